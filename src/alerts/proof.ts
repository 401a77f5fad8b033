import type { Message, Watchlist } from "../model.ts";
import { openSchedule } from "../schedule.ts";
import type { Archive } from "../store/archive.ts";
import { firstCheckAt } from "../store/checks.ts";
import { heldMails } from "../store/held.ts";
import { enqueue } from "../store/outbox.ts";
import { hasDigestSince, waitedForDigest } from "../store/outbox-rows.ts";
import { documentStatuses } from "../store/status.ts";
import { plainMessage } from "./operator-mail.ts";

/** How the watch itself stands, in sentences: how many documents were verified, and which was so longest ago. */
export function proofOfLife(archive: Archive, { documents }: Watchlist): readonly string[] {
  const { verified, oldest } = standing(archive, documents);
  const held = heldMails(archive).mails;
  return [
    `${verified} of ${documents.length} documents were verified at their last check.${oldest === null ? "" : ` The oldest last good check: ${oldest}.`}`,
    ...(held > 0 ? [`The fleet guard holds ${held} mails: see “clausewatch mail list”.`] : []),
  ];
}

/**
 * Queues the digest that says that nothing changed, for each of the watchlist's recipients who has no other at the
 * digest time that has come; only where the watchlist asks for it (`digest_always`), and not for a time before the
 * first check.
 */
export function queueProofs(archive: Archive, watchlist: Watchlist, now: string): void {
  const { digest, digestAlways, timezone, to } = watchlist.alerts;
  if (digest === undefined || digestAlways !== true) return;
  const at = openSchedule(digest, timezone).previousRun(new Date(now))?.toISOString();
  const first = firstCheckAt(archive);
  if (at === undefined || first === null || first > at) return;
  const served = new Set(waitedForDigest(archive, now).flatMap(({ message }) => message.to));
  for (const recipient of to) {
    if (served.has(recipient) || hasDigestSince(archive, recipient, at)) continue;
    const message = proofMessage(archive, watchlist, recipient, at);
    const key = `proof:${at}:${recipient}`;
    enqueue(archive, { key, kind: "digest", document: null, level: "info", message, dueAt: at });
  }
}

function proofMessage(archive: Archive, watchlist: Watchlist, recipient: string, date: string): Message {
  const { documents, alerts } = watchlist;
  const { verified } = standing(archive, documents);
  const subject = `clausewatch digest: nothing changed, ${verified} of ${documents.length} documents verified`;
  const lines = [
    "Nothing changed since the last digest that you are to be told of.",
    ...proofOfLife(archive, watchlist),
  ];
  const parts = { from: alerts.from, to: [recipient], date, about: date.slice(0, 10) };
  const identity = ["nothing changed", date];
  return plainMessage({ ...parts, document: { id: "digest" }, identity }, subject, lines);
}

interface Standing {
  readonly verified: number;
  /** "2026-01-05 06:00 UTC (acme/terms)"; null without documents. */
  readonly oldest: string | null;
}

function standing(archive: Archive, documents: Watchlist["documents"]): Standing {
  const known = new Map(documentStatuses(archive).map((status) => [status.document, status]));
  const goodAt = documents.map(({ id }) => ({ id, at: known.get(id)?.lastGoodAt ?? "" }));
  const oldest = goodAt.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))[0];
  const verified = documents.filter(({ id }) => {
    const status = known.get(id);
    return status?.lastGoodAt != null && status.checksNotGood === 0;
  });
  return { verified: verified.length, oldest: oldest === undefined ? null : timeOf(oldest) };
}

function timeOf({ id, at }: { readonly id: string; readonly at: string }): string {
  return `${at === "" ? "never" : `${at.slice(0, 16).replace("T", " ")} UTC`} (${id})`;
}
