import type { Document, FetchOutcome, Validators, Verdict } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { lastGoodCapture, loadCapture, validatorsOf } from "../store/captures.ts";
import type { Page } from "./outcome.ts";

export type FetchPage = (request: {
  readonly url: string;
  readonly robots: boolean;
  readonly validators: Validators;
}) => Promise<FetchOutcome>;

export type FetchedPages =
  /** One for each URL of the document, in their order. */
  | { readonly kind: "pages"; readonly pages: readonly Page[] }
  /** A URL gave no page; `pages` are those before it. */
  | {
      readonly kind: "failed";
      readonly failure: Extract<Verdict, { kind: "failed" }>;
      readonly pages: readonly Page[];
    };

/** A page is fetched in full at least this often, whatever its server says of "not modified". */
const FULL_FETCH_MS = 7 * 24 * 3_600_000;

/**
 * Fetches every URL of a document, one after the other. `conditional`: a page that was captured lately is asked for
 * with its validators, and one that was not modified is read from the archive.
 */
export async function fetchPages(
  document: Document,
  effects: { readonly fetchPage: FetchPage; readonly archive: Archive; readonly now: () => Date },
  conditional: boolean,
): Promise<FetchedPages> {
  const pages: Page[] = [];
  for (const url of document.urls) {
    const last = conditional ? lastGoodCapture(effects.archive, document.id, url) : null;
    const isRecent = last !== null && effects.now().getTime() - Date.parse(last.capturedAt) < FULL_FETCH_MS;
    const stored = isRecent ? last : null;
    const validators = stored === null ? {} : validatorsOf(stored);
    const outcome = await effects.fetchPage({ url, robots: document.robots, validators });
    if (outcome.kind === "failed") return { kind: "failed", failure: failureOf(outcome), pages };
    if (outcome.kind === "fetched") pages.push({ capture: outcome.capture, stored: null });
    else if (stored !== null) pages.push({ capture: loadCapture(effects.archive, stored), stored });
    else return { kind: "failed", failure: unasked(url), pages };
  }
  return { kind: "pages", pages };
}

function failureOf({
  reason,
  evidence,
}: Extract<FetchOutcome, { kind: "failed" }>): Extract<Verdict, { kind: "failed" }> {
  return { kind: "failed", reason, evidence };
}

function unasked(url: string): Extract<Verdict, { kind: "failed" }> {
  return {
    kind: "failed",
    reason: "connection",
    evidence: `${url} answered "not modified" to a request that set no condition`,
  };
}
