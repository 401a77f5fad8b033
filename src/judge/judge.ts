import type { Block, Capture, Extraction, Verdict } from "../model.ts";
import { againstHistory } from "./against-history.ts";
import { httpError, truncated, unreadable, unselected } from "./delivery.ts";
import { standIn } from "./stand-in.ts";
import { wordsOf } from "./words.ts";

/** What the judge knows of the document's past: its last good version. */
export interface History {
  /** As `wordsOf` counts them. */
  readonly words: number;
  readonly title: string;
  readonly language: string | null;
  readonly blocks: readonly Block[];
}

/** A capture as far as the judge looks at it. `headers` have lower-case names and may be empty. */
export interface Page {
  readonly url: string;
  readonly finalUrl: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** `browser`: the scripts have run. */
  readonly rendered?: Capture["rendered"];
}

/**
 * What a capture is worth: `ok`, or `broken` with the first reason that applies and its evidence. Never "unchanged"
 * or "failed". Without `history` (no good version yet) nothing is compared.
 */
export function judge(page: Page, extraction: Extraction, history: History | null): Verdict {
  const words = wordsOf(extraction.blocks);
  return (
    unreadable(page, extraction) ??
    httpError(page, extraction, words) ??
    truncated(page) ??
    unselected(page, extraction) ??
    standIn(page, extraction, words) ??
    (history === null ? null : againstHistory(extraction, words, history)) ?? { kind: "ok" }
  );
}
