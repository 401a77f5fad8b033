import type { PdfItem, PdfPage } from "./pdf-text.ts";

/** A line of text. In points, from the upper left corner of the page. */
export interface PdfLine {
  readonly page: number;
  /** Parts with wide gaps between them: the cells of a table, or one. */
  readonly cells: readonly string[];
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
  /** All of its letters are. */
  readonly bold: boolean;
}

/** Gaps between two items, in parts of the letters' size: a space, and the space between two cells. */
const SPACE = 0.18;
const CELL = 1.5;

/**
 * The lines of a page in reading order, which is the order in which it was drawn (column by column, where there are
 * several), unless that jumps about: then from top to bottom.
 */
export function linesOf({ items }: PdfPage, page: number): readonly PdfLine[] {
  const shown = items.filter((item) => item.text.trim() !== "" && !item.slanted);
  const drawn = grouped(shown);
  return (isChaotic(drawn) ? grouped(shown.toSorted(downwards)) : drawn).map((group) => lineOf(group, page));
}

function downwards(one: PdfItem, other: PdfItem): number {
  return isSameLine(one, other) ? one.x - other.x : one.y - other.y;
}

function isSameLine(one: PdfItem, other: PdfItem): boolean {
  return Math.abs(one.y - other.y) < 0.5 * Math.max(one.size, other.size);
}

type Group = [PdfItem, ...PdfItem[]];

function grouped(items: readonly PdfItem[]): readonly Group[] {
  const groups: Group[] = [];
  for (const item of items) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const follows =
      last !== undefined &&
      isSameLine(last, item) &&
      item.x > last.x + last.width - Math.max(last.size, item.size);
    if (follows) group?.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** A page of two or three columns goes up twice; one that goes up ever again was drawn in no order. */
function isChaotic(groups: readonly Group[]): boolean {
  let ups = 0;
  groups.forEach(([item], index) => {
    const before = groups[index - 1]?.[0];
    if (before !== undefined && item.y < before.y - before.size) ups++;
  });
  return ups > 4 && ups > groups.length * 0.15;
}

function lineOf(items: Group, page: number): PdfLine {
  const cells: string[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const gap = (item.x - end) / item.size;
    const last = cells.length - 1;
    if (gap > CELL) cells.push(item.text);
    else cells[last] = `${cells[last]}${gap > SPACE ? " " : ""}${item.text}`;
    end = item.x + item.width;
  }
  const [first] = items;
  return {
    page,
    cells: cells.map((cell) => cell.replace(/\s+/g, " ").trim()),
    text: cells.join(" ").replace(/\s+/g, " ").trim(),
    x: first.x,
    right: end,
    y: first.y,
    size: mostly(items.map((item) => [item.size, item.text.length])),
    bold: items.every((item) => item.bold),
  };
}

/** True for cells side by side, and not for a number before its text. */
export function isRow({ cells }: PdfLine): boolean {
  return cells.length > 1 && !/^(?:\(?\w{1,4}[.)]|\d{1,2}(?:\.\d{1,2})*)$/.test(cells[0] ?? "");
}

/** The value with the greatest weight, to half a point; 0 of none. */
export function mostly(values: Iterable<readonly [value: number, weight: number]>): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const rounded = Math.round(value * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + weight);
  }
  let best = 0;
  for (const [value, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = value;
  return best;
}
