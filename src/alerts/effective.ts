import type { Block } from "../model.ts";
import { oneLine, shorten, shortenFront } from "./lines.ts";

/** When a document says that it takes effect. */
export interface EffectiveDate {
  /** ISO date: 2024-11-20. */
  readonly date: string;
  /** The words that say so. */
  readonly quote: string;
}

/**
 * The first date in the document that it names as the beginning of its effect; null when it names none. "Last updated"
 * is no such date, nor is that of an earlier version or of an end.
 */
export function effectiveDate(blocks: readonly Block[]): EffectiveDate | null {
  for (const { text } of blocks) {
    const found = text.length <= LONGEST_BLOCK ? effectiveDateIn(text) : null;
    if (found !== null) return found;
  }
  return null;
}

/** For a mail: the words, and how far off the day is at `now` (ISO). */
export function effectiveSentence({ date, quote }: EffectiveDate, now: string): string {
  const days = Math.round((Date.parse(date) - Date.parse(now.slice(0, 10))) / DAY_MS);
  const distance = days > 1 ? `in ${days} days` : days === 1 ? "tomorrow" : days === 0 ? "today" : null;
  const day = distance === null ? date : `${date}, ${distance}`;
  return `The document says: “${oneLine(quote)}” (${day}).`;
}

const DAY_MS = 86_400_000;
const LONGEST_BLOCK = 20_000;
/** How far a date may stand from the words that make it the beginning of the effect. */
const REACH = 70;

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const MONTH = `(?<month>${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|")}|sept)\\.?`;
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?<year>(?:19|20)\\d{2})";
const DATES = [
  new RegExp(`\\b${MONTH} ${DAY},? ${YEAR}\\b`, "gi"),
  new RegExp(`\\b${DAY}(?: of)? ${MONTH},? ${YEAR}\\b`, "gi"),
  new RegExp(`\\b${YEAR}-(?<month>\\d{2})-(?<day>\\d{2})\\b`, "g"),
  new RegExp(`\\b(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.${YEAR}\\b`, "g"),
];

const BEFORE_DATE =
  /\b(?:effective|(?:in|into|takes?|taking|have) (?:effect|force)|in force|appl(?:y|ies) (?:\w+ ){0,4}(?:from|as of|on|starting|beginning)|enters? into force|(?:gültig|wirksam) (?:ab|zum|seit))\b[^.;!?]*$/i;
const AFTER_DATE = /^[^.;!?]*\b(?:takes?|come|comes|go|goes|enters?) (?:in|into)? ?(?:effect|force)\b/i;
const NOT_THE_BEGINNING =
  /\b(?:updated|modified|revised|published|posted|until|till|through|before|prior|previous|previously|former|earlier|archived|expires?|no longer)\b/i;

function effectiveDateIn(text: string): EffectiveDate | null {
  const dates = DATES.flatMap((pattern) => [...text.matchAll(pattern)]).sort((a, b) => a.index - b.index);
  let from = 0;
  for (const match of dates) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(from, match.index - REACH), match.index);
    const after = text.slice(end, end + REACH);
    const date = isoDate(match.groups ?? {});
    if (date !== null && saysBeginning(before, after))
      return { date, quote: quoteAround(text, match.index, end) };
    from = end;
  }
  return null;
}

function saysBeginning(before: string, after: string): boolean {
  const lead = before.search(BEFORE_DATE);
  if (lead < 0) return AFTER_DATE.test(after) && !NOT_THE_BEGINNING.test(sentenceEnd(before));
  return (
    !NOT_THE_BEGINNING.test(before.slice(lead)) &&
    !/\b(?:previous|former|earlier|prior|not)\b/i.test(sentenceEnd(before.slice(0, lead)))
  );
}

/** The part of the last sentence that `text` contains. */
function sentenceEnd(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(". "), text.lastIndexOf(";")) + 1);
}

function isoDate(groups: Readonly<Record<string, string | undefined>>): string | null {
  const { day = "", month = "", year = "" } = groups;
  const named = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3)));
  const iso = `${year}-${String(/\d/.test(month) ? Number(month) : named + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}

/** The sentence around the date, or as much of it as a reader needs. */
function quoteAround(text: string, start: number, end: number): string {
  const before = oneLine(sentenceEnd(text.slice(0, start)));
  const rest = text.slice(end);
  const stop = rest.search(/[.;!?](?:\s|$)/);
  const after = oneLine(rest.slice(0, stop < 0 ? undefined : stop));
  const date = oneLine(text.slice(start, end));
  return (
    [shortenFront(before, 90), date].filter((part) => part !== "").join(" ") +
    (after === "" ? "" : joined(after))
  );
}

function joined(after: string): string {
  return /^[,.:;)]/.test(after) ? shorten(after, 60) : ` ${shorten(after, 60)}`;
}
