import type { Extraction } from "../extract/extraction.ts";
import type { Block, Capture } from "../model.ts";
import { againstHistory } from "./against-history.ts";
import type { Broken } from "./broken.ts";
import { errorObject, httpError, truncated, unreadable, unselected } from "./delivery.ts";
import { atFirstSight } from "./first-sight.ts";
import { survival } from "./similarity.ts";
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

/** What a page that came is worth. */
export type PageVerdict = { readonly kind: "ok" } | Broken;

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
export function judge(page: Page, extraction: Extraction, history: History | null): PageVerdict {
  const words = wordsOf(extraction.blocks);
  const kept = history === null ? null : survival(history.blocks, extraction.blocks);
  return (
    unreadable(page, extraction) ??
    httpError(page, extraction, words) ??
    truncated(page) ??
    unselected(page, extraction) ??
    errorObject(page, words) ??
    standIn(page, extraction, words, kept) ??
    (history === null || kept === null
      ? atFirstSight(page, extraction)
      : againstHistory(page, extraction, words, history, kept)) ?? { kind: "ok" }
  );
}
