import type { WordRun } from "../model.ts";

/** A run of words, or a place where unchanged sentences were left out (to be shown as "…"). */
export type Piece = WordRun | { readonly kind: "gap"; readonly sentences: number };

/** UTF-16 offsets in the text of all runs joined; `end` is exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

interface Sentence extends Span {
  readonly kept: boolean;
}

/** A sentence left out must be longer than this, or the gap would be no shorter than what it hides. */
const LEAST_GAP = 20;
/** Characters that are segmented at once: the next end of a sentence after so many, and the most. */
const WINDOW = 1_000;
const MAX_WINDOW = 20_000;
/** A sentence of more characters is cut into parts of about this many, which then count as sentences. */
const LONG_SENTENCE = 480;
const PART_OF_SENTENCE = 160;

/**
 * Runs cut down to the sentences in which something changed and `context` sentences on both sides of them; where
 * nothing changed, the first sentence. What is left out is a counted gap.
 */
export function trimRuns(runs: readonly WordRun[], context: number): readonly Piece[] {
  const sentences = keepNear(sentencesOf(runs), changedSpans(runs), context);
  return stretches(sentences).flatMap((stretch): readonly Piece[] => {
    if (stretch.kept || stretch.end - stretch.start <= LEAST_GAP) return cut(runs, stretch);
    return [{ kind: "gap", sentences: stretch.sentences }];
  });
}

function sentencesOf(runs: readonly WordRun[]): Span[] {
  const text = runs.map((run) => run.text).join("");
  return windowsOf(text).flatMap(({ start, end }) =>
    Array.from(segmenter().segment(text.slice(start, end))).flatMap(({ index, segment }) =>
      partsOf(start + index, segment),
    ),
  );
}

/** Stretches that end where a sentence may end: the segmenter copies its whole input for each sentence that it finds. */
function windowsOf(text: string): Span[] {
  const windows: Span[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/(?<=[.!?]\s)(?=\S)/g)) {
    if (index - start < WINDOW) continue;
    windows.push({ start, end: index });
    start = index;
  }
  return [...windows, { start, end: text.length }].flatMap(cutHard);
}

function cutHard({ start, end }: Span): Span[] {
  const count = Math.ceil((end - start) / MAX_WINDOW);
  return Array.from({ length: count }, (_, at) => ({
    start: start + at * MAX_WINDOW,
    end: Math.min(end, start + (at + 1) * MAX_WINDOW),
  }));
}

/** A sentence, or the parts of one that is too long (a list in a table cell), each ending with white space. */
function partsOf(start: number, sentence: string): Span[] {
  const parts: Span[] = [];
  let from = 0;
  while (sentence.length - from > LONG_SENTENCE) {
    const end = sentence.indexOf(" ", from + PART_OF_SENTENCE) + 1;
    if (end === 0) break;
    parts.push({ start: start + from, end: start + end });
    from = end;
  }
  return [...parts, { start: start + from, end: start + sentence.length }];
}

/** White space before a changed word belongs to the sentence before it. */
function changedSpans(runs: readonly WordRun[]): Span[] {
  let end = 0;
  return runs.flatMap((run) => {
    const start = end;
    end += run.text.length;
    const blank = run.text.length - run.text.trimStart().length;
    return run.kind === "same" ? [] : [{ start: Math.min(start + blank, end - 1), end }];
  });
}

function keepNear(sentences: readonly Span[], changed: readonly Span[], context: number): Sentence[] {
  const kept = new Uint8Array(sentences.length);
  let next = 0;
  sentences.forEach((sentence, index) => {
    while (next < changed.length && (changed[next]?.end ?? 0) <= sentence.start) next++;
    const change = changed[next];
    if (change && change.start < sentence.end)
      kept.fill(1, Math.max(0, index - context), index + context + 1);
  });
  if (changed.length === 0) kept.fill(1, 0, 1);
  return sentences.map((sentence, index) => ({ ...sentence, kept: kept[index] === 1 }));
}

interface Stretch extends Sentence {
  readonly sentences: number;
}

/** Neighbouring sentences that are all kept, or all left out. */
function stretches(sentences: readonly Sentence[]): Stretch[] {
  const result: Stretch[] = [];
  for (const sentence of sentences) {
    const last = result.at(-1);
    if (last?.kept === sentence.kept)
      result[result.length - 1] = { ...last, end: sentence.end, sentences: last.sentences + 1 };
    else result.push({ ...sentence, sentences: 1 });
  }
  return result;
}

/** The parts of the runs that lie in the span. */
function cut(runs: readonly WordRun[], { start, end }: Span): WordRun[] {
  let at = 0;
  return runs.flatMap(({ kind, text }) => {
    const from = at;
    at += text.length;
    const part = text.slice(Math.max(0, start - from), Math.max(0, end - from));
    return part === "" ? [] : [{ kind, text: part }];
  });
}

let cached: Intl.Segmenter | null = null;

/** Made when first needed: making one takes longer than most commands have. */
function segmenter(): Intl.Segmenter {
  cached ??= new Intl.Segmenter("en", { granularity: "sentence" });
  return cached;
}
