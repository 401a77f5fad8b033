import { fleetEntries } from "./alerts/fleet-notice.ts";
import { NOTICE_AFTER_CHECKS } from "./alerts/operator.ts";
import type { CheckOutcome } from "./check.ts";
import type { Document, Watchlist } from "./model.ts";
import type { Archive } from "./store/archive.ts";
import { currentSpell } from "./store/checks.ts";
import {
  hasMailsOfOpenPasses,
  heldMails,
  releaseConfirmed,
  releaseMailsOf,
  releaseMailsOfOpenPasses,
} from "./store/held.ts";
import { acquirePassLock, type Lock } from "./store/lock.ts";
import { enqueue } from "./store/outbox.ts";
import { endPass, type PassTally, wasSuspicious } from "./store/passes.ts";

/** Below this many documents, a fifth of them is one or two: an ordinary day, not a fault of the watch. */
const LEAST_DOCUMENTS = 10;
const SUSPICIOUS_SHARE = 0.2;

/** A document that was checked; `affected`: it changed, or could be verified until lately and now could not. */
export interface Checked {
  readonly document: Document;
  readonly affected: boolean;
}

/**
 * Whether so much happened at once that the cause is more likely on this side (a proxy, a filter, a broken network)
 * than with the services: more than a fifth of at least ten documents. That a single service among several changes
 * all its documents on one day is news.
 */
export function isSuspicious(checked: readonly Checked[]): boolean {
  const affected = checked.filter((check) => check.affected);
  if (checked.length < LEAST_DOCUMENTS || affected.length <= checked.length * SUSPICIOUS_SHARE) return false;
  return servicesOf(affected) > 1 || servicesOf(checked) === 1;
}

function servicesOf(checked: readonly Checked[]): number {
  return new Set(checked.map(({ document }) => document.service.id)).size;
}

/** Troubles of long standing are known and say nothing about this pass. */
export function isAffected(archive: Archive, document: Document, outcome: CheckOutcome): boolean {
  if (outcome.kind === "changed") return !outcome.datesOnly;
  if (outcome.kind !== "broken" && outcome.kind !== "failed") return false;
  return (currentSpell(archive, document.id)?.checks ?? 0) <= NOTICE_AFTER_CHECKS;
}

/**
 * The right to hold the mails of a pass over so many documents until it has ended; null for a small pass, and while
 * another one has the right. What a pass held whose process died is let go, without a verdict on it.
 */
export function acquireGuard(archive: Archive, documents: number): Lock | null {
  const isLarge = documents >= LEAST_DOCUMENTS;
  if (!isLarge && !hasMailsOfOpenPasses(archive)) return null;
  const lock = acquirePassLock(archive.file);
  if (lock === null) return null;
  releaseMailsOfOpenPasses(archive);
  if (isLarge) return lock;
  lock.release();
  return null;
}

/** How many mails of the pass are held; null when it was not suspicious. */
export type Held = number | null;

/**
 * Ends a pass: lets its mails go, or holds them and tells the operator, once for a row of suspicious passes unless there
 * are alerts among them; lets go what earlier passes held and this one confirmed.
 */
export function concludePass(
  archive: Archive,
  pass: { readonly id: number; readonly at: string; readonly guarded: boolean },
  { tally, checked, alerts }: Conclusion,
): Held {
  const { id, at } = pass;
  return archive.transaction(() => {
    const suspicious = pass.guarded && isSuspicious(checked);
    const isFirst = !wasSuspicious(archive, id, LEAST_DOCUMENTS);
    endPass(archive, id, at, { ...tally, suspicious });
    if (!suspicious) releaseMailsOf(archive, id);
    releaseConfirmed(archive, id, suspicious);
    if (!suspicious) return null;
    const held = heldMails(archive, id);
    const affected = checked.filter((check) => check.affected).map(({ document }) => document);
    if (isFirst || held.alerts > 0) {
      const input = { pass: id, at, from: alerts.from, to: alerts.to, affected };
      const counts = { checked: checked.length, held: held.mails };
      for (const entry of fleetEntries({ ...input, ...counts })) enqueue(archive, entry);
    }
    return held.mails;
  });
}

interface Conclusion {
  readonly tally: PassTally;
  readonly checked: readonly Checked[];
  readonly alerts: Watchlist["alerts"];
}
