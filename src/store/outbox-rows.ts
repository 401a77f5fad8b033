import type { Message } from "../model.ts";
import type { Archive } from "./archive.ts";
import { type Channel, type OutboxEntry, OWED } from "./outbox.ts";

const LIST = "select * from outbox order by id";
const WAITED_FOR_DIGEST = `
  select * from outbox
  where kind = 'alert' and channel = 'mail' and level <> 'high' and due_at > created_at and due_at <= @now
    and attempts = 0 and claimed_at is null and ${OWED}
  order by document, version, id`;
const ALERT_BETWEEN = `
  select 1 from outbox
  where kind = 'alert' and document = @document and message ->> '$.to' = @to and version > @after
    and version < @before
  limit 1`;
const DIGEST_SINCE = `
  select 1 from outbox
  where kind = 'digest' and due_at >= @at and message ->> '$.to' = json_array(@recipient)
  limit 1`;
const READ = "select * from outbox where id = ?";
const DELIVERIES = "select attempt, at, outcome, detail from deliveries where outbox = ? order by attempt";

/** `claimed`: an attempt is under way, or was when its process died. */
type OutboxState = "held" | "waiting" | "claimed" | "retrying" | "sent" | "dead" | "dropped";

export interface OutboxRow extends OutboxEntry {
  readonly id: number;
  readonly channel: Channel;
  readonly version: number | null;
  readonly heldBy: number | null;
  readonly state: OutboxState;
  readonly createdAt: string;
  readonly attempts: number;
  readonly claimedAt: string | null;
  readonly nextAttemptAt: string | null;
  readonly sentAt: string | null;
  readonly deadAt: string | null;
  readonly droppedAt: string | null;
  readonly lastError: string | null;
  /** What the server (or the folder) answered when it took the message. */
  readonly detail: string | null;
}

export interface DeliveryAttempt {
  readonly attempt: number;
  readonly at: string;
  readonly outcome: "sent" | "retry" | "dead";
  readonly detail: string;
}

/** Oldest first. */
export function listOutbox(archive: Archive): readonly OutboxRow[] {
  return archive.statement<Row>(LIST).all().map(toOutboxRow);
}

export function outboxMessage(archive: Archive, id: number): OutboxRow | null {
  const row = archive.statement<Row>(READ).get(id);
  return row === undefined ? null : toOutboxRow(row);
}

/** Every attempt at a message, first one first. */
export function deliveriesOf(archive: Archive, id: number): readonly DeliveryAttempt[] {
  return archive.statement<DeliveryAttempt>(DELIVERIES).all(id);
}

/** Alerts that were held back for a digest time which has come, untried yet, document by document. */
export function waitedForDigest(archive: Archive, now: string): readonly OutboxRow[] {
  return archive.statement<Row>(WAITED_FOR_DIGEST).all({ now }).map(toOutboxRow);
}

/** Whether the recipients were owed a mail about a version of the document between these two. */
export function hasAlertBetween(
  archive: Archive,
  place: { document: string; to: readonly string[]; after: number; before: number },
): boolean {
  return archive.statement(ALERT_BETWEEN).get({ ...place, to: JSON.stringify(place.to) }) !== undefined;
}

/** Whether there is a digest for the recipient that is due at this time or later. */
export function hasDigestSince(archive: Archive, recipient: string, at: string): boolean {
  return archive.statement(DIGEST_SINCE).get({ recipient, at }) !== undefined;
}

interface Row {
  readonly id: number;
  readonly key: string;
  readonly kind: OutboxEntry["kind"];
  readonly channel: Channel;
  readonly document: string | null;
  readonly level: OutboxEntry["level"];
  readonly message: string;
  readonly created_at: string;
  readonly due_at: string;
  readonly attempts: number;
  readonly claimed_at: string | null;
  readonly next_attempt_at: string | null;
  readonly sent_at: string | null;
  readonly dead_at: string | null;
  readonly version: number | null;
  readonly held_by: number | null;
  readonly dropped_at: string | null;
  readonly last_error: string | null;
  readonly detail: string | null;
}

function toOutboxRow(row: Row): OutboxRow {
  return {
    id: row.id,
    key: row.key,
    kind: row.kind,
    channel: row.channel,
    document: row.document,
    level: row.level,
    message: JSON.parse(row.message) as Message,
    state: stateOf(row),
    attempts: row.attempts,
    detail: row.detail,
    version: row.version,
    heldBy: row.held_by,
    createdAt: row.created_at,
    dueAt: row.due_at,
    claimedAt: row.claimed_at,
    nextAttemptAt: row.next_attempt_at,
    sentAt: row.sent_at,
    deadAt: row.dead_at,
    droppedAt: row.dropped_at,
    lastError: row.last_error,
  };
}

function stateOf(row: Row): OutboxState {
  if (row.sent_at !== null) return "sent";
  if (row.dropped_at !== null) return "dropped";
  if (row.dead_at !== null) return "dead";
  if (row.held_by !== null) return "held";
  if (row.claimed_at !== null) return "claimed";
  return row.next_attempt_at === null ? "waiting" : "retrying";
}
