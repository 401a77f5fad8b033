import { html } from "../html.ts";
import type { Document, Message, Verdict } from "../model.ts";
import type { OutboxEntry } from "../store/outbox.ts";
import { envelope } from "./envelope.ts";
import { oneLine, shorten, wrap } from "./lines.ts";
import { mailPage } from "./mail-page.ts";
import { describeVerdict } from "./reasons.ts";
import * as style from "./style.ts";
import { subjectLine, titleOf } from "./subject.ts";

/** A document that could not be verified: what is known of the spell. Times are ISO. */
export interface NoticeInput {
  readonly document: Document;
  /** Sender, as the watchlist names it. */
  readonly from?: string | undefined;
  /** Who looks after the watchlist. */
  readonly to: readonly string[];
  /** Time of this check. */
  readonly at: string;
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

/** The mail that a document can no longer be verified. */
export function unverifiedMessage(input: NoticeInput): Message {
  const title = titleOf(input.document);
  const lastGood = input.lastGoodAt === null ? "never" : minute(input.lastGoodAt);
  return notice(input, "unverified", `not verified for ${counted(input.failedChecks)}`, [
    `${title} could not be verified for ${counted(input.failedChecks)}, since ${minute(input.since)}. Last verified: ${lastGood}. A change made since then would not have been noticed.`,
    `What came back: ${describeVerdict(input.verdict)}.${evidenceOf(input.verdict)}`,
    `URL: ${input.document.urls.join(" ")}`,
    `To see what a check sees now: clausewatch check ${input.document.id}. The entry begins at line ${input.document.line} of the watchlist.`,
    "No further mail about this follows until the document is verified again.",
  ]);
}

/** The mail that a spell is over. */
export function recoveredMessage(input: NoticeInput): Message {
  const title = titleOf(input.document);
  return notice(input, "recovered", "verified again", [
    `${title} was verified again at ${minute(input.at)}, after ${counted(input.failedChecks)} that did not succeed, since ${minute(input.since)}.`,
    `What came back until then: ${describeVerdict(input.verdict)}.`,
    input.doubt === undefined
      ? "If the document changed meanwhile, that change was taken up like any other."
      : `The text had been doubted (${input.doubt}); it came again and is now taken for the document. If it is another, correct the entry at line ${input.document.line} of the watchlist.`,
  ]);
}

/** `unverifiedMessage` for the outbox, one for each address. The keys are those of the spell: one mail a spell. */
export function unverifiedEntries(input: NoticeInput): readonly OutboxEntry[] {
  return entries(input, "unverified", unverifiedMessage);
}

/** `recoveredMessage` for the outbox, likewise. */
export function recoveredEntries(input: NoticeInput): readonly OutboxEntry[] {
  return entries(input, "recovered", recoveredMessage);
}

type About = "unverified" | "recovered";

function entries(input: NoticeInput, about: About, message: (input: NoticeInput) => Message): OutboxEntry[] {
  return input.to.map((recipient) => ({
    key: `${about}:${input.document.id}@${input.since}:${recipient}`,
    kind: "operator",
    document: input.document.id,
    level: "info",
    message: message({ ...input, to: [recipient] }),
    dueAt: input.at,
  }));
}

function notice(input: NoticeInput, about: About, says: string, paragraphs: readonly string[]): Message {
  const { document, from, to, at, since } = input;
  const lines = paragraphs.map(oneLine);
  const subject = subjectLine(document, says);
  const body = lines.map((line) => html`<p style="${style.P}">${line}</p>\n`);
  return {
    ...envelope({ document, from, to, date: at, about, identity: [since] }),
    subject,
    text: `${lines.map((line) => wrap(line, 76)).join("\n\n")}\n`,
    html: mailPage(subject, html`${body}`),
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
