import type { Watchlist } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { bundle } from "../store/outbox.ts";
import { type OutboxRow, waitedForDigest } from "../store/outbox-rows.ts";
import { digestGroups, digestMessage } from "./digest-message.ts";
import { type DigestPart, digestParts } from "./digest-part.ts";
import { proofOfLife } from "./proof.ts";

/**
 * Makes one mail of the alerts that waited for a digest time which has come, for each recipient who has several (with
 * `digest_always`, for each who has one). What goes into a digest is marked in the transaction that queues it: nothing
 * is lost and nothing sent twice.
 */
export function bundleDigests(archive: Archive, now: string, watchlist: Watchlist | null): void {
  archive.transaction(() => {
    const proof = watchlist === null ? [] : proofOfLife(archive, watchlist);
    const least = watchlist?.alerts.digestAlways ? 1 : 2;
    for (const rows of byRecipient(waitedForDigest(archive, now)).values())
      for (const group of digestGroups(digestParts(archive, rows, watchlist)))
        if (group.flatMap((part) => part.rows).length >= least) queueDigest(archive, group, now, proof);
  });
}

function queueDigest(
  archive: Archive,
  parts: readonly DigestPart[],
  now: string,
  proof: readonly string[],
): void {
  const rows = parts.flatMap((part) => part.rows);
  const dueAt =
    rows
      .map((row) => row.dueAt)
      .toSorted()
      .at(-1) ?? now;
  const message = digestMessage(parts, dueAt, proof);
  const level = rows.some((row) => row.level === "info") ? "info" : "any";
  const key = `digest:${message.messageId}`;
  bundle(archive, { key, kind: "digest", document: null, level, message, dueAt }, rows, now);
}

function byRecipient(rows: readonly OutboxRow[]): ReadonlyMap<string, readonly OutboxRow[]> {
  const groups = new Map<string, OutboxRow[]>();
  for (const row of rows) {
    const recipient = row.message.to.join(",");
    groups.set(recipient, [...(groups.get(recipient) ?? []), row]);
  }
  return groups;
}
