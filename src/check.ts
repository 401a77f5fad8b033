import { type Conclusion, conclude } from "./check/conclude.ts";
import { type FetchPage, fetchPages } from "./check/fetch-pages.ts";
import { readPages, recall } from "./check/memory.ts";
import type { CheckFrame, CheckOutcome, Page, Seen } from "./check/outcome.ts";
import { recordFailure, recordReading } from "./check/record.ts";
import { learnFrom } from "./check/volatile.ts";
import type { Document, Watchlist } from "./model.ts";
import type { Archive } from "./store/archive.ts";

export type { CheckOutcome } from "./check/outcome.ts";

export interface CheckEffects {
  readonly fetchPage: FetchPage;
  readonly archive: Archive;
  readonly now: () => Date;
  readonly alerts: Watchlist["alerts"];
}

/**
 * Takes one document through the whole pipeline: fetch, extract, judge, compare, look for clauses, queue the mails.
 * Everything it leaves in the archive is written in one transaction; nothing is sent. Throws when the archive cannot be
 * used; then nothing was left. `dryRun`: the outcome is what it would be, and nothing is left.
 */
export async function checkDocument(
  document: Document,
  effects: CheckEffects,
  options: { readonly dryRun?: boolean } = {},
): Promise<CheckOutcome> {
  const { archive, alerts, now } = effects;
  const at = now().toISOString();
  const frame: CheckFrame = { document, at, origin: "fetched", provenance: null, alerts };
  const record = options.dryRun ? archive.rehearse : archive.transaction;

  const fetched = await fetchPages(document, effects, true);
  if (fetched.kind === "failed") {
    return record(() => recordFailure(archive, frame, fetched.failure, fetched.pages));
  }
  const first = read(archive, document, fetched.pages);
  const conclusion = conclude(first.reading, recall(archive, document, first.reading, null), at);
  if (!deservesSecondLook(conclusion)) return record(() => recordReading(archive, frame, first));

  const again = await fetchPages(document, effects, false);
  if (again.kind === "failed") return record(() => recordReading(archive, frame, first));
  const second = read(archive, document, again.pages);
  if (conclusion.kind === "version") return record(() => recordNews(archive, frame, first, second));
  const doubted = { pages: first.pages, text: first.reading };
  return record(() => recordReading(archive, frame, { ...second, doubted }));
}

function read(archive: Archive, document: Document, pages: readonly Page[]): Seen {
  const captures = pages.map((page) => page.capture);
  return { pages, reading: readPages(archive, document, captures), doubted: null };
}

/** It may be the document after all; or it is a new text, and a page that shows another one each time looks like that. */
function deservesSecondLook(conclusion: Conclusion): boolean {
  if (conclusion.kind === "broken") return conclusion.verdict.confirmable;
  return conclusion.kind === "version" && !conclusion.isFirst && !conclusion.rollback;
}

/** Learns what the page itself changes from fetch to fetch; what is new without that is recorded. */
function recordNews(archive: Archive, frame: CheckFrame, first: Seen, second: Seen): CheckOutcome {
  const learned = learnFrom(archive, frame, first.reading, second.reading);
  return recordReading(archive, frame, learned ? read(archive, frame.document, first.pages) : first);
}
