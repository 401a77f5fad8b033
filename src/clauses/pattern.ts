import type { Mark, Marks } from "./marks.ts";

/**
 * A pattern of a rule, compiled from text: concepts and words in order, each at most so many tokens after the one
 * before ("TRAIN! ..8 AI|MODEL", with "..8/VIA" and no VIA between them); without a number they touch. `!` marks the anchor, where actor and negation are
 * read; without it the first element is the anchor.
 */
export interface Pattern {
  readonly elements: readonly Element[];
  readonly anchor: number;
}
interface Element {
  /** Concepts or words, any of which will do. */
  readonly any: readonly string[];
  /** Largest number of tokens between this element and the one before. */
  readonly gap: number;
  /** Concept that must not stand between them. */
  readonly barrier: string | null;
}

export function parsePattern(source: string): Pattern {
  const elements: Element[] = [];
  let gap = 0;
  let barrier: string | null = null;
  let anchor = 0;
  for (const part of source.trim().split(/\s+/)) {
    if (part.startsWith("..")) {
      const [size, between] = part.slice(2).split("/");
      gap = Number(size);
      barrier = between ?? null;
      continue;
    }
    if (part.endsWith("!")) anchor = elements.length;
    elements.push({ any: part.replace(/!$/, "").split("|"), gap, barrier });
    gap = 0;
    barrier = null;
  }
  return { elements, anchor };
}

/** The words (not concepts) of a pattern, which the lexicon must know. */
export function literalsOf(pattern: Pattern): readonly string[] {
  return pattern.elements.flatMap((element) => element.any.filter((name) => name === name.toLowerCase()));
}

/** The concepts and words in one of which the pattern is anchored. */
export function anchorsOf(pattern: Pattern): readonly string[] {
  return pattern.elements[pattern.anchor]?.any ?? [];
}

export interface Match {
  readonly anchor: Mark;
  readonly start: number;
  readonly end: number;
}

/** Every place where the pattern fits, at most one for each occurrence of its anchor. Bounded work for each. */
export function* matches(pattern: Pattern, marks: Marks): Generator<Match> {
  for (const name of anchorsOf(pattern))
    for (const mark of marks.all(name)) {
      const start = leftwards(pattern, marks, mark);
      const end = start === null ? null : rightwards(pattern, marks, mark);
      if (start !== null && end !== null) yield { anchor: mark, start, end };
    }
}

/** Whether everything that the pattern needs occurs at all. */
export function isPossible(pattern: Pattern, marks: Marks): boolean {
  for (const element of pattern.elements) if (!isPresent(element, marks)) return false;
  return true;
}

function isPresent(element: Element, marks: Marks): boolean {
  for (const name of element.any) if (marks.all(name).length > 0) return true;
  return false;
}

function rightwards(pattern: Pattern, marks: Marks, anchor: Mark): number | null {
  let end = anchor.end;
  for (let i = pattern.anchor + 1; i < pattern.elements.length; i++) {
    const element = pattern.elements[i];
    if (element === undefined) return null;
    const next = nearest(
      element.any.map((name) => marks.first(name, end, end + element.gap + 1)),
      (mark) => mark.start,
    );
    if (next === null || barred(element.barrier, marks, end, next.start)) return null;
    end = next.end;
  }
  return end;
}

function leftwards(pattern: Pattern, marks: Marks, anchor: Mark): number | null {
  let start = anchor.start;
  for (let i = pattern.anchor - 1; i >= 0; i--) {
    const gap = pattern.elements[i + 1]?.gap ?? 0;
    const names = pattern.elements[i]?.any ?? [];
    const before = nearest(
      names.map((name) => lastEndingNear(marks, name, start, gap)),
      (mark) => -mark.end,
    );
    const barrier = pattern.elements[i + 1]?.barrier ?? null;
    if (before === null || barred(barrier, marks, before.end, start)) return null;
    start = before.start;
  }
  return start;
}

function barred(barrier: string | null, marks: Marks, from: number, to: number): boolean {
  return barrier !== null && marks.first(barrier, from, to) !== null;
}

/** Longest phrase of the lexicon in tokens. */
const LONGEST = 6;

function lastEndingNear(marks: Marks, name: string, end: number, gap: number): Mark | null {
  const mark = marks.last(name, end - gap - LONGEST, end);
  return mark !== null && end - mark.end <= gap ? mark : null;
}

function nearest(marks: readonly (Mark | null)[], distance: (mark: Mark) => number): Mark | null {
  let best: Mark | null = null;
  for (const mark of marks)
    if (mark !== null && (best === null || distance(mark) < distance(best))) best = mark;
  return best;
}
