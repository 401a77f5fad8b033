/** A sentence's place in a canonical text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Sentences of one block, without the white space around them. What Intl.Segmenter splits after an abbreviation, an
 * enumerator ("1.", "a.") or before a lower-case word is joined again; cells of a row (" | ") and bullets inside a
 * cell (" * ", " • ") are sentences of their own.
 */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { index, segment } of segmenter().segment(text)) {
    const end = index + segment.length;
    const open = spans.at(-1);
    if (open !== undefined && continues(text, open)) spans[spans.length - 1] = { start: open.start, end };
    else spans.push({ start: index, end });
  }
  return spans
    .flatMap((span) => cellsOf(text, span))
    .map((span) => trimmed(text, span))
    .filter((span) => span.end > span.start);
}

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

let cached: Intl.Segmenter | null = null;
function segmenter(): Intl.Segmenter {
  cached ??= new Intl.Segmenter("en", { granularity: "sentence" });
  return cached;
}

const ABBREVIATIONS = new Set(
  "e.g i.e etc inc ltd corp co no art sec cf vs mr mrs ms dr prof st u.s u.k a.i incl approx al para s.a llc".split(
    " ",
  ),
);
/** Longest "sentence" that is only a number or letter of an enumeration. */
const ENUMERATOR_LENGTH = 6;

/** Whether the sentence that begins after `open` is really its continuation. */
function continues(text: string, open: Span): boolean {
  if (/\p{Ll}/u.test(text.charAt(open.end))) return true;
  const tail = text.slice(Math.max(open.start, open.end - 24), open.end).trimEnd();
  if (!tail.endsWith(".") && !tail.endsWith(")")) return false;
  if (open.end - open.start <= ENUMERATOR_LENGTH) return true;
  const word = /([\p{L}.]+)\.$/u.exec(tail)?.[1]?.toLowerCase() ?? "";
  return ABBREVIATIONS.has(word);
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
