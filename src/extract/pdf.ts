import type { Content } from "./extract.ts";
import type { Extraction, Removal } from "./extraction.ts";
import { languageOf } from "./language.ts";
import { withoutFurniture } from "./pdf-furniture.ts";
import { linesOf } from "./pdf-lines.ts";
import { type Paragraph, paragraphsOf } from "./pdf-paragraphs.ts";
import { type PdfReading, type PdfText, readPdfText } from "./pdf-text.ts";
import { type BlockWriter, blockWriter } from "./writer.ts";

/** `extract` for PDF. One that cannot be read, or shows no text, has a `fault` and no blocks. */
export function extractPdf(body: Uint8Array): Extraction {
  const reading = readPdfText(body);
  const text =
    reading.kind === "text"
      ? reading.pages.flatMap((page) => page.items.map((item) => item.text)).join("")
      : "";
  const fault = faultOf(reading, text);
  const replaced = text.match(UNDECODED)?.length ?? 0;
  const source = { kind: "pdf", charset: "", characters: text.length, replaced } as const;
  if (fault === null && reading.kind === "text") return { source, ...pdfContent(reading) };
  const warnings = fault === null ? [] : [`${fault}.`];
  return {
    source: { ...source, ...(fault !== null && { fault }) },
    title: "",
    language: null,
    blocks: [],
    removed: [],
    unmatched: [],
    warnings,
  };
}

/** What stands for letters in fonts that do not say which letters they draw. */
const UNDECODED = /[\0-\x08\x0e-\x1f\ufffd]/g;

function faultOf(reading: PdfReading, text: string): string | null {
  if (reading.kind === "unreadable") return reading.why;
  const { length } = reading.pages;
  if (text.trim() !== "") return null;
  return `the PDF has ${length} ${length === 1 ? "page" : "pages"} and no text: it is scanned`;
}

/** The document in the text of a PDF. What a program wrote into its title that is no title (a file's name, say) is not taken for one. */
function pdfContent({ title, language, pages }: PdfText): Content {
  const all = pages.flatMap((page, index) => linesOf(page, index));
  const { lines, removed } = withoutFurniture(
    all,
    pages.map((page) => page.height),
  );
  const writer = blockWriter();
  writeParagraphs(paragraphsOf(lines), writer);
  const blocks = writer.drafts.map((draft) => draft.block);
  const heading = blocks.find((block) => block.kind === "heading")?.text ?? "";
  return {
    title: NO_TITLE.test(title.trim()) ? heading : title.trim(),
    language: languageOf(blocks, language),
    blocks,
    removed: [...removed, ...slanted(pages)],
    unmatched: [],
    warnings: [],
  };
}

const NO_TITLE =
  /^$|^(?:microsoft \w+|untitled|(?:un)?named|document\d*$|print)\b|\.(?:docx?|pdf|indd|odt|rtf|pptx?|xlsx?|html?)$/i;

function slanted(pages: PdfText["pages"]): readonly Removal[] {
  const texts = pages.flatMap((page) =>
    page.items.filter((item) => item.slanted).map((item) => item.text.trim()),
  );
  return [...new Set(texts)]
    .filter((text) => text !== "")
    .map((text) => ({ reason: "written across the page", text: text.slice(0, 300) }));
}

function writeParagraphs(paragraphs: readonly Paragraph[], writer: BlockWriter): void {
  /** Left edges of the lists that are open. */
  const lists: number[] = [];
  const closeLists = (isClosed: (edge: number) => boolean): void => {
    while (lists.length > 0 && isClosed(lists.at(-1) ?? 0)) {
      lists.pop();
      writer.closeList();
    }
  };
  let header = "";
  for (const { kind, text, x, level } of paragraphs) {
    closeLists((edge) => kind !== "item" || edge > x + EDGE);
    if (kind === "item" && (lists.at(-1) ?? Number.NEGATIVE_INFINITY) < x - EDGE) {
      lists.push(x);
      writer.openList();
    }
    if (kind === "heading") writer.heading(level, text);
    else if (kind === "row") writer.write(kind, text, { lead: header });
    else writer.write(kind, text);
    header = kind !== "row" ? "" : header === "" ? text : header;
  }
}

/** Two left edges that are less apart are one, in points. */
const EDGE = 3;
