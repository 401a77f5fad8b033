import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { getDocumentProxy } from "unpdf";
import type { PdfItem, PdfPage, PdfReading } from "./pdf-text.ts";

/**
 * A program of its own: a PDF on standard input, a `PdfReading` as JSON on standard output. It kills itself when it
 * takes more memory than its argument (in bytes) allows; who starts it kills it when it takes too long.
 */
async function main(): Promise<void> {
  limitMemory(Number(process.argv[2]));
  process.stdout.write(JSON.stringify(await reading(readFileSync(0))));
}

/** V8's own limits do not count the buffers that compressed streams are unpacked into. */
function limitMemory(bytes: number): void {
  const watch = `setInterval(() => process.memoryUsage.rss() > ${bytes} && process.kill(process.pid, "SIGKILL"), 20)`;
  new Worker(watch, { eval: true }).unref();
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf["getPage"]>>;

async function reading(body: Uint8Array): Promise<PdfReading> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(body), OPTIONS);
    const { info } = await pdf.getMetadata();
    const { Title: title, Language: language } = info as { Title?: unknown; Language?: unknown };
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pageOf(pdf, number);
      if (typeof page === "string") {
        return {
          kind: "unreadable",
          why: `page ${number} of ${pdf.numPages} of the PDF cannot be read (${page})`,
        };
      }
      pages.push(page);
    }
    return { kind: "text", title: textOr(title), language: textOr(language), pages };
  } catch (error) {
    return { kind: "unreadable", why: faultOf(error) };
  }
}

/** Pictures are not decoded, no code in fonts is run, nothing is fetched, nothing is printed. */
const OPTIONS = {
  verbosity: 0,
  maxImageSize: 0,
  disableFontFace: true,
  useSystemFonts: true,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
} as const;

async function pageOf(pdf: Pdf, number: number): Promise<PdfPage | string> {
  try {
    const page = await pdf.getPage(number);
    const { height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.filter((item) => "str" in item);
    const isBold = await boldness(page, new Set(texts.map((item) => item.fontName)));
    page.cleanup();
    return { height, items: texts.map((item) => itemOf(item, transform, isBold)) };
  } catch (error) {
    return (error as Error).message;
  }
}

type TextItem = Extract<Awaited<ReturnType<Page["getTextContent"]>>["items"][number], { str: string }>;

/** From the page's own space into one whose origin is the upper left corner of the page as it is shown. */
function itemOf(item: TextItem, view: readonly number[], isBold: ReadonlyMap<string, boolean>): PdfItem {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [ta = 1, tb = 0, tc = 0, td = 1, te = 0, tf = 0] = item.transform as number[];
  const across = [a * ta + c * tb, b * ta + d * tb] as const;
  return {
    text: item.str,
    x: round(a * te + c * tf + e),
    y: round(b * te + d * tf + f),
    width: round(item.width),
    size: round(Math.hypot(tc, td)),
    bold: isBold.get(item.fontName) ?? false,
    slanted: Math.abs(across[1]) > 0.1 * Math.abs(across[0]),
  };
}

const BOLD_NAME = /bold|black|heavy|demi/i;
const known = new Map<string, boolean>();

/** pdf.js names the fonts of a page only to those who ask how to draw it, which is done once for each font. */
async function boldness(page: Page, fonts: ReadonlySet<string>): Promise<ReadonlyMap<string, boolean>> {
  if ([...fonts].every((font) => known.has(font))) return known;
  await page.getOperatorList();
  for (const font of fonts) {
    const {
      name = "",
      bold = false,
      black = false,
    } = page.commonObjs.has(font) ? page.commonObjs.get(font) : {};
    known.set(font, bold || black || BOLD_NAME.test(name));
  }
  return known;
}

function faultOf(error: unknown): string {
  const { name, message } = error as Error;
  return name === "PasswordException"
    ? "the PDF is encrypted: it is not read without its password"
    : `the PDF is broken (${message})`;
}

function textOr(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** pdf.js needs it for fonts, and Node has it from version 22 on. */
const buffers = ArrayBuffer.prototype as { transferToFixedLength?: (bytes?: number) => ArrayBuffer };
buffers.transferToFixedLength ??= function (this: ArrayBuffer, bytes) {
  return this.slice(0, bytes);
};

await main();
