import { canonicalText } from "../extract/canonical.ts";
import type { BlockChange, Change } from "../model.ts";

/**
 * True where all that changed are the dates that a document bears ("Last updated: 3 May 2024"): a new edition that
 * says nothing new. Dates inside its provisions are no such dates.
 */
export function changesDatesOnly({ blocks }: Change): boolean {
  const changed = blocks.filter(({ kind }) => kind !== "same");
  return changed.length > 0 && changed.every(isNewDate);
}

function isNewDate(change: BlockChange): boolean {
  if (change.kind !== "reworded") return false;
  const before = withoutDates(change.before.text);
  return before !== null && before === withoutDates(change.after.text);
}

/** In characters. A line that bears a document's date is short. */
const LONGEST_LINE = 240;

/** Null where the text is not a line that bears the document's date. */
function withoutDates(text: string): string | null {
  if (text.length > LONGEST_LINE) return null;
  const canonical = canonicalText(text);
  const undated = canonical.replace(DATE, "<day>").replace(TIME, "");
  if (undated === canonical) return null;
  return BEARS_A_DATE.test(undated) || /^\P{L}*<day>\P{L}*$/u.test(undated) ? undated : null;
}

const MONTH = `(?:${[
  "jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|f\\u00e9vrier|mar(?:ch|s|zo|\\u00e7o)?|m\\u00e4rz|maart|apr(?:il|ile)?|avril|abril|may|mai|mei|mayo|maio",
  "june?|juin|juni|junio|junho|giugno|july?|juillet|juli|julio|julho|luglio|aug(?:ust|ustus)?|ao\\u00fbt|agosto",
  "sep(?:t|tember|tembre)?|septiembre|setembro|settembre|oct(?:ober|obre)?|okt(?:ober)?|octubre|outubro|ottobre",
  "nov(?:ember|embre|iembre|embro)?|dec(?:ember)?|d\\u00e9cembre|dez(?:ember|embro)?|dic(?:iembre|embre)|enero|janeiro|gennaio|febrero|fevereiro|febbraio|maggio|aprile|marzo",
].join("|")})`;
const DAY = "\\d{1,2}(?:st|nd|rd|th|er|\\.|\\u00ba)?";
const YEAR = "(?:19|20)\\d{2}";

/** As policies write them, in English, German, French, Spanish, Italian, Dutch, Portuguese, Chinese and Japanese. */
const DATE = new RegExp(
  [
    `\\b${DAY}(?: of| de)? ${MONTH}\\.?(?: of| de)?,? ${YEAR}\\b`,
    `\\b${MONTH}\\.? (?:${DAY},? )?${YEAR}\\b`,
    `\\b${YEAR}[-/.]\\d{1,2}[-/.]\\d{1,2}\\b`,
    `\\b\\d{1,2}[-/.]\\d{1,2}[-/.](?:${YEAR}|\\d{2})\\b`,
    `${YEAR} ?\\u5e74 ?\\d{1,2} ?\\u6708 ?\\d{1,2} ?\\u65e5`,
  ].join("|"),
  "gi",
);

/** After a date: ", 14:30 UTC". */
const TIME =
  /(?<=<day>)(?:,| at)? \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: (?:UTC|GMT|[CEMP][DES]?T))?/gi;

const BEARS_A_DATE =
  /\b(?:updat|effective|revis|modif|version|as of|dated?\b|last chang|amend|publish|posted|in force|stand\b|g\u00fcltig|aktualisier|ge\u00e4ndert|letzte|mise? \u00e0 jour|vigueur|derni\u00e8re|actualiz|vigencia|\u00faltima|aggiorna|modifica|bijgewerkt|laatst|atualiza)|\u66f4\u65b0|\u751f\u6548|\u65bd\u884c|\u6539\u5b9a|\u5236\u5b9a/i;
