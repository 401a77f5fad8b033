import { type Conclusion, conclude } from "./check/conclude.ts";
import { type FetchPage, fetchPages } from "./check/fetch-pages.ts";
import { readPages, recall } from "./check/memory.ts";
import { tryOtherWay } from "./check/other-way.ts";
import type { CheckFrame, CheckOutcome, Page } from "./check/outcome.ts";
import type { Reading } from "./check/reading.ts";
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
  /** The pass that holds the mails until it has ended. */
  readonly heldBy?: number | null;
}

/**
 * Takes one document through the whole pipeline: fetch (in a browser, where HTTP alone does not bring it), extract,
 * judge, compare, look for clauses, queue the mails. Everything it leaves in the archive is written in one transaction;
 * nothing is sent. Throws when the archive cannot be used; then nothing was left. `dryRun`: the outcome is what it would
 * be, and nothing is left.
 */
export async function checkDocument(
  document: Document,
  effects: CheckEffects,
  options: { readonly dryRun?: boolean } = {},
): Promise<CheckOutcome> {
  const { archive, alerts, now, heldBy = null } = effects;
  const at = now().toISOString();
  const frame: CheckFrame = { document, at, origin: "fetched", provenance: null, alerts, heldBy };
  const read = (pages: readonly Page[]): Reading => {
    const captures = pages.map((page) => page.capture);
    return readPages(archive, document, captures);
  };
  const record = options.dryRun ? archive.rehearse : archive.transaction;

  const fetched = await fetchPages(document, effects, null);
  if (fetched.kind === "failed") {
    return record(() => recordFailure(archive, frame, fetched.failure, fetched.pages));
  }
  const first = await tryOtherWay(
    document,
    { pages: fetched.pages, reading: read(fetched.pages), passedOver: [], doubted: null },
    (url, render) => effects.fetchPage({ url, robots: document.robots, validators: {}, render }),
    read,
  );
  const conclusion = conclude(first.reading, recall(archive, document, first.reading, null), at);
  if (!deservesSecondLook(conclusion)) return record(() => recordReading(archive, frame, first));

  const again = await fetchPages(document, effects, first.pages);
  if (again.kind === "failed") return record(() => recordReading(archive, frame, first));
  const reading = read(again.pages);
  if (conclusion.kind === "version") {
    return record(() => {
      const learned = learnFrom(archive, frame, first.reading, reading);
      return recordReading(archive, frame, learned ? { ...first, reading: read(first.pages) } : first);
    });
  }
  const doubted = { pages: first.pages, text: first.reading };
  return record(() => recordReading(archive, frame, { ...first, pages: again.pages, reading, doubted }));
}

/** It may be the document after all; or it is a new text, and a page that shows another one each time looks like that. */
function deservesSecondLook(conclusion: Conclusion): boolean {
  if (conclusion.kind === "broken") return conclusion.verdict.confirmable;
  return conclusion.kind === "version" && !conclusion.isFirst && !conclusion.rollback;
}
