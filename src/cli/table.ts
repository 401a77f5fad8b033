import { displayWidth, wrapStyled } from "./styled.ts";
import { safe } from "./terminal.ts";

export interface Column {
  readonly title: string;
  readonly align?: "left" | "right";
  /** The column keeps its full width for as long as another can give way. */
  readonly fixed?: boolean;
  /** The title may be wrapped, so that the column is as wide as its cells. */
  readonly wrapsTitle?: boolean;
  /** Colours a line of a cell, after its place has been measured; `row` counts from 0. */
  readonly paint?: (line: string, row: number) => string;
}

const GUTTER = "  ";
const LEAST_COLUMN = 4;

/**
 * Rows under their titles, aligned, in lines of at most `width` columns if that is possible: the widest columns give way
 * and their cells are wrapped. Cells are made safe. No line ends in white space; without rows there are only the titles.
 * `above`: a line that stands above each row.
 */
export function table(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
  width: number,
  above: readonly string[] = [],
): string {
  const natural = naturalWidths(rows, columns);
  const widths = shrink(natural, columns, width - GUTTER.length * (columns.length - 1));
  const titles = columns.map(({ title }) => title);
  return [titles, ...rows]
    .flatMap((row, index) => {
      const before = index > 0 ? above[index - 1] : undefined;
      return [
        ...(before === undefined ? [] : [before]),
        ...tableLines(row.map(safe), columns, widths, index - 1),
      ];
    })
    .join("\n");
}

/** Whether a table of this width has no cell that is wrapped. */
export function fits(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
  width: number,
): boolean {
  return sum(naturalWidths(rows, columns)) + GUTTER.length * (columns.length - 1) <= width;
}

function naturalWidths(rows: readonly (readonly string[])[], columns: readonly Column[]): readonly number[] {
  return columns.map(({ title, wrapsTitle }, at) =>
    [...(wrapsTitle ? title.split(" ") : [title]), ...rows.map((row) => row[at] ?? "")].reduce(
      (most, text) => Math.max(most, displayWidth(safe(text))),
      0,
    ),
  );
}

function shrink(natural: readonly number[], columns: readonly Column[], room: number): readonly number[] {
  const widths = [...natural];
  for (const fixedToo of [false, true]) {
    for (let over = sum(widths) - room; over > 0; over--) {
      const open = widths.map((size, at) => (columns[at]?.fixed && !fixedToo ? 0 : size));
      const widest = open.indexOf(Math.max(...open));
      if ((open[widest] ?? 0) <= LEAST_COLUMN) break;
      widths[widest] = (widths[widest] ?? 0) - 1;
    }
  }
  return widths;
}

/** `index` -1: the titles. */
function tableLines(
  row: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
  index: number,
): string[] {
  const cells = columns.map((_, at) => wrapStyled([{ text: row[at] ?? "" }], widths[at] ?? 0));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const texts = columns.map((column, at) => {
      const text = cells[at]?.[line] ?? "";
      const padding = " ".repeat(Math.max(0, (widths[at] ?? 0) - displayWidth(text)));
      const painted = text === "" || index < 0 ? text : (column.paint?.(text, index) ?? text);
      return column.align === "right" ? padding + painted : painted + padding;
    });
    return texts.join(GUTTER).trimEnd();
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
