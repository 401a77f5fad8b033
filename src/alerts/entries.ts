import type { OutboxEntry } from "../store/outbox.ts";
import type { AlertLevel } from "./decide.ts";
import { type AlertInput, alertMessage } from "./message.ts";

/**
 * The alert as the outbox takes it: one mail for each recipient, so that an address which is refused holds up nobody
 * else. The keys are those of the version: queuing the same alert again adds nothing.
 */
export function alertEntries(input: AlertInput, level: AlertLevel, dueAt: string): readonly OutboxEntry[] {
  const { document, versions } = input;
  return document.alerts.to.map((recipient) => ({
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
}
