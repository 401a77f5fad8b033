/** Text with what makes it look different; `paint` adds no width. */
export interface Styled {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

const STRETCH = /.{1,200}/gsu;
const NARROW = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0530\u2010-\u2027\u2030-\u205e]*$/;
const WIDE =
  /^(?![\uff61-\uffdc])(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u;
const ZERO = /^[\p{M}\p{Cc}\p{Cf}\u1160-\u11ff]+$/u;

/** Columns that a text takes on a terminal: East Asian wide characters and emoji 2, combining marks 0, others 1. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  return graphemes(text).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
}

/**
 * Lines of at most `width` columns, broken at white space; a word that is longer than a line is cut. White space at a
 * break is dropped. A width below 2 counts as 2.
 */
export function wrapStyled(parts: readonly Styled[], width: number): string[] {
  return wrapParts(parts, width).map((line) => paintLine(line));
}

/** The same lines before they are painted, so that they can still be measured. */
export function wrapParts(parts: readonly Styled[], width: number): (readonly Styled[])[] {
  const room = Math.max(2, width);
  const [only] = parts;
  if (parts.length === 1 && only && only.text === only.text.trim() && displayWidth(only.text) <= room)
    return [[only]];
  const lines: Styled[][] = [];
  let line: Styled[] = [];
  let used = 0;
  let space: Styled[] = [];
  const breakLine = (): void => {
    lines.push(line);
    line = [];
    space = [];
    used = 0;
  };
  for (const word of wordsAndSpaces(parts)) {
    if (word.blank) {
      space.push(...word.parts);
      continue;
    }
    const gap = line.length === 0 ? 0 : widthOf(space);
    if (line.length > 0 && used + gap + widthOf(word.parts) > room) breakLine();
    const padding = line.length === 0 ? [] : space;
    for (const piece of [...padding, ...cutToFit(word.parts, room)]) {
      const size = displayWidth(piece.text);
      if (used + size > room) breakLine();
      line.push(piece);
      used += size;
    }
    space = [];
  }
  if (line.length > 0 || lines.length === 0) lines.push(line);
  return lines;
}

interface Word {
  readonly blank: boolean;
  readonly parts: Styled[];
}

/** Words may change their style inside: the parts between two white spaces belong together. */
function wordsAndSpaces(parts: readonly Styled[]): Word[] {
  const words: Word[] = [];
  for (const { text, paint } of parts) {
    for (const piece of text.match(/\s+|\S+/g) ?? []) {
      const blank = piece.trim() === "";
      const styled = paint ? { text: piece, paint } : { text: piece };
      const last = words.at(-1);
      if (last && last.blank === blank) last.parts.push(styled);
      else words.push({ blank, parts: [styled] });
    }
  }
  return words;
}

/** Pieces no wider than a line; a word that fits stays as it is. */
function cutToFit(parts: readonly Styled[], room: number): readonly Styled[] {
  if (widthOf(parts) <= room) return parts;
  return parts.flatMap((part) => graphemes(part.text).map((text) => ({ ...part, text })));
}

/** The line as it is printed, filled up with spaces to `width` columns. */
export function paintLine(line: readonly Styled[], width = 0): string {
  let painted = "";
  for (let at = 0; at < line.length; ) {
    const paint = line[at]?.paint;
    let text = "";
    for (; at < line.length && line[at]?.paint === paint; at++) text += line[at]?.text;
    painted += paint ? paint(text) : text;
  }
  return painted + " ".repeat(Math.max(0, width - widthOf(line)));
}

function widthOf(parts: readonly Styled[]): number {
  return parts.reduce((width, part) => width + displayWidth(part.text), 0);
}

/** In short stretches, as the segmenter copies its whole input for each grapheme that it finds. */
function graphemes(text: string): string[] {
  if (NARROW.test(text)) return [...text];
  return (text.match(STRETCH) ?? []).flatMap((stretch) =>
    Array.from(segmenter().segment(stretch), (part) => part.segment),
  );
}

function graphemeWidth(grapheme: string): number {
  if (ZERO.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

let cached: Intl.Segmenter | null = null;

/** Made when first needed: making one takes longer than most commands have. */
function segmenter(): Intl.Segmenter {
  cached ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return cached;
}
