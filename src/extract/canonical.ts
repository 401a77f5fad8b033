import type { Block } from "../model.ts";
import { maskVolatile, type VolatilePattern } from "./volatile.ts";

/** Changes whenever the same body can give other blocks or another hash than before. */
export const EXTRACTOR_VERSION = 3;

/**
 * The text as equality sees it: NFKC, straight quotes and dashes, single spaces and none before punctuation, no
 * invisible characters, no bullets, e-mail addresses and volatile tokens (ids, relative times) replaced by a sign for
 * their kind. Numbers, prices and dates stay as they are.
 */
export function canonicalText(text: string): string {
  return withoutSpaceAtMarks(normalised(text)).trim();
}

function normalised(text: string): string {
  let result = ASCII.test(text) ? text : plainCharacters(text);
  if (MAY_HOLD_EMAIL.test(result)) result = result.replace(EMAIL, "<email>");
  if (/\d/.test(result) && MAY_HOLD_ID.test(result))
    result = result.replace(ID, (found) => (isId(found) ? "<id>" : found));
  if (result.includes("ago")) result = result.replace(AGO, "<ago>");
  return result
    .replace(/''/g, '"')
    .replace(/[|*]/g, " ")
    .replace(/[^\S ]\s*| \s+/g, " ");
}

/** The canonical text of a document, the same however it is cut into blocks. */
export function canonicalDocument(blocks: readonly Block[], volatile: readonly VolatilePattern[]): string {
  const texts = blocks.map(({ text }) =>
    volatile.length === 0 ? normalised(text).trim() : maskVolatile(canonicalText(text), volatile),
  );
  return withoutSpaceAtMarks(texts.filter((text) => text !== "").join(" "));
}

function withoutSpaceAtMarks(text: string): string {
  return text.replace(/ (?=[.,;:!?)\]}%'"])/g, "").replace(/([([{'"]) /g, "$1");
}

const ASCII = /^[\n\r\t -_a-~]*$/;

function plainCharacters(text: string): string {
  let result = text.normalize("NFKC").replace(INVISIBLE, "");
  for (const [pattern, replacement] of TYPOGRAPHY) result = result.replace(pattern, replacement);
  return result;
}

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufffc]/gu;

const TYPOGRAPHY: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u2035\u02bc\u0060\u00b4]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/g, "-"],
  [/[\u2022\u2023\u2043\u204c\u204d\u2219\u25aa-\u25cf\u25e6\u00b7]/g, " "],
  [/\u2026/g, "..."],
];

/** The pattern below is slow, and most texts hold no address. */
const MAY_HOLD_EMAIL = /@|[[({]at[\])}]|\[email/i;
const EMAIL =
  /\[email\s*protected\]|[a-z0-9._%+-]{1,64}(?:@|\s?[[({]at[\])}]\s?)[a-z0-9-]{1,63}(?:(?:\.|\s?[[({]dot[\])}]\s?)[a-z0-9-]{1,63}){1,6}/gi;

const MAY_HOLD_ID = /[0-9a-f]{8}/i;
/** A UUID, or hexadecimal digits without a break. */
const ID = /\b(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{12,})\b/gi;

/** Numbers and words are none. */
function isId(found: string): boolean {
  return found.includes("-") || (/\d/.test(found) && /[a-f]/i.test(found));
}

const AGO = /\b(?:\d{1,3}|an?|one)\s(?:second|minute|hour|day|week|month|year)s?\sago\b/gi;
