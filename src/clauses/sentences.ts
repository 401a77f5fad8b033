/** A sentence's place in a canonical text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Sentences of one block, without the white space around them. No sentence ends after an abbreviation, an enumerator
 * ("1.", "a.") or before a lower-case word; cells of a row (" | ") and bullets inside a cell (" * ", " • ") are
 * sentences of their own. Linear.
 */
export function sentencesOf(text: string): readonly Span[] {
  return stretches(text)
    .flatMap((span) => cellsOf(text, span))
    .map((span) => trimmed(text, span))
    .filter((span) => span.end > span.start);
}

function stretches(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(END)) {
    const end = index + mark.length;
    if (end === text.length || continues(text, { start, end })) continue;
    spans.push({ start, end });
    start = end;
  }
  return [...spans, { start, end: text.length }];
}

/** A mark that ends sentences, what closes around it, and a space; no space is written in Chinese and Japanese. */
const END = /[.!?\u2026]+["'\u2019\u201d)\]]*\s+|[\u3002\uff01\uff1f]+["'\u2019\u201d\u300d\uff09)]*/g;

const SEPARATOR = / (?:[|*•·●▪] )+/g;

function cellsOf(text: string, span: Span): readonly Span[] {
  const cells: Span[] = [];
  let start = span.start;
  for (const found of text.slice(span.start, span.end).matchAll(SEPARATOR)) {
    cells.push({ start, end: span.start + found.index });
    start = span.start + found.index + found[0].length;
  }
  return [...cells, { start, end: span.end }];
}

const ABBREVIATIONS = new Set(
  "e.g i.e etc inc ltd corp co no art sec cf vs mr mrs ms dr prof st u.s u.k a.i incl approx al para s.a llc abs lit bzw nr z.b d.h u.a vgl ggf inkl sog".split(
    " ",
  ),
);
/** Longest "sentence" that is only a number or letter of an enumeration. */
const ENUMERATOR_LENGTH = 6;

/** Whether what begins after `open` is really its continuation. */
function continues(text: string, open: Span): boolean {
  if (/\p{Ll}/u.test(text.charAt(open.end))) return true;
  const tail = text.slice(Math.max(open.start, open.end - 24), open.end).trimEnd();
  if (!tail.endsWith(".") && !tail.endsWith(")")) return false;
  if (open.end - open.start <= ENUMERATOR_LENGTH) return true;
  const word = /([\p{L}.]+)\.$/u.exec(tail)?.[1]?.toLowerCase() ?? "";
  return ABBREVIATIONS.has(word) || SPACED.test(tail);
}

/** "z. B." and "p. ej.", and their first halves. */
const SPACED = /(?:^|\s)(?:[zdup]\.|z\. B\.|d\. h\.|u\. a\.|p\. ?e[xj]\.)$/;

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
