import type { OutboxEntry } from "../store/outbox.ts";
import type { AlertLevel } from "./decide.ts";
import { type AlertInput, alertMessage } from "./message.ts";
import { webhookEntries } from "./webhook.ts";

/**
 * The alert as the outbox takes it: one mail for each recipient, so that an address which is refused holds up nobody
 * else, and one post for a webhook, which waits for no digest. The keys are those of the version: queuing the same alert
 * again adds nothing.
 */
export function alertEntries(
  input: AlertInput,
  level: AlertLevel,
  { now, dueAt }: { readonly now: string; readonly dueAt: string },
): readonly OutboxEntry[] {
  const { document, versions } = input;
  const mails: readonly OutboxEntry[] = document.alerts.to.map((recipient) => ({
    key: `alert:${document.id}@${versions.after}:${recipient}`,
    kind: "alert",
    document: document.id,
    level,
    message: alertMessage({
      ...input,
      document: { ...document, alerts: { ...document.alerts, to: [recipient] } },
    }),
    dueAt,
  }));
  return [...mails, ...webhookEntries(input, level, now)];
}
