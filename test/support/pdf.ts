/** A run of text on a page, in points; `y` counts from the lower edge, as PDF does. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Turned by 45 degrees, as watermarks are. */
  readonly slanted?: boolean;
}

interface PdfOptions {
  readonly title?: string;
  /** Content streams instead of the runs, with the entries of their dictionaries. */
  readonly streams?: readonly { readonly filter: string; readonly bytes: Buffer }[];
  /** Claims a password that nobody knows. */
  readonly encrypted?: boolean;
}

const PAGE = { width: 595, height: 842 } as const;

/** A PDF (ISO 32000-1) with one page per list of runs, in Helvetica, uncompressed. Letters of windows-1252 only. */
export function pdf(pages: readonly (readonly PdfRun[])[], options: PdfOptions = {}): Buffer {
  const streams = options.streams ?? pages.map((runs) => ({ filter: "", bytes: contentOf(runs) }));
  const kids = streams.map((_, index) => `${6 + index * 2} 0 R`).join(" ");
  const objects: (string | Buffer)[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${streams.length} >>`,
    fontOf("Helvetica"),
    fontOf("Helvetica-Bold"),
    `<< /Title (${literal(options.title ?? "")}) >>`,
  ];
  streams.forEach(({ filter, bytes }, index) => {
    const resources = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>";
    const box = `[0 0 ${PAGE.width} ${PAGE.height}]`;
    const content = `${7 + index * 2} 0 R`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources ${resources} /Contents ${content} >>`,
    );
    const head = `<< /Length ${bytes.length} ${filter} >>\nstream\n`;
    objects.push(Buffer.concat([Buffer.from(head), bytes, Buffer.from("\nendstream")]));
  });
  return fileOf(objects, options.encrypted === true);
}

function fontOf(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
}

function contentOf(runs: readonly PdfRun[]): Buffer {
  const operators = runs.map(({ text, x, y, size = 10, bold = false, slanted = false }) => {
    const turn = slanted ? "0.7 0.7 -0.7 0.7" : "1 0 0 1";
    return `BT /F${bold ? 2 : 1} ${size} Tf ${turn} ${x} ${y} Tm (${literal(text)}) Tj ET`;
  });
  return Buffer.from(operators.join("\n"), "latin1");
}

const WINDOWS_1252 = new Map(
  [..."\u2022\u2019\u201c\u201d\u2013\u2014"].map((letter, at) => [
    letter,
    [0x95, 0x92, 0x93, 0x94, 0x96, 0x97][at] ?? 0,
  ]),
);

function literal(text: string): string {
  return text
    .replace(/[\\()]/g, "\\$&")
    .replace(/[\u2000-\u2fff]/g, (letter) => String.fromCharCode(WINDOWS_1252.get(letter) ?? 63));
}

function fileOf(objects: readonly (string | Buffer)[], encrypted: boolean): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const write = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    const body = typeof object === "string" ? Buffer.from(object, "latin1") : object;
    write(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]));
  });
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const key = "00".repeat(32);
  const lock = encrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -44 >> /ID [<00> <00>]`
    : "";
  const size = objects.length + 1;
  write(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`));
  write(
    Buffer.from(`trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R ${lock} >>\nstartxref\n${start}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

/** A line of a flowing text: `size` 10 unless it says otherwise, `gap` is the space above it, in points. */
export interface PdfPart {
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly indent?: number;
  /** Of the first line, against the others. */
  readonly hang?: number;
  readonly gap?: number;
}

interface Layout {
  readonly header?: string;
  /** `#` stands for the number of the page. */
  readonly footer?: string;
  readonly columns?: 1 | 2;
  readonly title?: string;
}

const MARGIN = 72;
const GUTTER = 24;

/** Sets parts as a word processor would: lines broken at the column's edge, columns and pages filled one by one. */
export function typeset(parts: readonly PdfPart[], layout: Layout = {}): Buffer {
  const columns: number = layout.columns ?? 1;
  const width = (PAGE.width - 2 * MARGIN - GUTTER * (columns - 1)) / columns;
  const pages: PdfRun[][] = [];
  let column = columns;
  let y = 0;
  const nextColumn = (): void => {
    if (++column >= columns) {
      column = 0;
      pages.push([]);
    }
    y = PAGE.height - MARGIN;
  };
  nextColumn();
  for (const { text, size = 10, bold = false, indent = 0, hang = 0, gap = 8 } of parts) {
    y -= gap;
    broken(text, (width - indent) / (size * 0.5)).forEach((line, index) => {
      y -= size * 1.2;
      if (y < MARGIN) nextColumn();
      const x = MARGIN + column * (width + GUTTER) + indent + (index === 0 ? hang : 0);
      pages.at(-1)?.push({ text: line, x, y, size, bold });
    });
  }
  pages.forEach((page, index) => {
    if (layout.header !== undefined)
      page.unshift({ text: layout.header, x: MARGIN, y: PAGE.height - 40, size: 8 });
    const footer = layout.footer?.replace("#", String(index + 1));
    if (footer !== undefined) page.push({ text: footer, x: MARGIN, y: 36, size: 8 });
  });
  return pdf(pages, layout.title === undefined ? {} : { title: layout.title });
}

function broken(text: string, letters: number): string[] {
  const lines = [""];
  for (const word of text.split(/ |(?<=-\n)/)) {
    const line = lines.at(-1) ?? "";
    if (line.endsWith("-\n")) lines.splice(-1, 1, line.trimEnd(), word);
    else if (line !== "" && line.length + word.length >= letters) lines.push(word);
    else lines.splice(-1, 1, line === "" ? word : `${line} ${word}`);
  }
  return lines;
}
