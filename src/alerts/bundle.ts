import type { Archive } from "../store/archive.ts";
import { bundle, type OutboxRow, waitedForDigest } from "../store/outbox.ts";
import { digestGroups, digestMessage } from "./digest-message.ts";

/**
 * Makes one mail of the alerts that waited for a digest time which has come, for each recipient who has several. What
 * goes into a digest is marked in the transaction that queues it: nothing is lost and nothing sent twice.
 */
export function bundleDigests(archive: Archive, now: string): void {
  archive.transaction(() => {
    for (const rows of byRecipient(waitedForDigest(archive, now)).values())
      for (const group of digestGroups(rows, ({ message }) => message)) queueDigest(archive, group, now);
  });
}

function queueDigest(archive: Archive, rows: readonly OutboxRow[], now: string): void {
  const [first] = rows;
  if (first === undefined || rows.length < 2) return;
  const message = digestMessage(
    rows.map((row) => row.message),
    first.dueAt,
  );
  const level = rows.some((row) => row.level === "info") ? "info" : "any";
  const key = `digest:${message.messageId}`;
  const entry = { key, kind: "digest", document: null, level, message, dueAt: first.dueAt } as const;
  bundle(archive, entry, rows, now);
}

function byRecipient(rows: readonly OutboxRow[]): ReadonlyMap<string, readonly OutboxRow[]> {
  const groups = new Map<string, OutboxRow[]>();
  for (const row of rows) {
    const recipient = row.message.to.join(",");
    groups.set(recipient, [...(groups.get(recipient) ?? []), row]);
  }
  return groups;
}
