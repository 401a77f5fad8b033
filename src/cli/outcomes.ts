import type { DeliverySummary } from "../alerts/deliver.ts";
import type { CheckOutcome } from "../check.ts";
import { limitsOf } from "../clauses/coverage.ts";
import { describeEvents } from "../clauses/describe.ts";
import type { PassSummary } from "../pass.ts";
import { safe } from "./terminal.ts";

/** One line for a person or a log: what came of the check of a document. */
export function describeOutcome(document: string, outcome: CheckOutcome): string {
  const unread = "unsupported" in outcome ? `; ${limitsOf(outcome.unsupported)}` : "";
  return `${document}: ${phrase(outcome)}${unread}`;
}

function phrase(outcome: CheckOutcome): string {
  switch (outcome.kind) {
    case "baseline":
      return `first version, ${outcome.words} words`;
    case "changed": {
      const { version, level, events, counts, mails, rollback, datesOnly } = outcome;
      if (datesOnly) return `version ${version}, only its dates changed (nobody is told)`;
      const meaning = describeEvents(events).join("; ");
      const blocks = `${counts.added} added, ${counts.removed} removed, ${counts.moved} moved, ${counts.reworded} reworded`;
      const told = mails === 0 ? "nobody is told" : `${mails} mail${mails === 1 ? "" : "s"} queued`;
      return `version ${version}${rollback ? " (an earlier text is back)" : ""}, ${level.toUpperCase()}${meaning ? `: ${meaning}` : ""} (${blocks}; ${told})`;
    }
    case "variant":
      return `the text of version ${outcome.version} again, no new version`;
    case "unchanged":
      return `unchanged since version ${outcome.version}`;
    case "broken":
    case "failed":
      return `${outcome.kind}, ${outcome.reason.replaceAll("_", " ")} – ${safe(outcome.evidence)}`;
    default:
      return outcome satisfies never;
  }
}

type Delivered = DeliverySummary["sent"][number];

interface DeliveryLine {
  readonly fate: keyof DeliverySummary;
  readonly mail: Delivered;
  readonly text: string;
}

/** One line a mail: sent, to be tried again, or given up. */
export function deliveryLines({ sent, retrying, dead }: DeliverySummary): readonly DeliveryLine[] {
  const lines = (
    fate: keyof DeliverySummary,
    mails: readonly Delivered[],
    textOf: (mail: Delivered) => string,
  ) => mails.map((mail) => ({ fate, mail, text: textOf(mail) }));
  return [
    ...lines(
      "sent",
      sent,
      ({ to, subject, detail }) => `mail sent to ${to.join(", ")}: ${safe(subject)} (${safe(detail)})`,
    ),
    ...lines(
      "retrying",
      retrying,
      ({ id, detail, nextAttemptAt }) =>
        `mail ${id} not sent, next attempt ${nextAttemptAt}: ${safe(detail)}`,
    ),
    ...lines(
      "dead",
      dead,
      ({ id, detail }) => `mail ${id} GIVEN UP, "clausewatch mail retry ${id}" tries again: ${safe(detail)}`,
    ),
  ];
}

/** "pass over 12 documents: 1 changed, 0 not verified". */
export function describePass({ documents, changed, notGood, complete }: PassSummary): string {
  const cut = complete ? "" : "; not complete";
  return `pass over ${documents} documents: ${changed} changed, ${notGood} not verified${cut}`;
}

/** One line where the fleet guard holds the mails of a pass; none where it does not. */
export function describeGuard({ held, changed, notGood, documents }: PassSummary): readonly string[] {
  if (held === null) return [];
  return [
    `FLEET GUARD: of ${documents} documents ${changed} changed and ${notGood} were not verified, ${held} mails are held until the next check confirms them or "clausewatch mail release"`,
  ];
}

/** What a thrown error says, on one line. */
export function describeError(error: unknown): string {
  return error instanceof Error ? safe(error.message) : safe(String(error));
}
