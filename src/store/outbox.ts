import type { Message } from "../model.ts";
import type { Archive } from "./archive.ts";

/** A mail that is still owed, and that no pass holds. */
const OWED = "sent_at is null and dead_at is null and dropped_at is null and held_by is null";
const ENQUEUE = `
  insert into outbox (key, kind, document, level, message, created_at, due_at, version, held_by)
  values (@key, @kind, @document, @level, @message, @createdAt, @dueAt, @version, @heldBy)
  on conflict (key) do nothing`;
const ID_OF_KEY = "select id from outbox where key = ?";
const CLAIM_NEXT = `
  update outbox set claimed_at = @now, attempts = attempts + 1
  where id = (
    select id from outbox as mail
    where ${OWED} and due_at <= @now
      and (next_attempt_at is null or next_attempt_at <= @now)
      and claimed_at is null
      and not exists (
        select 1 from outbox as earlier
        where earlier.next_attempt_at > @now and earlier.id < mail.id and earlier.document = mail.document
          and earlier.message ->> '$.to' = mail.message ->> '$.to'
          and earlier.sent_at is null and earlier.dead_at is null and earlier.dropped_at is null)
    order by due_at, id limit 1)
  returning id, attempts, message, kind, document, level`;
const RELEASE_CLAIMS = "update outbox set claimed_at = null where claimed_at is not null";
const HAS_DUE = `
  select 1 from outbox
  where ${OWED} and due_at <= @now
    and (next_attempt_at is null or next_attempt_at <= @now)
  limit 1`;
const MARK_SENT = `
  update outbox set sent_at = @at, detail = @detail, claimed_at = null, last_error = null
  where id = @id and sent_at is null`;
const MARK_RETRY = `
  update outbox set next_attempt_at = @nextAttemptAt, last_error = @detail, claimed_at = null
  where id = @id and sent_at is null`;
const MARK_DEAD = `
  update outbox set dead_at = @at, last_error = @detail, claimed_at = null
  where id = @id and sent_at is null`;
const RECORD_DELIVERY = `
  insert into deliveries (outbox, attempt, at, outcome, detail)
  select @id, coalesce(max(attempt), 0) + 1, @at, @outcome, @detail from deliveries where outbox = @id`;
const RETRY = `
  update outbox set dead_at = null, attempts = 0, next_attempt_at = null, due_at = min(due_at, @at)
  where id = @id and sent_at is null and dropped_at is null`;
const DROP = `
  update outbox set dropped_at = @at
  where id = @id and sent_at is null and dropped_at is null and claimed_at is null`;
const LIST = "select * from outbox order by id";
const WAITED_FOR_DIGEST = `
  select * from outbox
  where kind = 'alert' and level <> 'high' and due_at > created_at and due_at <= @now
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

export interface OutboxEntry {
  /** The same key is never queued twice. */
  readonly key: string;
  readonly kind: "alert" | "digest" | "operator";
  readonly document: string | null;
  readonly level: "high" | "info" | "any";
  readonly message: Message;
  /** Not sent before this time. */
  readonly dueAt: string;
  /** The version that an alert tells of. */
  readonly version?: number | null;
  /** The pass that holds it: not sent until it is released. */
  readonly heldBy?: number | null;
}

export interface ClaimedMessage {
  readonly id: number;
  /** From 1; starts again when a dead message is retried by hand. */
  readonly attempt: number;
  readonly kind: OutboxEntry["kind"];
  readonly document: string | null;
  readonly level: OutboxEntry["level"];
  readonly message: Message;
}

/** `claimed`: an attempt is under way, or was when its process died. */
type OutboxState = "held" | "waiting" | "claimed" | "retrying" | "sent" | "dead" | "dropped";

export interface OutboxRow extends OutboxEntry {
  readonly id: number;
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

/** The id of the queued message; the id of the earlier one when its key was queued before. */
export function enqueue(archive: Archive, entry: OutboxEntry): number {
  const { message, version = null, heldBy = null } = entry;
  const row = { ...entry, message: JSON.stringify(message), createdAt: message.date, version, heldBy };
  return archive.transaction(() => {
    archive.statement(ENQUEUE).run(row);
    return archive.statement<{ id: number }>(ID_OF_KEY).get(entry.key)?.id as number;
  });
}

/**
 * Takes the oldest message that is due, so that no other process takes it; null when none is. While a message about a
 * document waits for another attempt, later ones about it to the same recipient wait behind it.
 */
export function claimNext(archive: Archive, now: string): ClaimedMessage | null {
  const row = archive.statement<Row>(CLAIM_NEXT).get({ now });
  if (row === undefined) return null;
  const { id, attempts: attempt, kind, document, level } = row;
  return { id, attempt, kind, document, level, message: JSON.parse(row.message) as Message };
}

/**
 * Gives back what was claimed and never marked. Only for the holder of the delivery lock: whoever claimed it has died,
 * with the message sent or not.
 */
export function releaseClaims(archive: Archive): void {
  archive.statement(RELEASE_CLAIMS).run();
}

/** Whether a message is due, claimed or not. */
export function hasDue(archive: Archive, now: string): boolean {
  return archive.statement(HAS_DUE).get({ now }) !== undefined;
}

/** A message that is marked sent stays sent: later marks change nothing. */
export function markSent(archive: Archive, id: number, at: string, detail: string): void {
  mark(archive, MARK_SENT, { id, at, detail, outcome: "sent" });
}

export function markRetry(
  archive: Archive,
  id: number,
  at: string,
  reason: string,
  nextAttemptAt: string,
): void {
  mark(archive, MARK_RETRY, { id, at, detail: reason, outcome: "retry", nextAttemptAt });
}

/** No further attempt, unless `retryMessage` asks for it. */
export function markDead(archive: Archive, id: number, at: string, reason: string): void {
  mark(archive, MARK_DEAD, { id, at, detail: reason, outcome: "dead" });
}

/** Makes an unsent message due at `at`, dead or not; false when there is none with that id, or it was sent or dropped. */
export function retryMessage(archive: Archive, id: number, at: string): boolean {
  return archive.statement(RETRY).run({ id, at }).changes === 1;
}

/** The message is never sent; false when there is none with that id, it was sent or dropped, or is claimed. */
export function dropMessage(archive: Archive, id: number, at: string): boolean {
  return archive.statement(DROP).run({ id, at }).changes === 1;
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

/** Queues a message that says what others say, which then count as sent. */
export function bundle(
  archive: Archive,
  entry: OutboxEntry,
  parts: readonly Pick<OutboxRow, "id">[],
  at: string,
): void {
  archive.transaction(() => {
    const id = enqueue(archive, entry);
    for (const part of parts) markSent(archive, part.id, at, `in the digest, mail ${id}`);
  });
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

interface Mark {
  readonly id: number;
  readonly at: string;
  readonly detail: string;
  readonly outcome: "sent" | "retry" | "dead";
  readonly nextAttemptAt?: string;
}

function mark(archive: Archive, sql: string, values: Mark): void {
  archive.transaction(() => {
    const marked = archive.statement(sql).run(values).changes === 1;
    if (marked) archive.statement(RECORD_DELIVERY).run(values);
  });
}

interface Row {
  readonly id: number;
  readonly key: string;
  readonly kind: OutboxEntry["kind"];
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
