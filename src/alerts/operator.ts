import type { Message, Verdict } from "../model.ts";
import type { OutboxEntry } from "../store/outbox.ts";
import { oneLine, shorten } from "./lines.ts";
import { type Addressed, type Notice, operatorEntries, operatorMessage } from "./operator-mail.ts";
import { describeVerdict } from "./reasons.ts";
import { titleOf } from "./subject.ts";

/** A document that could not be verified: what is known of the spell. Times are ISO. */
export interface NoticeInput extends Addressed {
  /** Checks of the spell that did not verify the document. */
  readonly failedChecks: number;
  /** The first of them: it names the spell. */
  readonly since: string;
  /** The last check before the spell that verified the document. */
  readonly lastGoodAt: string | null;
  /** The last verdict that was not good. */
  readonly verdict: Verdict;
  /** Why the text that ended the spell was doubted before it came again. */
  readonly doubt?: string | undefined;
}

/** How many checks in a row may fail to verify a document before somebody is told. */
export const NOTICE_AFTER_CHECKS = 2;
/** Seven days: of a document that is checked rarely, the first check that fails is told. */
const NOTICE_AFTER_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Whether a document has not been verified for so long that a person should know: in NOTICE_AFTER_CHECKS checks, or for
 * seven days. `checks`: those since the last good one, the last of them at `lastAt`.
 */
export function isLongUnverified(spell: {
  readonly checks: number;
  readonly lastGoodAt: string | null;
  readonly lastAt: string;
}): boolean {
  const { checks, lastGoodAt, lastAt } = spell;
  if (checks >= NOTICE_AFTER_CHECKS) return true;
  return checks > 0 && lastGoodAt !== null && Date.parse(lastAt) - Date.parse(lastGoodAt) >= NOTICE_AFTER_MS;
}

/** The mail that a document can no longer be verified. */
export function unverifiedMessage(input: NoticeInput): Message {
  return operatorMessage(input, unverified(input));
}

/** The mail that a spell is over. */
export function recoveredMessage(input: NoticeInput): Message {
  return operatorMessage(input, recovered(input));
}

/** `unverifiedMessage` for the outbox: one mail a spell. */
export function unverifiedEntries(input: NoticeInput): readonly OutboxEntry[] {
  return operatorEntries(input, unverified(input));
}

/** `recoveredMessage` for the outbox, likewise. */
export function recoveredEntries(input: NoticeInput): readonly OutboxEntry[] {
  return operatorEntries(input, recovered(input));
}

function unverified(input: NoticeInput): Notice {
  const title = titleOf(input.document);
  const lastGood = input.lastGoodAt === null ? "never" : minute(input.lastGoodAt);
  return {
    about: "unverified",
    once: input.since,
    says: `not verified for ${counted(input.failedChecks)}`,
    paragraphs: [
      `${title} could not be verified for ${counted(input.failedChecks)}, since ${minute(input.since)}. Last verified: ${lastGood}. A change made since then would not have been noticed.`,
      `What came back: ${describeVerdict(input.verdict)}.${evidenceOf(input.verdict)}`,
      `URL: ${input.document.urls.join(" ")}`,
      `To see what a check sees now: clausewatch check ${input.document.id}. The entry begins at line ${input.document.line} of the watchlist.`,
      "No further mail about this follows until the document is verified again.",
    ],
  };
}

function recovered(input: NoticeInput): Notice {
  const title = titleOf(input.document);
  return {
    about: "recovered",
    once: input.since,
    says: "verified again",
    paragraphs: [
      `${title} was verified again at ${minute(input.at)}, after ${counted(input.failedChecks)} that did not succeed, since ${minute(input.since)}.`,
      `What came back until then: ${describeVerdict(input.verdict)}.`,
      input.doubt === undefined
        ? "If the document changed meanwhile, that change was taken up like any other."
        : `The text had been doubted (${input.doubt}); it came again and is now taken for the document. If it is another, correct the entry at line ${input.document.line} of the watchlist.`,
    ],
  };
}

function evidenceOf(verdict: Verdict): string {
  return verdict.kind === "broken" || verdict.kind === "failed"
    ? ` Evidence: “${shorten(oneLine(verdict.evidence), 300)}”`
    : "";
}

function counted(checks: number): string {
  return checks === 1 ? "1 check" : `${checks} checks`;
}

/** "2024-09-18 00:32 UTC". */
function minute(iso: string): string {
  return `${iso.slice(0, 16).replace("T", " ")} UTC`;
}
