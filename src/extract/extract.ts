import type { Capture } from "../model.ts";
import { decodeBody } from "./charset.ts";
import type { Extraction, SourceKind } from "./extraction.ts";
import { fragmentOf } from "./fragment.ts";
import { extractHtml } from "./html.ts";
import { languageOf } from "./language.ts";
import { markdownBlocks, plainBlocks } from "./markdown.ts";
import { extractPdf } from "./pdf.ts";
import { cutOut, severalDocuments } from "./range.ts";
import { sniff } from "./sniff.ts";

export interface Source {
  readonly body: Uint8Array;
  readonly contentType?: string;
  readonly url?: string;
}

/** What the watchlist says of where the document is; where it says nothing, the extractor decides. */
export interface Overrides {
  /** CSS selectors. */
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
  /** Headings: the document begins with one, and ends before the other. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Id of the part of an HTML page that is the document, unless `select` says; see `fragmentOf`. */
  readonly fragment?: string | null;
}

/**
 * The document in a body, as blocks, with what was left out and why. Never throws: a body that is no text gives no
 * blocks and a warning; a `select`, heading or fragment that matches nothing gives no blocks and is listed in
 * `unmatched`.
 */
export function extract(source: Source, options: Overrides = {}): Extraction {
  const whole = extractWhole(source, options);
  const part = cutOut(whole, options);
  return { ...whole, ...part, warnings: [...part.warnings, ...severalDocuments(part.blocks)] };
}

function extractWhole(source: Source, options: Overrides): Extraction {
  const { text, charset, replaced } = decodeBody(source.body, source.contentType);
  const kind = sniff(source.body, text, source.contentType, source.url);
  if (kind === "pdf") return extractPdf(source.body);
  return { source: { kind, charset, characters: text.length, replaced }, ...contentOf(kind, text, options) };
}

/**
 * The document in the body of a capture, with the content type it came with; of the page, the part that the fragment of
 * the URL names which was asked for, unless the options say another.
 */
export function extractCapture({ body, url, finalUrl, headers }: Capture, options: Overrides): Extraction {
  const contentType = headers["content-type"];
  const source = { body, url: finalUrl, ...(contentType && { contentType }) };
  return extract(source, { fragment: fragmentOf(url), ...options });
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
