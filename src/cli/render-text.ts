import { CATEGORIES, describeCategory } from "../clauses/describe.ts";
import type { Block, Category, Finding } from "../model.ts";
import { type Marks, marksFor } from "./marks.ts";
import { type Styled, wrapStyled } from "./styled.ts";
import { type Palette, safe } from "./terminal.ts";

/**
 * A block of a version with the words of its clauses marked in place, and below it what they say; of several clauses
 * each has its number. Made safe for a terminal. `width`: columns that lines may take; Infinity = one line a block.
 */
export function renderBlock(
  block: Block,
  findings: readonly Finding[],
  width: number,
  palette: Palette,
): readonly string[] {
  const marks = marksFor(palette);
  const spans = clauseSpans(findings, block.text.length);
  const lines = hanging(
    signOf(block).slice(-Math.floor(width / 2)),
    markSpans(block.text, spans, marks),
    width,
  );
  const notes = spans.flatMap((span, index) => {
    const number = spans.length > 1 ? `${index + 1} ` : "";
    return hanging(`    ▲ ${number}`, [marks.faint(describe(span))], width);
  });
  return block.kind === "heading" ? ["", ...lines, ...notes, ""] : [...lines, ...notes];
}

interface ClauseSpan {
  /** UTF-16 offsets in the block's text. */
  readonly start: number;
  readonly end: number;
  /** The weightiest first. */
  readonly categories: readonly Category[];
}

/** Findings that overlap are one span. */
function clauseSpans(findings: readonly Finding[], length: number): readonly ClauseSpan[] {
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

/** Cut by the offsets first and made safe afterwards, which changes lengths. */
function markSpans(text: string, spans: readonly ClauseSpan[], marks: Marks): readonly Styled[] {
  let from = 0;
  const parts = spans.flatMap(({ start, end }, index) => {
    const before = { text: safe(text.slice(from, start)) };
    from = end;
    const number = spans.length > 1 ? [marks.faint(superscript(index + 1))] : [];
    return [before, marks.clause(safe(text.slice(start, end))), ...number];
  });
  return [...parts, { text: safe(text.slice(from)) }];
}

function superscript(number: number): string {
  return [...String(number)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
}

function describe({ categories }: ClauseSpan): string {
  return categories.map((category) => `${category} (${describeCategory(category)})`).join(", ");
}

/** What a block begins with: headings `#`, items `-` and their depth. */
function signOf({ kind, level = 1 }: Block): string {
  if (kind === "heading") return `${"#".repeat(level)} `;
  return kind === "item" ? `${"  ".repeat(level - 1)}- ` : "";
}

function hanging(first: string, parts: readonly Styled[], width: number): string[] {
  const margin = " ".repeat(first.length);
  return wrapStyled(parts, width - first.length).map((line, index) => (index === 0 ? first : margin) + line);
}
