import { unsupportedAmong } from "../clauses/coverage.ts";
import { EXTRACTOR_VERSION } from "../extract/canonical.ts";
import { extractCapture } from "../extract/extract.ts";
import type { Extraction } from "../extract/extraction.ts";
import { fragmentOf } from "../extract/fragment.ts";
import { canonicalHash } from "../extract/hash.ts";
import type { VolatilePattern } from "../extract/volatile.ts";
import { type History, judge, type PageVerdict } from "../judge/judge.ts";
import { wordsOf } from "../judge/words.ts";
import type { Block, Capture, Document } from "../model.ts";

/** What decides how a document's text is cut out of a page. */
export type Selectors = Pick<Document, "select" | "remove" | "from" | "until">;

/** What decides which texts of a document are the same. */
export interface ReadingRules extends Selectors {
  /** Their fragments pick a part of the page each. */
  readonly urls: readonly string[];
  /** What has been learned of the document's pages. */
  readonly volatile: readonly VolatilePattern[];
}

/** The text of a document, out of captures of its URLs. */
export interface Text {
  /** One for each capture. */
  readonly parts: readonly Extraction[];
  /** Of all captures, in their order. */
  readonly blocks: readonly Block[];
  /** SHA-256 (hex) of the canonical text of the blocks. */
  readonly hash: string;
  /** What the text was read by. */
  readonly rules: ReadingRules;
}

/** A text and what it is worth. */
export interface Reading extends Text {
  readonly verdict: PageVerdict;
}

export function textOf(captures: readonly Capture[], rules: ReadingRules): Text {
  const { urls, volatile, ...selectors } = rules;
  const parts = captures.map((capture, index) => {
    const fragment = fragmentOf(urls[index] ?? capture.url);
    return extractCapture(capture, { ...selectors, fragment });
  });
  const blocks = parts.flatMap((part) => part.blocks);
  return { parts, blocks, hash: canonicalHash(blocks, volatile), rules };
}

/** The verdict of the first capture that is not `ok`. `histories`: for each, what stood there before. */
export function verdictOf(
  captures: readonly Capture[],
  { parts }: Text,
  histories: readonly (History | null)[],
): PageVerdict {
  for (const [index, part] of parts.entries()) {
    const verdict = judge(captures[index] as Capture, part, histories[index] ?? null);
    if (verdict.kind === "broken") return verdict;
  }
  return { kind: "ok" };
}

/** ISO 639-1 code of the language of a part that there are no rules for: its clauses are not found. */
export function unsupportedLanguage({ parts }: Text): string | null {
  return unsupportedAmong(parts.map(({ language }) => language))[0] ?? null;
}

/** What the judge is told of a part that was believed. */
export function historyOf({ title, language, blocks }: Extraction): History {
  return { title, language, blocks, words: wordsOf(blocks) };
}

/** Two texts can be compared when this is the same for both. */
export function extractionKey({ urls, volatile, ...selectors }: ReadingRules): string {
  const { select, remove, from, until } = selectors;
  const parts = urls.map(fragmentOf);
  const fragments = parts.some((fragment) => fragment !== null) ? parts : undefined;
  const rules = { select, remove, from, until, fragments, volatile };
  return JSON.stringify({ extractor: EXTRACTOR_VERSION, ...rules });
}

/** The selectors that went into an `extractionKey`. */
export function selectorsOf(key: string): Selectors {
  const { select, remove, from, until } = JSON.parse(key) as Selectors;
  return { select, remove, ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}
