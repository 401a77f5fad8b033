import type { Category, Finding } from "../model.ts";

/** A stretch of a block's text, with the categories of the clauses whose words it belongs to. */
export interface MarkedRun {
  readonly text: string;
  /** Empty = no clause; the weightiest first otherwise. */
  readonly categories: readonly Category[];
}

/** The text of a block in runs that alternate between clauses and the rest; quotes that overlap or touch are one run. */
export function markedRuns(text: string, findings: readonly Finding[]): readonly MarkedRun[] {
  const runs: MarkedRun[] = [];
  let at = 0;
  for (const { start, end, categories } of merged(findings)) {
    if (start > at) runs.push({ text: text.slice(at, start), categories: [] });
    runs.push({ text: text.slice(start, end), categories });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), categories: [] });
  return runs;
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly categories: readonly Category[];
}

function merged(findings: readonly Finding[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const { start, end, category } of [...findings].sort((one, other) => one.start - other.start)) {
    const last = ranges.at(-1);
    if (last === undefined || start > last.end) ranges.push({ start, end, categories: [category] });
    else {
      const categories = [...new Set([...last.categories, category])];
      ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, end), categories };
    }
  }
  return ranges;
}
