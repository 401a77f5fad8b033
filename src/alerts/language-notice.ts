import { languageName } from "../clauses/coverage.ts";
import type { Message } from "../model.ts";
import type { OutboxEntry } from "../store/outbox.ts";
import { type Addressed, type Notice, operatorEntries, operatorMessage } from "./operator-mail.ts";
import { titleOf } from "./subject.ts";

export interface LanguageNoticeInput extends Addressed {
  /** ISO 639-1 code of a language without rules. */
  readonly language: string;
}

/** The mail that a document is watched whose clauses cannot be found. */
export function languageMessage(input: LanguageNoticeInput): Message {
  return operatorMessage(input, noticeOf(input));
}

/** `languageMessage` for the outbox: once for a document and a language. */
export function languageEntries(input: LanguageNoticeInput): readonly OutboxEntry[] {
  return operatorEntries(input, noticeOf(input));
}

function noticeOf({ document, language }: LanguageNoticeInput): Notice {
  const name = languageName(language);
  return {
    about: "language",
    once: language,
    says: `no rules for ${name}, its clauses are not found`,
    paragraphs: [
      `${titleOf(document)} is in ${name} (${language}), and clausewatch has no rules for texts in ${name} yet. Its versions are kept and compared like any other, but clauses on AI training, likeness or derivative works are not found in them.`,
      document.alerts.level === "any"
        ? "Its alerts have the level “any”: every change of its text is mailed, without a word on what it means."
        : `So no alert about them will come, whatever changes. To get every change of this text, set “alerts: { level: any }” for it: its entry begins at line ${document.line} of the watchlist.`,
      `URL: ${document.urls.join(" ")}`,
      "A document in a language with rules, such as the English edition, can be watched in its place. This mail comes once.",
    ],
  };
}
