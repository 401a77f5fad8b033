import { type CheckOutcome, checkDocument } from "./check.ts";
import { type Fetcher, openFetcher } from "./fetch/fetcher.ts";
import { acquireGuard, type Checked, concludePass, type Held, isAffected } from "./guard.ts";
import type { Document, Watchlist } from "./model.ts";
import type { Archive } from "./store/archive.ts";
import { fetchMemory } from "./store/hosts.ts";
import { beginPass, type PassTally } from "./store/passes.ts";

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
  /** Mails that are held because so much changed or failed at once; null when that was not so. */
  readonly held: Held;
}

/**
 * Checks the documents once, each on its own: what befalls one does not stop the others. The mails of a pass over many
 * documents leave when it has ended.
 */
export async function runPass(documents: readonly Document[], parts: PassParts): Promise<PassSummary> {
  const { archive, now, watchlist, dryRun = false } = parts;
  const summary = { complete: true, documents: documents.length, changed: 0, notGood: 0, held: null };
  if (dryRun) return { ...summary, ...tallyOf(documents, await checkAll(documents, parts, null)) };
  const guard = acquireGuard(archive, documents.length);
  if (documents.length === 0) return summary;
  try {
    const id = beginPass(archive, now().toISOString(), documents.length);
    const seen = await checkAll(documents, parts, guard === null ? null : id);
    const tally = tallyOf(documents, seen);
    const pass = { id, at: now().toISOString(), guarded: guard !== null };
    const conclusion = { tally, checked: seen, alerts: watchlist.alerts };
    return { ...summary, ...tally, held: concludePass(archive, pass, conclusion) };
  } finally {
    guard?.release();
  }
}

interface Seen extends Checked {
  readonly kind: CheckOutcome["kind"];
}

async function checkAll(
  documents: readonly Document[],
  parts: PassParts,
  heldBy: number | null,
): Promise<readonly Seen[]> {
  const fetcher = await openFetcher(parts.watchlist.fetch, fetchMemory(parts.archive, parts.now));
  const waiting = documents.values();
  const seen: Seen[] = [];
  const noting: PassParts = {
    ...parts,
    onOutcome(document, outcome) {
      const affected = isAffected(parts.archive, document, outcome);
      seen.push({ document, kind: outcome.kind, affected });
      parts.onOutcome(document, outcome);
    },
  };
  try {
    await Promise.all(
      Array.from({ length: CONCURRENT_DOCUMENTS }, () => work(waiting, fetcher, noting, heldBy)),
    );
  } finally {
    await fetcher.close();
  }
  return seen;
}

function tallyOf(documents: readonly Document[], seen: readonly Seen[]): PassTally {
  const count = (...kinds: CheckOutcome["kind"][]): number =>
    seen.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    complete: seen.length === documents.length,
    changed: count("changed"),
    notGood: count("broken", "failed"),
  };
}

async function work(
  waiting: Iterator<Document>,
  fetcher: Fetcher,
  parts: PassParts,
  heldBy: number | null,
): Promise<void> {
  const { archive, watchlist, now, signal, dryRun = false } = parts;
  const effects = { fetchPage: fetcher.fetchPage, archive, now, alerts: watchlist.alerts, heldBy };
  while (signal?.aborted !== true) {
    const next = waiting.next();
    if (next.done) return;
    await checkDocument(next.value, effects, { dryRun }).then(
      (outcome) => parts.onOutcome(next.value, outcome),
      (error: unknown) => parts.onError(next.value, error),
    );
  }
}
