import { isLongUnverified } from "../alerts/operator.ts";
import type { Document } from "../model.ts";
import { openSchedule } from "../schedule.ts";
import type { Archive } from "../store/archive.ts";
import { heldMails } from "../store/held.ts";
import { type OwedMail, owedMails } from "../store/owed.ts";
import { lastCompletePass } from "../store/passes.ts";
import { type DocumentStatus, documentStatuses } from "../store/status.ts";

const HOUR_MS = 3_600_000;
/** A pass over hundreds of documents takes its time. */
const LATE_AFTER_MS = HOUR_MS;
const UNSENT_AFTER_MS = 24 * HOUR_MS;

/**
 * Everything that a person should look after, one sentence each; empty when all is well. `documents`: those of the
 * watchlist, null when it cannot be used.
 */
export function troubles(
  archive: Archive,
  documents: readonly Document[] | null,
  now: Date,
): readonly string[] {
  const known = new Map(documentStatuses(archive).map((status) => [status.document, status]));
  const late = lateDocuments(archive, documents ?? [], now);
  return [
    ...(documents === null ? ['the watchlist has mistakes: run "clausewatch validate"'] : []),
    ...(documents ?? []).flatMap(({ id }) => unverified(known.get(id))),
    ...(late.length > 0 ? [overdue(late, lastCompletePass(archive)?.endedAt)] : []),
    ...held(archive),
    ...owedMails(archive).flatMap((mail) => unsent(mail, now)),
  ];
}

/** Those that were not checked although it was their turn more than an hour ago. */
export function lateDocuments(
  archive: Archive,
  documents: readonly Document[],
  now: Date,
): readonly Document[] {
  const known = new Map(documentStatuses(archive).map((status) => [status.document, status]));
  return documents.filter((document) => isLate(document, known.get(document.id), now));
}

function unverified(status: DocumentStatus | undefined): readonly string[] {
  if (status === undefined || status.lastCheck === null) return [];
  const { document, checksNotGood, lastGoodAt, lastCheck } = status;
  if (!isLongUnverified({ checks: checksNotGood, lastGoodAt, lastAt: lastCheck.at })) return [];
  const checks = checksNotGood === 1 ? "1 check" : `${checksNotGood} checks`;
  return [`${document} was not verified in ${checks}, last verified: ${lastGoodAt ?? "never"}`];
}

function isLate({ schedule, timezone }: Document, status: DocumentStatus | undefined, now: Date): boolean {
  const last = status?.lastCheck?.at;
  if (last === undefined) return true;
  const due = openSchedule(schedule, timezone).nextRun(new Date(last));
  return due !== null && now.getTime() - due.getTime() > LATE_AFTER_MS;
}

function overdue(late: readonly Document[], lastPass: string | undefined): string {
  const ids = late.slice(0, 3).map(({ id }) => id);
  const more = late.length > 3 ? ` and ${late.length - 3} more` : "";
  return `not checked although due: ${ids.join(", ")}${more}; the last complete pass ended: ${lastPass ?? "never"}. Is the daemon running?`;
}

/** That the fleet guard holds mails; none when it does not. */
export function held(archive: Archive): readonly string[] {
  const { mails, since } = heldMails(archive);
  if (since === null) return [];
  return [
    `the fleet guard has held ${mails} mails since ${since}: see "clausewatch mail list", and "clausewatch mail release" to send them`,
  ];
}

function unsent({ id, isDead, isHeld, dueAt, lastError }: OwedMail, now: Date): readonly string[] {
  if (isDead) return [`mail ${id} was given up: see "clausewatch mail show ${id}"`];
  if (isHeld || now.getTime() - Date.parse(dueAt) < UNSENT_AFTER_MS) return [];
  return [`mail ${id} has been due since ${dueAt} (${lastError ?? "no attempt yet"})`];
}
