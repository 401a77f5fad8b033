import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Watchlist } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { acquireDeliveryLock, type Lock } from "../store/lock.ts";
import {
  type Channel,
  type ClaimedMessage,
  claimNext,
  enqueue,
  hasDue,
  markDead,
  markReachable,
  markRetry,
  markSent,
  releaseClaims,
} from "../store/outbox.ts";
import { bundleDigests } from "./bundle.ts";
import { deadLetterEntries } from "./dead-notice.ts";
import type { Mail, MailOutcome } from "./mail.ts";
import { queueProofs } from "./proof.ts";
import { postMessage } from "./webhook.ts";

export interface DeliveryParts {
  readonly archive: Archive;
  readonly mail: Mail;
  readonly now: () => Date;
  /** For digests and webhooks; without it, several alerts about one document stay several, and nothing is posted. */
  readonly watchlist?: Watchlist;
  readonly webhookSecret?: string | undefined;
}

/** What became of one message in this pass. */
interface Delivered {
  readonly id: number;
  readonly to: readonly string[];
  readonly subject: string;
  readonly attempt: number;
  /** The answer of the server, or why not. */
  readonly detail: string;
  /** ISO; of a message that is tried again. */
  readonly nextAttemptAt?: string;
}

export interface DeliverySummary {
  readonly sent: readonly Delivered[];
  readonly retrying: readonly Delivered[];
  readonly dead: readonly Delivered[];
}

/** How often a process that finds another one delivering looks again. */
const LOOK_AGAIN_MS = 50;
const MAX_ATTEMPTS = 12;
const FIRST_DELAY_SECONDS = 60;
const LONGEST_DELAY_SECONDS = 6 * 60 * 60;
const JITTER = 0.25;

/**
 * Hands over every message that is due, oldest first, those that waited for a digest as one; one process at a time. A
 * message is dead after a permanent refusal, or when the twelfth or a later attempt is answered with a refusal. Where no message can be handed over at all
 * (server down, login refused) the pass ends for that channel, the others stay as they are, and however long it lasts none dies of it.
 */
export async function deliverPending(parts: DeliveryParts): Promise<DeliverySummary> {
  const { archive, now, watchlist = null } = parts;
  if (watchlist !== null) queueProofs(archive, watchlist, now().toISOString());
  const lock = await turn(parts);
  if (lock === null) return { sent: [], retrying: [], dead: [] };
  try {
    releaseClaims(archive);
    bundleDigests(archive, now().toISOString(), watchlist);
    const mails = await deliverDue(parts, "mail", parts.mail.send);
    if (watchlist === null) return mails;
    const webhook = { fetch: watchlist.fetch, secret: parts.webhookSecret };
    const posts = await deliverDue(parts, "webhook", (message) => postMessage(message, webhook, now()));
    return joined(mails, posts);
  } finally {
    lock.release();
  }
}

/** Waits while another process delivers; null when it has left nothing to do. */
async function turn({ archive, now }: DeliveryParts): Promise<Lock | null> {
  while (hasDue(archive, now().toISOString())) {
    const lock = acquireDeliveryLock(archive.file);
    if (lock !== null) return lock;
    await sleep(LOOK_AGAIN_MS);
  }
  return null;
}

function joined(one: DeliverySummary, other: DeliverySummary): DeliverySummary {
  return {
    sent: [...one.sent, ...other.sent],
    retrying: [...one.retrying, ...other.retrying],
    dead: [...one.dead, ...other.dead],
  };
}

/** Until nothing of the channel is due, or its other end is not there. */
async function deliverDue(
  { archive, now, watchlist }: DeliveryParts,
  channel: Channel,
  send: Mail["send"],
): Promise<DeliverySummary> {
  const summary = { sent: [] as Delivered[], retrying: [] as Delivered[], dead: [] as Delivered[] };
  for (;;) {
    const claimed = claimNext(archive, now().toISOString(), channel);
    if (claimed === null) return summary;
    const outcome = await send(claimed.message);
    const at = now();
    const { fate, delivered } = archive.transaction(() => {
      const recorded = record(archive, claimed, outcome, at);
      if (recorded.fate === "dead" && watchlist !== undefined)
        for (const entry of deadLetterEntries(
          claimed,
          watchlist,
          at.toISOString(),
          recorded.delivered.detail,
        ))
          enqueue(archive, entry);
      return recorded;
    });
    if (fate === "sent") markReachable(archive, channel);
    summary[fate].push(delivered);
    if (outcome.unavailable === true) return summary;
  }
}

/**
 * How long to wait after the attempt of this number: a minute, doubled each time, at most six hours, less up to a
 * quarter by the Message-ID, so that mails which failed together do not all come back together.
 */
export function retryDelaySeconds(attempt: number, messageId: string): number {
  const longest = Math.min(FIRST_DELAY_SECONDS * 2 ** (attempt - 1), LONGEST_DELAY_SECONDS);
  const chance = createHash("sha256").update(`${messageId} ${attempt}`).digest().readUInt32BE() / 2 ** 32;
  return Math.round(longest * (1 - JITTER * chance));
}

function record(
  archive: Archive,
  { id, attempt, message: { to, subject, messageId } }: ClaimedMessage,
  outcome: MailOutcome,
  now: Date,
): { readonly fate: keyof DeliverySummary; readonly delivered: Delivered } {
  const at = now.toISOString();
  if (outcome.kind === "sent") {
    markSent(archive, id, at, outcome.detail);
    return { fate: "sent", delivered: { id, to, subject, attempt, detail: outcome.detail } };
  }
  const detail = outcome.reason;
  if (outcome.permanent || (attempt >= MAX_ATTEMPTS && outcome.unavailable !== true)) {
    const reason = outcome.permanent ? detail : `given up after ${attempt} attempts: ${detail}`;
    markDead(archive, id, at, reason);
    return { fate: "dead", delivered: { id, to, subject, attempt, detail: reason } };
  }
  const backOffMs = now.getTime() + retryDelaySeconds(attempt, messageId) * 1000;
  const askedMs = outcome.retryAt === undefined ? 0 : Date.parse(outcome.retryAt);
  const nextAttemptAt = new Date(Math.max(backOffMs, askedMs)).toISOString();
  const unreachable = outcome.unavailable === true;
  markRetry(archive, id, { at, reason: detail, nextAttemptAt, unreachable });
  return { fate: "retrying", delivered: { id, to, subject, attempt, detail, nextAttemptAt } };
}
