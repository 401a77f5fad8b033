import { type CheckOutcome, checkDocument } from "./check.ts";
import { type Fetcher, openFetcher } from "./fetch/fetcher.ts";
import type { Document, Watchlist } from "./model.ts";
import type { Archive } from "./store/archive.ts";
import { fetchMemory } from "./store/hosts.ts";
import { beginPass, endPass, type PassTally } from "./store/passes.ts";

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

/** What a pass came to. */
export interface PassSummary extends PassTally {
  /** How many were to be checked. */
  readonly documents: number;
}

/** Checks the documents once, each on its own: what befalls one does not stop the others. */
export async function runPass(documents: readonly Document[], parts: PassParts): Promise<PassSummary> {
  const { archive, now, dryRun = false } = parts;
  if (documents.length === 0) return { complete: true, documents: 0, changed: 0, notGood: 0 };
  const pass = dryRun ? null : beginPass(archive, now().toISOString(), documents.length);
  const tally = await checkAll(documents, parts);
  if (pass !== null) endPass(archive, pass, now().toISOString(), tally);
  return { ...tally, documents: documents.length };
}

async function checkAll(documents: readonly Document[], parts: PassParts): Promise<PassTally> {
  const fetcher = await openFetcher(parts.watchlist.fetch, fetchMemory(parts.archive, parts.now));
  const waiting = documents.values();
  const seen: CheckOutcome["kind"][] = [];
  const counting: PassParts = {
    ...parts,
    onOutcome(document, outcome) {
      seen.push(outcome.kind);
      parts.onOutcome(document, outcome);
    },
  };
  try {
    await Promise.all(Array.from({ length: CONCURRENT_DOCUMENTS }, () => work(waiting, fetcher, counting)));
  } finally {
    await fetcher.close();
  }
  const count = (...kinds: CheckOutcome["kind"][]): number =>
    seen.filter((kind) => kinds.includes(kind)).length;
  return {
    complete: seen.length === documents.length,
    changed: count("changed"),
    notGood: count("broken", "failed"),
  };
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
