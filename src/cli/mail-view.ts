import type { Message } from "../model.ts";
import type { DeliveryAttempt, OutboxRow } from "../store/outbox-rows.ts";
import { safe } from "./terminal.ts";

/** One mail of the outbox on a line, and what went wrong with it on a second one. */
export function mailLine({ id, state, message, attempts, lastError, sentAt, dueAt }: OutboxRow): string {
  const trouble = lastError === null ? "" : `\n    ${attempts} attempts, last: ${safe(lastError)}`;
  return `${id}  ${state}  ${minute(sentAt ?? dueAt)}  ${message.to.join(", ")}  ${safe(message.subject)}${trouble}`;
}

/** The mail as it is sent (head and plain part), what became of it, and every attempt; safe for a terminal. */
export function mailPageOf(row: OutboxRow, deliveries: readonly DeliveryAttempt[]): string {
  const { id, message } = row;
  const isPost = row.channel === "webhook";
  const head = isPost
    ? { "POST to": message.to.join(", "), "webhook-id": message.messageId }
    : headOf(message);
  return [
    `mail ${id}: ${fateOf(row)}`,
    ...deliveries.map(
      ({ attempt, at, outcome, detail }) => `  ${attempt}. ${at} ${outcome}: ${safe(detail)}`,
    ),
    "",
    ...Object.entries(head).map(([name, value]) => safe(`${name}: ${value}`)),
    "",
    ...message.text.trimEnd().split("\n").map(safe),
    ...(isPost ? [] : ["", `(The same as HTML: ${Buffer.byteLength(message.html)} bytes.)`]),
  ].join("\n");
}

function headOf({ from, to, subject, date, messageId, headers }: Message): Readonly<Record<string, string>> {
  return { From: from, To: to.join(", "), Subject: subject, Date: date, "Message-ID": messageId, ...headers };
}

function fateOf(row: OutboxRow): string {
  switch (row.state) {
    case "held":
      return 'held by the fleet guard: sent when the next check confirms it, or after "clausewatch mail release"';
    case "waiting":
      return `waiting, not sent before ${row.dueAt}`;
    case "claimed":
      return `claimed at ${row.claimedAt}, an attempt is under way or was when its process died`;
    case "retrying":
      return `retrying, next attempt ${row.nextAttemptAt}`;
    case "sent":
      return `sent at ${row.sentAt} (${safe(row.detail ?? "")})`;
    case "dead":
      return `dead since ${row.deadAt}: "clausewatch mail retry ${row.id}" tries again`;
    case "dropped":
      return `dropped at ${row.droppedAt}, never sent`;
    default:
      return row.state satisfies never;
  }
}

function minute(iso: string): string {
  return iso.slice(0, 16).replace("T", " ");
}
