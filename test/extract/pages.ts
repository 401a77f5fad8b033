import { extract, type Overrides } from "../../src/extract/extract.ts";
import type { Extraction } from "../../src/extract/extraction.ts";

/** Prose of our own, long enough to be the document of a page. */
export const PROSE = [
  "Brightwell keeps the photographs that you store with us for as long as your account exists, and deletes them afterwards.",
  "You may ask our support desk at any time to hand you a copy of everything that is stored about you in a common format.",
  "Where a court orders us to hand out records, we tell you before we do so, unless the court has forbidden us to tell you.",
];

export const paragraphs = PROSE.map((text) => `<p>${text}</p>`).join("\n");

export function read(html: string, options?: Overrides): Extraction {
  return extract({ body: Buffer.from(html), contentType: "text/html; charset=utf-8" }, options);
}

export function textsOf(html: string): string[] {
  return read(html).blocks.map((block) => block.text);
}
