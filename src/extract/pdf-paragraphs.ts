import type { BlockKind } from "../model.ts";
import { hyphenJoiner } from "./hyphens.ts";
import { headingLevels } from "./pdf-headings.ts";
import { isRow, mostly, type PdfLine } from "./pdf-lines.ts";

export interface Paragraph {
  readonly kind: BlockKind;
  readonly text: string;
  /** Left edge of its first line, in points. */
  readonly x: number;
  /** Of a heading, 1 to 6; 0 for all else. */
  readonly level: number;
}

/** Lines that belong together, and how they begin. */
export interface LineRun {
  readonly kind: "text" | "item" | "row";
  readonly lines: [PdfLine, ...PdfLine[]];
}

/** What the lines look like on the whole. */
export interface Look {
  /** Size of most letters. */
  readonly size: number;
  readonly bold: boolean;
  /** From one base line to the next, in parts of the letters' size. */
  readonly leading: number;
  /** Right edge of the column around a line. */
  readonly right: ReadonlyMap<PdfLine, number>;
}

/** Lines put together into paragraphs, list items, rows and headings, over the ends of columns and pages. */
export function paragraphsOf(lines: readonly PdfLine[]): readonly Paragraph[] {
  const look = lookOf(lines);
  const runs: LineRun[] = [];
  lines.forEach((line, index) => {
    const open = runs.at(-1);
    const kind = kindOf(lines, index);
    if (open !== undefined && continues(open, line, kind, look)) open.lines.push(line);
    else runs.push({ kind, lines: [line] });
  });
  const join = hyphenJoiner(lines.map((line) => line.text));
  const levels = headingLevels(runs, look);
  return runs.map((run, index) => {
    const level = levels[index] ?? 0;
    const kind = level > 0 ? "heading" : run.kind === "text" ? "paragraph" : run.kind;
    const text =
      run.kind === "row" ? run.lines[0].cells.join(" | ") : join(run.lines.map((line) => line.text));
    return { kind, text: kind === "item" ? text.replace(BULLET, "") : text, x: run.lines[0].x, level };
  });
}

function lookOf(lines: readonly PdfLine[]): Look {
  const size = mostly(lines.map((line) => [line.size, line.text.length]));
  const letters = (some: readonly PdfLine[]) => some.reduce((sum, line) => sum + line.text.length, 0);
  return {
    size,
    bold: letters(lines.filter((line) => line.bold)) > letters(lines) / 2,
    leading: leadingOf(lines),
    right: new Map(lines.map((line, index) => [line, rightOf(lines, index)])),
  };
}

/** In lines before and after one, and in points between their left edges. */
const NEAR_LINES = 6;
const NEAR_EDGES = 40;

/** How far the lines around one reach that are written like it and begin nearly where it does. */
function rightOf(lines: readonly PdfLine[], index: number): number {
  const line = lines[index] as PdfLine;
  const near = lines.slice(Math.max(0, index - NEAR_LINES), index + NEAR_LINES + 1);
  const alike = near.filter(
    ({ page, size, x }) =>
      page === line.page && Math.abs(size - line.size) < 0.6 && Math.abs(x - line.x) < NEAR_EDGES,
  );
  return Math.max(...alike.map(({ right }) => right));
}

/** True where the next line's first word had room on this one: the line was ended on purpose. */
function isEnded(last: PdfLine, next: PdfLine, look: Look): boolean {
  const word = next.text.split(" ", 1)[0]?.length ?? 0;
  const width = ((next.right - next.x) / next.text.length) * (word + 1);
  return (look.right.get(last) ?? 0) - last.right > width * 1.2 + last.size;
}

/** The smallest distance that is not rare: what is wider parts paragraphs. 1.2 where there is none. */
function leadingOf(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  let all = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const gap = before === undefined ? 0 : (line.y - before.y) / line.size;
    if (gap < 0.9 || gap > 2.5 || before?.size !== line.size) return;
    const rounded = Math.round(gap * 20) / 20;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
    all++;
  });
  const common = [...counts].filter(([, count]) => count >= all * 0.08).map(([gap]) => gap);
  return common.length === 0 ? 1.2 : Math.min(...common);
}

/** A bullet, or a letter of a font of signs, with the space after it. */
const BULLET =
  /^(?:[\u2022\u00b7\u25a0-\u25cf\u25e6\u2023\u2043\u2219\u27a2\u27a4\u2713\u2714\ue000-\uf8ff*\u2013\u2014-]|o(?=\s+[A-Z]))\s*/;
const ENUMERATOR = /^(?:\([a-z0-9]{1,5}\)|(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)])\s+\S/i;
const SECTION = /^(?:§\s?\d|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|(?:article|section)\s+\w{1,5}\b)/i;

function kindOf(lines: readonly PdfLine[], index: number): LineRun["kind"] {
  const line = lines[index] as PdfLine;
  if (BULLET.test(line.text) && line.text.length > 2) return "item";
  if (ENUMERATOR.test(line.text)) return "item";
  const isAlone = ![lines[index - 1], lines[index + 1]].some((near) => near !== undefined && isRow(near));
  return isRow(line) && (!isAlone || line.cells.length > 2) ? "row" : "text";
}

function continues({ kind, lines }: LineRun, line: PdfLine, next: LineRun["kind"], look: Look): boolean {
  const last = lines.at(-1) as PdfLine;
  if (kind === "row" || next === "row") return false;
  if (Math.abs(last.size - line.size) > 0.6 || last.bold !== line.bold) return false;
  const gap = (line.y - last.y) / line.size;
  const isNear = last.page === line.page && gap > 0 && gap < look.leading * 1.3;
  if (!isNear) return gap > 0 && last.page === line.page ? false : runsOn(last, line, next, look);
  const ends = /[.!?:;]["'\u201d\u2019)]?$/.test(last.text) || /[;,] (?:and|or)$/.test(last.text);
  const isShort = isEnded(last, line, look);
  if (next === "item" || SECTION.test(line.text))
    return !(ends || isShort || kind === "item" || BULLET.test(line.text));
  const isIndented = lines.length > 1 && kind === "text" && line.x > last.x + line.size * 0.8;
  const isApart = isShort && line.x <= last.x + 1 && (kind === "text" || line.x <= lines[0].x + 1);
  return !(isIndented || (isApart && line.size <= look.size * 1.12));
}

/** Over the end of a column or page: the sentence is not at its end. */
function runsOn(last: PdfLine, line: PdfLine, next: LineRun["kind"], look: Look): boolean {
  if (next === "item" || SECTION.test(line.text) || isEnded(last, line, look)) return false;
  return !/[.!?:;]["'\u201d\u2019)]?$/.test(last.text);
}
