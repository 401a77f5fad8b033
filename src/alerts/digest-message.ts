import { html, htmlText } from "../html.ts";
import type { Message } from "../model.ts";
import type { DigestPart } from "./digest-part.ts";
import { envelope } from "./envelope.ts";
import { wrap } from "./lines.ts";
import { mailPage } from "./mail-page.ts";
import { MAX_BYTES, transportBytes } from "./mail-size.ts";
import * as style from "./style.ts";

/** The parts as groups, in their order, each of which fits into one digest; at least one part in each. */
export function digestGroups(parts: readonly DigestPart[]): readonly (readonly DigestPart[])[] {
  const groups: DigestPart[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const { text, html: markup } = part.message;
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
 * One mail out of several to the same recipient: a table of what they say, then each as it is. Its Message-ID is made of
 * theirs. `date`: the time of the digest. `proof`: sentences on how the watch itself stands.
 */
export function digestMessage(parts: readonly DigestPart[], date: string, proof: readonly string[]): Message {
  const [first] = parts;
  if (first === undefined) throw new Error("a digest of nothing");
  const title = `clausewatch digest: ${parts.length === 1 ? "1 change" : `${parts.length} changes`}`;
  const { from, to } = first.message;
  const identity = parts.map(({ message }) => message.messageId);
  const notes = [NET, ...proof];
  return {
    ...envelope({ document: { id: "digest" }, from, to, date, about: date.slice(0, 10), identity }),
    subject: title,
    text: digestText(title, notes, parts),
    html: digestHtml(title, notes, parts),
  };
}

const NET =
  "Each part shows the net change of a document since the last mail about it: what came and went again in between is left out here, and on record (clausewatch log).";

const WIDTH = 76;
const LEVEL_WIDTH = 5;

function digestText(title: string, notes: readonly string[], parts: readonly DigestPart[]): string {
  const versionsWidth = Math.max(...parts.map(({ versions }) => versions.length), "versions".length);
  const line = (number: string, level: string, versions: string, what: string): string =>
    `${number.padStart(3)}  ${level.padEnd(LEVEL_WIDTH)}  ${versions.padEnd(versionsWidth)}  ${what}`;
  const table = [
    line("", "level", "versions", "what"),
    ...parts.map(({ level, versions, message }, index) =>
      line(`${index + 1}.`, level, versions, message.subject),
    ),
  ];
  const bodies = parts.map(
    (part, index) => `${"=".repeat(72)}\n${placeOf(part, index, parts.length)}\n\n${part.message.text}`,
  );
  const sentences = notes.map((note) => wrap(note, WIDTH)).join("\n\n");
  return `${title}\n\n${table.join("\n")}\n\n${sentences}\n\n${bodies.join("\n")}`;
}

/** "2 of 3: versions 4 → 6, the net change of 2 new versions". */
function placeOf({ versions, rows }: DigestPart, index: number, count: number): string {
  const place = `${index + 1} of ${count}`;
  if (versions === "") return place;
  return `${place}: versions ${versions}${rows.length > 1 ? `, the net change of ${rows.length} alerts` : ""}`;
}

function digestHtml(title: string, notes: readonly string[], parts: readonly DigestPart[]): string {
  const rows = parts.map(
    ({ level, versions, message }, index) =>
      html`<tr><td style="${style.LABEL}">${index + 1}</td><td style="${style.LABEL}">${level}</td><td style="${style.LABEL}">${versions}</td><td style="${style.VALUE}">${message.subject}</td></tr>\n`,
  );
  const head = html`<tr><th></th><th align="left" style="${style.LABEL}">level</th><th align="left" style="${style.LABEL}">versions</th><th align="left">what</th></tr>`;
  const table = html`<h1 style="${style.H1}">${title}</h1><table style="${style.TABLE}">${head}\n${rows}</table>${notes.map((note) => html`<p style="${style.P}">${note}</p>\n`)}`;
  const bodies = parts
    .map((part, index) => `<hr>${mailPart(placeOf(part, index, parts.length))}${bodyOf(part.message.html)}`)
    .join("\n");
  return mailPage(title, table).replace("</body>", () => `${bodies}</body>`);
}

function mailPart(place: string): string {
  return htmlText(html`<p style="${style.SMALL}">${place}</p>`);
}

/** What stands between the body's tags, in a `mailPage`. */
function bodyOf(markup: string): string {
  const start = markup.indexOf(">", markup.indexOf("<body")) + 1;
  return markup.slice(start, markup.lastIndexOf("</body>"));
}
