import { describeCategory } from "../clauses/describe.ts";
import { type ClauseSpan, clauseSpans } from "../clauses/spans.ts";
import type { Block, Finding } from "../model.ts";
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
