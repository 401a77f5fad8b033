import type { Document } from "../model.ts";
import { changePlace } from "../places.ts";
import { oneLine } from "./lines.ts";
import type { Passage } from "./passages.ts";
import type { AlertView } from "./view.ts";

/** What both parts of an alert say besides the page's own words. */
export const WHAT_CHANGED = "What changed";
export const REFUSE = "How to refuse";
export const WORD_FOR_WORD = "Word for word";
export const OTHERS = "What else changed";
export const EVIDENCE = "Evidence";
export const BEFORE = "Before:";
export const NOW = "Now:";
export const IN_SHORT = "In short:";
export const COMMAND = "The whole change:";
export const OPT_OUT_REMOVED =
  "This change took a way to refuse out of the text. Check soon whether these steps still work.";

/** What shows the whole change on a terminal. */
export function diffCommand(
  { id }: Pick<Document, "id">,
  { before, after }: { readonly before: number; readonly after: number },
): string {
  return `clausewatch diff ${oneLine(id)} ${before}..${after}`;
}

/** The page of a change in the viewer at `viewer`, a URL that ends in a slash. */
export function changeUrl(
  viewer: string,
  { id }: Pick<Document, "id">,
  { before, after }: { readonly before: number; readonly after: number },
): string {
  return viewer + changePlace(id, before, after);
}

export function quoted(text: string | null): string {
  return text === null ? "no such clause" : `“${text}”`;
}

/** "2. Your data › 2.4 AI". */
export function path(heading: readonly string[]): string {
  const joined = heading.join(" › ");
  return joined.length <= LONGEST_PATH ? joined : `…${joined.slice(-LONGEST_PATH)}`;
}

export function passageLabel({ kind, parts, heading }: Passage): string {
  const label =
    LABELS[kind] + (kind === "split" ? ` into ${parts}` : kind === "merged" ? ` from ${parts}` : "");
  return heading.length === 0 ? label : `${label} in ${path(heading)}`;
}

/** "and 12 more paragraphs". */
export function more(count: number, what: string): string {
  return `… and ${count} more ${what}: see the command below.`;
}

export function noEvents({ title, unsupported }: AlertView): string {
  if (unsupported !== null) return `The text of ${title} changed.`;
  return `The text of ${title} changed. No change to a clause on AI training, likeness or derivative works was found in it.`;
}

/** `found`: clauses were found all the same, in passages in another language. */
export function unsupported(language: string, found: boolean): string {
  return `The text is in ${language}, and there are no rules for ${language} yet: ${found ? "other clauses" : "clauses"} on AI training, likeness or derivative works would not be found in it. What the change means is for you to read.`;
}

export function noOptOut({ service }: AlertView): string {
  return `The watchlist names no way to refuse for ${service}. When you find one, add it as opt_out.`;
}

export function footer({ title }: AlertView): string {
  return `Sent by clausewatch, because the watchlist sends alerts about ${title} to this address. It found these clauses by fixed rules and quotes them; it gives no legal advice.`;
}

const LONGEST_PATH = 160;
const LABELS: Readonly<Record<Passage["kind"], string>> = {
  added: "Added",
  removed: "Removed",
  reworded: "Reworded",
  moved: "Moved",
  split: "Split",
  merged: "Merged",
};
