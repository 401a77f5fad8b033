import { constants, deflateRawSync, deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { extract } from "../../src/extract/extract.ts";
import { readPdfText } from "../../src/extract/pdf-text.ts";
import { type PdfPart, pdf, typeset } from "../support/pdf.ts";
import { PROSE } from "./pages.ts";

const [KEEPS = "", COPY = "", COURT = ""] = PROSE;

function read(body: Buffer) {
  return extract({ body, contentType: "application/pdf" });
}

function textsOf(body: Buffer): string[] {
  return read(body).blocks.map((block) => block.text);
}

const parts: PdfPart[] = [
  { text: "Brightwell Terms of Use", size: 20, bold: true },
  { text: "1. What we keep", size: 14, bold: true },
  { text: KEEPS },
  { text: COPY },
  { text: "Training of models", bold: true },
  { text: "We share your pictures with:" },
  {
    text: "\u2022 our printers, who see only what they are to print and delete it after ninety days, as they have promised us;",
    indent: 24,
    hang: -12,
    gap: 2,
  },
  { text: "\u2022 our banks.", indent: 24, hang: -12, gap: 2 },
  { text: "(a) nobody else, unless a court orders us to.", indent: 12, gap: 2 },
  { text: "2. Law", size: 14, bold: true },
  { text: COURT },
];

test("lines become headings, paragraphs and items, under the headings and leads they stand below", () => {
  const { blocks, title, language, warnings } = read(typeset(parts));
  const section = ["Brightwell Terms of Use", "1. What we keep"];
  const training = [...section, "Training of models"];
  expect(blocks.map(({ kind, text, heading, lead }) => [kind, text, heading, lead])).toEqual([
    ["heading", "Brightwell Terms of Use", [], ""],
    ["heading", "1. What we keep", section.slice(0, 1), ""],
    ["paragraph", KEEPS, section, ""],
    ["paragraph", COPY, section, ""],
    ["heading", "Training of models", section, ""],
    ["paragraph", "We share your pictures with:", training, ""],
    ["item", parts[6]?.text.slice(2), training, "We share your pictures with:"],
    ["item", "our banks.", training, "We share your pictures with:"],
    ["item", "(a) nobody else, unless a court orders us to.", training, "We share your pictures with:"],
    ["heading", "2. Law", section.slice(0, 1), ""],
    ["paragraph", COURT, ["Brightwell Terms of Use", "2. Law"], ""],
  ]);
  expect([title, language, warnings]).toEqual(["Brightwell Terms of Use", "en", []]);
});

test("pages and columns do not part a paragraph, and what is repeated on them goes", () => {
  const long = Array.from(
    { length: 30 },
    (_, index) => `${KEEPS} This is rule ${index} of the house, ${COPY}`,
  );
  const flowing = long.map((text) => ({ text }));
  const layout = { header: "Brightwell Inc. \u2013 confidential", footer: "Page #" };
  for (const columns of [1, 2] as const) {
    const { blocks, removed } = read(typeset(flowing, { ...layout, columns }));
    expect(blocks.map((block) => block.text)).toEqual(long);
    expect(removed).toEqual([
      {
        reason: expect.stringMatching(/same place on (\d) of \1 pages/),
        text: "Brightwell Inc. \u2013 confidential",
      },
      { reason: expect.stringContaining("repeated"), text: "Page 1" },
    ]);
  }
});

test("a table is read row by row, and each row is led by the first", () => {
  const rows = [
    ["Data", "Purpose"],
    ["Posts", "Training of models"],
    ["Photos", "Printing"],
  ];
  const runs = rows.flatMap(([left = "", right = ""], row) => [
    { text: left, x: 72, y: 600 - row * 14 },
    { text: right, x: 250, y: 600 - row * 14 },
  ]);
  const { blocks } = read(pdf([[{ text: KEEPS.slice(0, 80), x: 72, y: 700 }, ...runs]]));
  expect(blocks.slice(1).map(({ kind, text, lead }) => [kind, text, lead])).toEqual([
    ["row", "Data | Purpose", ""],
    ["row", "Posts | Training of models", "Data | Purpose"],
    ["row", "Photos | Printing", "Data | Purpose"],
  ]);
});

test("a page that was drawn in no order is read from top to bottom", () => {
  const lines = Array.from(
    { length: 12 },
    (_, index) => `Sentence number ${"abcdefghijkl"[index]} stands by itself.`,
  );
  const runs = lines.map((text, index) => ({ text, x: 72, y: 700 - index * 30 }));
  const mixed = [
    ...runs.filter((_, index) => index % 2 === 1).reverse(),
    ...runs.filter((_, index) => index % 2 === 0),
  ];
  expect(textsOf(pdf([mixed]))).toEqual(lines);
});

test("a watermark is left out", () => {
  const runs = [
    { text: KEEPS.slice(0, 80), x: 72, y: 700 },
    { text: "DRAFT", x: 200, y: 300, size: 90, slanted: true },
  ];
  const { blocks, removed } = read(pdf([runs]));
  expect(blocks.map((block) => block.text)).toEqual([KEEPS.slice(0, 80)]);
  expect(removed).toEqual([{ reason: "written across the page", text: "DRAFT" }]);
});

test.each([
  ["House Rules", "House Rules"],
  ["terms_v3_final.docx", "Brightwell Terms of Use"],
  ["Microsoft Word - terms", "Brightwell Terms of Use"],
])("the title %j in the metadata gives %j", (stated, title) => {
  expect(read(typeset(parts, { title: stated })).title).toBe(title);
});

const faults: [what: string, body: Buffer, fault: string][] = [
  [
    "encrypted",
    pdf([[{ text: KEEPS, x: 72, y: 700 }]], { encrypted: true }),
    "the PDF is encrypted: it is not read without its password",
  ],
  ["broken", Buffer.from("%PDF-1.7\nnothing else"), "the PDF is broken (Invalid PDF structure.)"],
  ["scanned", pdf([[], [], []]), "the PDF has 3 pages and no text: it is scanned"],
];
test.each(faults)("a PDF that is %s has no text, and says why", (_, body, fault) => {
  expect(read(body)).toMatchObject({ source: { kind: "pdf", fault }, blocks: [], warnings: [`${fault}.`] });
});

describe("a hostile PDF ends as unreadable", () => {
  test("one that takes too long", () => {
    const endless = pdf([], {
      streams: Array.from({ length: 30_000 }, () => ({ filter: "", bytes: Buffer.from("BT ET") })),
    });
    expect(readPdfText(endless, { seconds: 1, megabytes: 1000 })).toEqual({
      kind: "unreadable",
      why: "the PDF was not read within 1 s",
    });
  });

  test("one that unpacks to more than memory holds", () => {
    const started = performance.now();
    expect(readPdfText(pdf([], { streams: [bomb(4000)] }), { seconds: 20, megabytes: 400 })).toEqual({
      kind: "unreadable",
      why: "reading the PDF takes more than 400 MB of memory",
    });
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

/** So many megabytes of spaces, deflated twice. */
function bomb(megabytes: number): { readonly filter: string; readonly bytes: Buffer } {
  const block = deflateRawSync(Buffer.alloc(1_000_000, 32), { finishFlush: constants.Z_FULL_FLUSH });
  const once = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: megabytes }, () => block)]);
  return { filter: "/Filter [/FlateDecode /FlateDecode]", bytes: deflateSync(once) };
}

test("a PDF under an address and type of HTML is a PDF", () => {
  const body = typeset(parts);
  const source = { body, contentType: "text/html", url: "https://brightwell.example/terms.html" };
  expect(extract(source).blocks).toEqual(read(body).blocks);
});
