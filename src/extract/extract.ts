import type { Capture, Extraction, SourceKind } from "../model.ts";
import { decodeBody } from "./charset.ts";
import { extractHtml } from "./html.ts";
import { languageOf } from "./language.ts";
import { markdownBlocks, plainBlocks } from "./markdown.ts";
import { extractPdf } from "./pdf.ts";
import { sniff } from "./sniff.ts";

export interface Source {
  readonly body: Uint8Array;
  readonly contentType?: string;
  readonly url?: string;
}

/** CSS selectors. Empty `select` = the extractor decides. */
export interface Overrides {
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
}

/**
 * The document in a body, as blocks, with what was left out and why. Never throws: a body that is no text gives no
 * blocks and a warning; a `select` that matches nothing gives no blocks and is listed in `unmatched`.
 */
export function extract(source: Source, options: Overrides = {}): Extraction {
  const { text, charset, replaced } = decodeBody(source.body, source.contentType);
  const kind = sniff(source.body, text, source.contentType, source.url);
  if (kind === "pdf") return extractPdf(source.body);
  return { source: { kind, charset, characters: text.length, replaced }, ...contentOf(kind, text, options) };
}

/** The document in the body of a capture, with the content type it came with. */
export function extractCapture({ body, finalUrl: url, headers }: Capture, options: Overrides): Extraction {
  const contentType = headers["content-type"];
  return extract({ body, url, ...(contentType && { contentType }) }, options);
}

/** All of an extraction but what the body was. */
export type Content = Omit<Extraction, "source">;

function contentOf(kind: Exclude<SourceKind, "pdf">, text: string, options: Overrides): Content {
  switch (kind) {
    case "binary":
      return nothing("This is not a text: no document can be read from it.");
    case "markdown":
      return plain(markdownBlocks(text));
    case "text":
      return plain(plainBlocks(text));
    case "html":
      return extractHtml(text, options);
    default:
      return kind satisfies never;
  }
}

function nothing(warning: string): Content {
  return { title: "", language: null, blocks: [], removed: [], unmatched: [], warnings: [warning] };
}

function plain(blocks: Content["blocks"]): Content {
  const title = blocks.find((block) => block.kind === "heading")?.text ?? "";
  return { title, language: languageOf(blocks), blocks, removed: [], unmatched: [], warnings: [] };
}
