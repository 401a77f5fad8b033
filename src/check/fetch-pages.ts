import type { Capture, Document, FetchOutcome, Validators, Verdict } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { type CaptureRecord, lastGoodCapture, loadCapture, validatorsOf } from "../store/captures.ts";
import type { Page } from "./outcome.ts";

export type FetchPage = (request: {
  readonly url: string;
  readonly robots: boolean;
  readonly validators: Validators;
  readonly render: Way;
}) => Promise<FetchOutcome>;

/** Who asks for a page. */
export type Way = "http" | "browser";

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

type Effects = { readonly fetchPage: FetchPage; readonly archive: Archive; readonly now: () => Date };

/**
 * Fetches every URL of a document, one after the other, in the way that showed it last. A page that was captured
 * lately over HTTP is asked for with its validators, and one that was not modified is read from the archive. `again`:
 * pages of this very check, to be fetched in full in the way in which they came.
 */
export async function fetchPages(
  document: Document,
  effects: Effects,
  again: readonly Page[] | null,
): Promise<FetchedPages> {
  const pages: Page[] = [];
  for (const [index, url] of document.urls.entries()) {
    const last = lastGoodCapture(effects.archive, document.id, url);
    const way = wayTo(document, again?.[index]?.capture ?? last);
    const stored = again === null && way === "http" && isRecent(last, effects) ? last : null;
    const validators = stored === null ? {} : validatorsOf(stored);
    const outcome = await ask(document, url, { way, validators }, effects);
    if (outcome.kind === "failed") return { kind: "failed", failure: failureOf(outcome), pages };
    if (outcome.kind === "fetched") pages.push({ capture: outcome.capture, stored: null });
    else if (stored !== null) pages.push({ capture: loadCapture(effects.archive, stored), stored });
    else return { kind: "failed", failure: unasked(url), pages };
  }
  return { kind: "pages", pages };
}

function wayTo({ render }: Document, last: Pick<Capture, "rendered"> | null): Way {
  if (render !== "auto") return render;
  return last?.rendered === "browser" ? "browser" : "http";
}

/** The validators of a rendered page are those of the shell that its scripts filled. */
function isRecent(last: CaptureRecord | null, { now }: Effects): last is CaptureRecord {
  if (last === null || last.rendered === "browser") return false;
  return now().getTime() - Date.parse(last.capturedAt) < FULL_FETCH_MS;
}

/** Where the browser has become unable to bring a page, HTTP may have become able to. */
async function ask(
  { robots, render }: Document,
  url: string,
  { way, validators }: { readonly way: Way; readonly validators: Validators },
  { fetchPage }: Effects,
): Promise<FetchOutcome> {
  const outcome = await fetchPage({ url, robots, validators, render: way });
  if (outcome.kind !== "failed" || way === "http" || render !== "auto") return outcome;
  return fetchPage({ url, robots, validators: {}, render: "http" });
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
