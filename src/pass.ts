import { type CheckOutcome, checkDocument } from "./check.ts";
import { type Fetcher, openFetcher } from "./fetch/fetcher.ts";
import type { Document, Watchlist } from "./model.ts";
import type { Archive } from "./store/archive.ts";
import { fetchMemory } from "./store/hosts.ts";

/** Documents in work at the same time. The fetcher still asks one host for one page at a time. */
const CONCURRENT_DOCUMENTS = 4;

export interface PassParts {
  readonly archive: Archive;
  readonly watchlist: Watchlist;
  readonly now: () => Date;
  /** Everything is done and nothing is kept. */
  readonly dryRun?: boolean;
  /** Once it is aborted, documents in work are finished and no other is begun. */
  readonly signal?: AbortSignal;
  /** Called as soon as a document is done. */
  readonly onOutcome: (document: Document, outcome: CheckOutcome) => void;
  /** Called when the check of a document threw (disk full, a bug): nothing of it was stored, the pass goes on. */
  readonly onError: (document: Document, error: unknown) => void;
}

/** Checks the documents once, each on its own: what befalls one does not stop the others. */
export async function runPass(documents: readonly Document[], parts: PassParts): Promise<void> {
  if (documents.length === 0) return;
  const fetcher = await openFetcher(parts.watchlist.fetch, fetchMemory(parts.archive, parts.now));
  const waiting = documents.values();
  try {
    await Promise.all(Array.from({ length: CONCURRENT_DOCUMENTS }, () => work(waiting, fetcher, parts)));
  } finally {
    await fetcher.close();
  }
}

async function work(waiting: Iterator<Document>, fetcher: Fetcher, parts: PassParts): Promise<void> {
  const { archive, watchlist, now, signal, dryRun = false } = parts;
  const effects = { fetchPage: fetcher.fetchPage, archive, now, alerts: watchlist.alerts };
  while (signal?.aborted !== true) {
    const next = waiting.next();
    if (next.done) return;
    await checkDocument(next.value, effects, { dryRun }).then(
      (outcome) => parts.onOutcome(next.value, outcome),
      (error: unknown) => parts.onError(next.value, error),
    );
  }
}
