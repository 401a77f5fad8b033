import { html } from "../html.ts";
import type { Message } from "../model.ts";
import { envelope } from "./envelope.ts";
import { mailPage } from "./mail-page.ts";
import { MAX_BYTES, transportBytes } from "./mail-size.ts";
import * as style from "./style.ts";

/** The mails as groups, in their order, each of which fits into one digest; at least one mail in each. */
export function digestGroups<Part>(
  parts: readonly Part[],
  messageOf: (part: Part) => Message,
): readonly (readonly Part[])[] {
  const groups: Part[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const { text, html: markup } = messageOf(part);
    const own = transportBytes(text) + transportBytes(markup);
    if (size + own > MAX_BYTES) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(part);
    size += own;
  }
  return groups;
}

/**
 * One mail out of several to the same recipient: a list of what they say, then each as it is. Its Message-ID is made of
 * theirs. `date`: the time of the digest.
 */
export function digestMessage(messages: readonly Message[], date: string): Message {
  const [first] = messages;
  if (first === undefined) throw new Error("a digest of nothing");
  const subjects = messages.map(({ subject }) => subject);
  const title = `clausewatch digest: ${messages.length} changes`;
  const { from, to } = first;
  const identity = messages.map(({ messageId }) => messageId);
  return {
    ...envelope({ document: { id: "digest" }, from, to, date, about: date.slice(0, 10), identity }),
    subject: title,
    text: digestText(title, subjects, messages),
    html: digestHtml(title, subjects, messages),
  };
}

function digestText(title: string, subjects: readonly string[], messages: readonly Message[]): string {
  const list = subjects.map((subject, index) => `${index + 1}. ${subject}`).join("\n");
  const parts = messages.map(
    ({ text }, index) => `${"=".repeat(72)}\n${index + 1} of ${messages.length}\n\n${text}`,
  );
  return `${title}\n\n${list}\n\n${parts.join("\n")}`;
}

function digestHtml(title: string, subjects: readonly string[], messages: readonly Message[]): string {
  const items = subjects.map((subject) => html`<li>${subject}</li>`);
  const list = html`<h1 style="${style.H1}">${title}</h1><ol style="${style.LIST}">${items}</ol>`;
  const bodies = messages.map(({ html: markup }) => `<hr>${bodyOf(markup)}`).join("\n");
  return mailPage(title, list).replace("</body>", () => `${bodies}</body>`);
}

/** What stands between the body's tags, in a `mailPage`. */
function bodyOf(markup: string): string {
  const start = markup.indexOf(">", markup.indexOf("<body")) + 1;
  return markup.slice(start, markup.lastIndexOf("</body>"));
}
