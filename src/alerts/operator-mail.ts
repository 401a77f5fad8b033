import { html } from "../html.ts";
import type { Document, Message } from "../model.ts";
import type { OutboxEntry } from "../store/outbox.ts";
import { type EnvelopeParts, envelope } from "./envelope.ts";
import { oneLine, wrap } from "./lines.ts";
import { mailPage } from "./mail-page.ts";
import * as style from "./style.ts";
import { subjectLine } from "./subject.ts";

/** What a notice is about, who writes it and who gets it. */
export interface Addressed {
  readonly document: Document;
  /** Sender, as the watchlist names it. */
  readonly from?: string | undefined;
  readonly to: readonly string[];
  /** Time of this check, ISO. */
  readonly at: string;
}

export interface Notice {
  readonly about: "unverified" | "recovered" | "language";
  /** For each value there is one mail about the document, however often it is queued. */
  readonly once: string;
  /** The subject, after the name of the document. */
  readonly says: string;
  readonly paragraphs: readonly string[];
}

/** A plain mail about a document, of a few paragraphs; what they quote is made inert. */
export function operatorMessage(addressed: Addressed, { about, once, says, paragraphs }: Notice): Message {
  const { document, from, to, at } = addressed;
  const subject = subjectLine(document, says);
  return plainMessage({ document, from, to, date: at, about, identity: [once] }, subject, paragraphs);
}

/** A mail of a few paragraphs and nothing else; what they quote is made inert. */
export function plainMessage(parts: EnvelopeParts, subject: string, paragraphs: readonly string[]): Message {
  const lines = paragraphs.map(oneLine);
  const body = lines.map((line) => html`<p style="${style.P}">${line}</p>\n`);
  return {
    ...envelope(parts),
    subject,
    text: `${lines.map((line) => wrap(line, 76)).join("\n\n")}\n`,
    html: mailPage(subject, html`${body}`),
  };
}

/** `operatorMessage` for the outbox, one for each address. */
export function operatorEntries(addressed: Addressed, notice: Notice): readonly OutboxEntry[] {
  const { document, to, at } = addressed;
  return to.map((recipient) => ({
    key: `${notice.about}:${document.id}@${notice.once}:${recipient}`,
    kind: "operator",
    document: document.id,
    level: "info",
    message: operatorMessage({ ...addressed, to: [recipient] }, notice),
    dueAt: at,
  }));
}
