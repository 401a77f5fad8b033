import { canonicalHash, EXTRACTOR_VERSION } from "../extract/canonical.ts";
import { extract } from "../extract/extract.ts";
import { type History, judge } from "../judge/judge.ts";
import type { Block, Capture, Document, Extraction, Verdict } from "../model.ts";

/** What the captures of a document, one for each of its URLs, say and are worth. */
export interface Reading {
  /** `ok`, or the verdict of the first capture that is not. */
  readonly verdict: Extract<Verdict, { kind: "ok" | "broken" }>;
  /** Of the first URL. */
  readonly title: string;
  readonly language: string | null;
  /** Of all URLs, in their order. */
  readonly blocks: readonly Block[];
  /** SHA-256 (hex) of the canonical text of the blocks. */
  readonly hash: string;
  readonly words: number;
}

/** What decides how a document's text is cut out of a page. */
export type Selectors = Pick<Document, "select" | "remove">;

/** `histories`: one for each capture, what stood at its URL last; absent = nothing is compared. */
export function readPages(
  captures: readonly Capture[],
  selectors: Selectors,
  histories: readonly (History | null)[],
): Reading {
  const parts = captures.map((capture) => extractCapture(capture, selectors));
  const verdicts = parts.map((part, index) => {
    const capture = captures[index] as Capture;
    return judge(capture, part, histories[index] ?? null);
  });
  const blocks = parts.flatMap((part) => part.blocks);
  return {
    verdict: verdicts.find(isBroken) ?? { kind: "ok" },
    title: parts[0]?.title ?? "",
    language: parts[0]?.language ?? null,
    blocks,
    hash: canonicalHash(blocks),
    words: countWords(blocks),
  };
}

/** The text alone, unjudged: what stood in captures that were believed. */
export function textOf(captures: readonly Capture[], selectors: Selectors): Pick<Reading, "blocks" | "hash"> {
  const blocks = captures.flatMap((capture) => extractCapture(capture, selectors).blocks);
  return { blocks, hash: canonicalHash(blocks) };
}

/** What the judge is told of an earlier capture of one URL. */
export function historyOf(capture: Capture, selectors: Selectors): History {
  const { title, language, blocks } = extractCapture(capture, selectors);
  return { title, language, blocks, words: countWords(blocks) };
}

/** Two texts can be compared when this is the same for both. */
export function extractionKey({ select, remove }: Selectors): string {
  return JSON.stringify({ extractor: EXTRACTOR_VERSION, select, remove });
}

function extractCapture(capture: Capture, { select, remove }: Selectors): Extraction {
  const contentType = capture.headers["content-type"];
  const source = { body: capture.body, url: capture.finalUrl, ...(contentType && { contentType }) };
  return extract(source, { select, remove });
}

function isBroken(verdict: Verdict): verdict is Extract<Verdict, { kind: "broken" }> {
  return verdict.kind === "broken";
}

function countWords(blocks: readonly Block[]): number {
  return blocks.reduce((count, { text }) => count + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
}
