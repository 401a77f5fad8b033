import type { Category, Finding } from "../model.ts";
import { CATEGORIES } from "./describe.ts";

/** A stretch of a block's text that carries clauses. */
export interface ClauseSpan {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** The weightiest first. */
  readonly categories: readonly Category[];
}

/** In the order of the text; findings that overlap are one span. `length`: of the text. */
export function clauseSpans(findings: readonly Finding[], length: number): readonly ClauseSpan[] {
  const spans: { start: number; end: number; of: Set<Category> }[] = [];
  for (const finding of findings.toSorted((one, other) => one.start - other.start)) {
    const [start, end] = [finding.start, Math.min(finding.end, length)];
    const last = spans.at(-1);
    if (last !== undefined && start < last.end) {
      last.end = Math.max(last.end, end);
      last.of.add(finding.category);
    } else if (start < end) spans.push({ start, end, of: new Set([finding.category]) });
  }
  return spans.map(({ start, end, of }) => ({
    start,
    end,
    categories: CATEGORIES.filter((category) => of.has(category)),
  }));
}
