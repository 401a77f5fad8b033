import type { Document, Message } from "../model.ts";
import type { OutboxEntry } from "../store/outbox.ts";
import { plainMessage } from "./operator-mail.ts";

export interface FleetNoticeInput {
  /** The pass, by its number. */
  readonly pass: number;
  /** ISO time of its end. */
  readonly at: string;
  readonly from: string | undefined;
  readonly to: readonly string[];
  /** Documents that changed, or could not be verified. */
  readonly affected: readonly Document[];
  /** Documents that were checked. */
  readonly checked: number;
  /** Mails that are held. */
  readonly held: number;
}

const MOST_NAMED = 30;

/** The mail that so much changed or failed at once that the mails about it are held: one for each address. */
export function fleetEntries(input: FleetNoticeInput): readonly OutboxEntry[] {
  return input.to.map((recipient) => ({
    key: `fleet:${input.pass}:${recipient}`,
    kind: "operator",
    document: null,
    level: "info",
    message: fleetMessage({ ...input, to: [recipient] }),
    dueAt: input.at,
  }));
}

function fleetMessage(input: FleetNoticeInput): Message {
  const { pass, at, from, to, affected, checked } = input;
  const subject = `clausewatch: ${affected.length} of ${checked} documents changed or failed at once`;
  const parts = { document: { id: "fleet" }, from, to, date: at, about: "guard" };
  return plainMessage({ ...parts, identity: [String(pass), at] }, subject, paragraphsOf(input));
}

function paragraphsOf({ affected, checked, at, held }: FleetNoticeInput): readonly string[] {
  const named = affected.slice(0, MOST_NAMED).map(({ id }) => id);
  const more = affected.length > MOST_NAMED ? ` and ${affected.length - MOST_NAMED} more` : "";
  const mails = held === 1 ? "1 mail" : `${held} mails`;
  return [
    `In the pass that ended at ${at.slice(0, 16).replace("T", " ")} UTC, ${affected.length} of ${checked} documents changed or could not be verified. That is so many that the cause may be on this side: a proxy, a filter, a network that is down.`,
    held === 0
      ? "No mail had to be held."
      : `So ${mails} about them ${held === 1 ? "is" : "are"} held. Each is sent when the next check of its document confirms it, at the latest when you run “clausewatch mail release”; “clausewatch mail list” shows them. Nothing is lost: all versions are on record.`,
    `The documents: ${named.join(", ")}${more}.`,
  ];
}
