import type { Block, Extraction, Verdict } from "../model.ts";

/** What the judge knows of the document's past: its last good version. */
export interface History {
  readonly words: number;
  readonly title: string;
  readonly language: string | null;
  readonly blocks: readonly Block[];
}

export interface Page {
  readonly url: string;
  readonly finalUrl: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** `ok`, or `broken` with a reason and its evidence. Without `history` nothing is compared. */
export function judge(page: Page, extraction: Extraction, _history: History | null): Verdict {
  if (page.status >= 400) {
    return { kind: "broken", reason: "http_error", evidence: `HTTP ${page.status}`, confirmable: false };
  }
  if (extraction.blocks.length === 0) {
    return { kind: "broken", reason: "empty", evidence: "no text", confirmable: false };
  }
  return { kind: "ok" };
}
