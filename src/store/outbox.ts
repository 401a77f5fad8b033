import type { Message } from "../model.ts";
import type { Archive } from "./archive.ts";

/** SQL: a message that is still owed, and that no pass holds. */
export const OWED = "sent_at is null and dead_at is null and dropped_at is null and held_by is null";
const ENQUEUE = `
  insert into outbox (key, kind, channel, document, level, message, created_at, due_at, version, held_by)
  values (@key, @kind, @channel, @document, @level, @message, @createdAt, @dueAt, @version, @heldBy)
  on conflict (key) do nothing`;
const ID_OF_KEY = "select id from outbox where key = ?";
/** Of the messages that found nobody there the oldest is tried first, as soon as any message is due. */
const CLAIM_NEXT = `
  update outbox set claimed_at = @now, attempts = attempts + 1
  where id = (
    select id from outbox as mail
    where ${OWED} and channel = @channel and due_at <= @now
      and (next_attempt_at is null or next_attempt_at <= @now or unreachable = 1)
      and claimed_at is null
      and not exists (
        select 1 from outbox as earlier
        where earlier.next_attempt_at > @now and earlier.id < mail.id and earlier.document = mail.document
          and earlier.message ->> '$.to' = mail.message ->> '$.to'
          and earlier.sent_at is null and earlier.dead_at is null and earlier.dropped_at is null)
      and exists (
        select 1 from outbox
        where ${OWED} and channel = @channel and due_at <= @now and claimed_at is null
          and (next_attempt_at is null or next_attempt_at <= @now))
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
  update outbox set next_attempt_at = @nextAttemptAt, unreachable = @unreachable, last_error = @detail, claimed_at = null
  where id = @id and sent_at is null`;
const MARK_REACHABLE = `
  update outbox set next_attempt_at = null, unreachable = 0
  where unreachable = 1 and channel = @channel and ${OWED}`;
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

export type Channel = "mail" | "webhook";

export interface OutboxEntry {
  /** The same key is never queued twice. */
  readonly key: string;
  readonly kind: "alert" | "digest" | "operator";
  /** How it leaves; absent = as a mail. */
  readonly channel?: Channel;
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

/** The id of the queued message; the id of the earlier one when its key was queued before. */
export function enqueue(archive: Archive, entry: OutboxEntry): number {
  const { message, channel = "mail", version = null, heldBy = null } = entry;
  const row = {
    ...entry,
    channel,
    message: JSON.stringify(message),
    createdAt: message.date,
    version,
    heldBy,
  };
  return archive.transaction(() => {
    archive.statement(ENQUEUE).run(row);
    return archive.statement<{ id: number }>(ID_OF_KEY).get(entry.key)?.id as number;
  });
}

/**
 * Takes the oldest message of the channel that is due, so that no other process takes it; null when none is. While a message about a
 * document waits for another attempt, later ones about it to the same recipient wait behind it.
 */
export function claimNext(archive: Archive, now: string, channel: Channel = "mail"): ClaimedMessage | null {
  const row = archive.statement<ClaimedRow>(CLAIM_NEXT).get({ now, channel });
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
  { at, reason, nextAttemptAt, unreachable }: Retry,
): void {
  const values = { id, at, detail: reason, outcome: "retry" as const, nextAttemptAt };
  mark(archive, MARK_RETRY, { ...values, unreachable: unreachable ? 1 : 0 });
}

interface Retry {
  readonly at: string;
  readonly reason: string;
  readonly nextAttemptAt: string;
  /** Nobody was there to take it. */
  readonly unreachable: boolean;
}

/** Somebody is there again: what found nobody there is due. */
export function markReachable(archive: Archive, channel: Channel): void {
  archive.statement(MARK_REACHABLE).run({ channel });
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

/** Queues a message that says what others say, which then count as sent. */
export function bundle(
  archive: Archive,
  entry: OutboxEntry,
  parts: readonly { readonly id: number }[],
  at: string,
): void {
  archive.transaction(() => {
    const id = enqueue(archive, entry);
    for (const part of parts) markSent(archive, part.id, at, `in the digest, mail ${id}`);
  });
}

interface ClaimedRow extends Pick<OutboxEntry, "kind" | "document" | "level"> {
  readonly id: number;
  readonly attempts: number;
  readonly message: string;
}

interface Mark {
  readonly id: number;
  readonly at: string;
  readonly detail: string;
  readonly outcome: "sent" | "retry" | "dead";
  readonly nextAttemptAt?: string;
  readonly unreachable?: 0 | 1;
}

function mark(archive: Archive, sql: string, values: Mark): void {
  archive.transaction(() => {
    const marked = archive.statement(sql).run(values).changes === 1;
    if (marked) archive.statement(RECORD_DELIVERY).run(values);
  });
}
