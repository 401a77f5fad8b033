import { createHmac } from "node:crypto";
import { post } from "../fetch/post.ts";
import type { FetchSettings, Message } from "../model.ts";
import type { OutboxEntry } from "../store/outbox.ts";
import type { AlertLevel } from "./decide.ts";
import { oneLine } from "./lines.ts";
import type { MailOutcome } from "./mail.ts";
import { type AlertInput, alertEnvelope } from "./message.ts";
import { alertSubject } from "./subject.ts";
import { changeUrl, diffCommand } from "./wording.ts";

/** Longer than any receiver should take to put a message aside. */
const TIMEOUT_SECONDS = 15;

/** The alert as JSON for the URL in `alerts.webhook`, due at once; none where no URL is named. */
export function webhookEntries(input: AlertInput, level: AlertLevel, dueAt: string): readonly OutboxEntry[] {
  const { document, versions } = input;
  const { webhook } = document.alerts;
  if (webhook === undefined) return [];
  const { messageId, date } = alertEnvelope(input, [webhook]);
  const subject = alertSubject(document, input.events);
  const text = JSON.stringify({ type: "alert", timestamp: date, data: alertData(input, level, subject) });
  return [
    {
      key: `webhook:${document.id}@${versions.after}:${webhook}`,
      kind: "alert",
      channel: "webhook",
      document: document.id,
      level,
      message: { messageId, from: "", to: [webhook], subject, date, text, html: "", headers: {} },
      dueAt,
    },
  ];
}

function alertData(input: AlertInput, level: AlertLevel, subject: string) {
  const { document, versions, events, change, captures, effective } = input;
  const { id, service, name, urls, optOut } = document;
  return {
    level,
    subject,
    service,
    document: { id, name, urls },
    versions,
    effective: effective?.date ?? null,
    events,
    blocks: change.counts,
    optOut,
    captures,
    command: diffCommand(document, versions),
    ...(input.viewer !== undefined && { viewer: changeUrl(input.viewer, document, versions) }),
  };
}

export interface WebhookSettings {
  readonly fetch: FetchSettings;
  /** Value of CLAUSEWATCH_WEBHOOK_SECRET; absent or empty = unsigned. */
  readonly secret?: string | undefined;
}

/**
 * Posts a queued message to its URL, signed as https://www.standardwebhooks.com lays down: `webhook-id` is the same at
 * every attempt. Only 410 Gone is permanent (the same source): any other refusal may be a receiver that is being
 * deployed. Nobody there, 429 and 503 say nothing about this message.
 */
export async function postMessage(
  { messageId, to: [url = ""], text }: Message,
  { fetch, secret }: WebhookSettings,
  now: Date,
): Promise<MailOutcome> {
  const id = messageId.slice(1, -1);
  const timestamp = `${Math.floor(now.getTime() / 1000)}`;
  const headers = {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    ...(secret ? { "webhook-signature": signature(`${id}.${timestamp}.${text}`, secret) } : {}),
  };
  const settings = { ...fetch, timeoutSeconds: Math.min(fetch.timeoutSeconds, TIMEOUT_SECONDS) };
  const outcome = await post(url, { body: text, headers }, settings, now);
  if (outcome.kind === "failed")
    return { kind: "refused", permanent: false, reason: oneLine(outcome.evidence), unavailable: true };
  const { status, retryAt } = outcome;
  if (status >= 200 && status < 300) return { kind: "sent", detail: `HTTP ${status}` };
  const refused = { kind: "refused", permanent: status === 410, reason: `HTTP ${status}` } as const;
  const later = retryAt === undefined ? refused : { ...refused, retryAt };
  return status === 429 || status === 503 ? { ...later, unavailable: true } : later;
}

/** `v1,` and the base64 of HMAC-SHA256; the key of a `whsec_…` secret is written in base64 after it. */
function signature(content: string, secret: string): string {
  const key = secret.startsWith("whsec_") ? Buffer.from(secret.slice(6), "base64") : Buffer.from(secret);
  return `v1,${createHmac("sha256", key).update(content).digest("base64")}`;
}
