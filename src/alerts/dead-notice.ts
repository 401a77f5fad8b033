import type { Watchlist } from "../model.ts";
import type { ClaimedMessage, OutboxEntry } from "../store/outbox.ts";
import { shorten } from "./lines.ts";
import { plainMessage } from "./operator-mail.ts";

/**
 * The notices that a mail was given up, to the operator's other addresses: one a day for each recipient whose mail is
 * refused. None about a notice, so that two dead addresses do not tell each other for ever.
 */
export function deadLetterEntries(
  { id, kind, message: { to, subject } }: ClaimedMessage,
  { alerts }: Watchlist,
  at: string,
  reason: string,
): readonly OutboxEntry[] {
  if (kind === "operator") return [];
  const day = at.slice(0, 10);
  const dead = to.join(", ");
  const says = shorten(`clausewatch: mail to ${dead} was given up`, 77);
  const paragraphs = [
    `Mail ${id} (“${subject}”) to ${dead} was given up: ${reason}`,
    `Correct the address in the watchlist or have the server accept it; then “clausewatch mail retry ${id}” sends it, or “clausewatch mail drop ${id}” takes it off.`,
    "“clausewatch mail list” shows whether others fared alike: about this recipient no further mail comes today.",
  ];
  return alerts.to
    .filter((operator) => !to.includes(operator))
    .map((operator) => ({
      key: `dead:${dead}:${day}:${operator}`,
      kind: "operator",
      document: null,
      level: "info",
      message: plainMessage(
        {
          ...{ document: { id: "outbox" }, from: alerts.from, to: [operator], date: at },
          ...{ about: "dead", identity: [dead, day] },
        },
        says,
        paragraphs,
      ),
      dueAt: at,
    }));
}
