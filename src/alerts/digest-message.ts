import { createHash } from "node:crypto";
import { html, htmlText } from "../html.ts";
import type { Message } from "../model.ts";
import * as style from "./style.ts";

/** Both parts of a digest together stay below this, or Gmail would cut it. In bytes, before transport encoding. */
const MAX_BYTES = 90_000;

/** The mails as groups, in their order, each of which fits into one digest; at least one mail in each. */
export function digestGroups<Part>(
  parts: readonly Part[],
  messageOf: (part: Part) => Message,
): readonly (readonly Part[])[] {
  const groups: Part[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const { text, html: markup } = messageOf(part);
    const own = Buffer.byteLength(text) + Buffer.byteLength(markup);
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
  const identity = createHash("sha256")
    .update(messages.map(({ messageId }) => messageId).join(" "))
    .digest("hex");
  return {
    messageId: `<digest.${identity.slice(0, 16)}@clausewatch>`,
    from: first.from,
    to: first.to,
    subject: title,
    date,
    text: digestText(title, subjects, messages),
    html: digestHtml(title, subjects, messages),
    headers: {
      "Auto-Submitted": "auto-generated",
      "List-Id": "<digest.clausewatch.localhost>",
      "List-Unsubscribe": first.headers["List-Unsubscribe"] ?? "",
    },
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
  const head = htmlText(html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${title}</title></head>
<body style="${style.BODY}"><div style="${style.COLUMN}"><h1 style="${style.H1}">${title}</h1><ol style="${style.LIST}">${items}</ol></div>
`);
  const bodies = messages.map(({ html: markup }) => `<hr>${bodyOf(markup)}`);
  return `${head}${bodies.join("\n")}</body></html>\n`;
}

/** What stands between the body's tags, in a mail that `htmlPart` made. */
function bodyOf(markup: string): string {
  const start = markup.indexOf(">", markup.indexOf("<body")) + 1;
  return markup.slice(start, markup.lastIndexOf("</body>"));
}
