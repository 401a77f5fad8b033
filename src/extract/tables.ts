import { type AnyNode, childrenOf, type Element, isElement, isText, walk } from "./dom.ts";
import { isBlock, isUnseen } from "./prune.ts";
import { type BlockWriter, oneLine } from "./writer.ts";

/** True for tables of data. Tables that lay out a page (nested tables, one column, headings in cells) are not. */
export function isDataTable(table: Element, dropped: ReadonlySet<AnyNode>): boolean {
  if (table.attribs.role === "presentation" || table.attribs.role === "none") return false;
  let rows = 0;
  let wide = 0;
  let layout = false;
  walk(
    table,
    (node) => {
      if (!isElement(node) || dropped.has(node) || layout) return false;
      if (node !== table && (node.name === "table" || /^h[1-3]$/.test(node.name))) layout = true;
      if (node.name === "tr") {
        rows++;
        if (cellsOf(node).length > 1) wide++;
      }
      return true;
    },
    () => {},
  );
  return !layout && rows > 0 && wide > 0;
}

/** A row of the table per block; the header row too. A cell that spans several rows leads in those below its first. */
export function writeTable(table: Element, dropped: ReadonlySet<AnyNode>, writer: BlockWriter): void {
  const rows: Element[] = [];
  let caption = "";
  walk(
    table,
    (node) => {
      if (!isElement(node) || dropped.has(node)) return false;
      if (node.name === "caption") caption = cellText(node, dropped);
      if (node.name === "tr") rows.push(node);
      return node.name !== "tr" && node.name !== "caption";
    },
    () => {},
  );
  if (caption !== "") writer.write("paragraph", caption);
  let header = "";
  let spans: readonly Span[] = [];
  rows.forEach((row, index) => {
    const cells = cellsOf(row);
    const texts = cells.map((cell) => cellText(cell, dropped)).filter((text) => text !== "");
    const isHeader =
      header === "" && (row.parent as Element | null)?.name === "thead"
        ? true
        : index === 0 && cells.every(isHeaderCell);
    const above = spans.map((span) => span.text).join(" | ");
    spans = spansBelow(spans, cells, texts.length === cells.length ? texts : []);
    const lead = isHeader ? caption : [caption, header, above].filter(Boolean).join(": ");
    if (isHeader) header = texts.join(" | ");
    writer.write("row", texts.join(" | "), { lead });
  });
}

/** A cell that reaches into this many more rows. */
interface Span {
  readonly text: string;
  readonly rows: number;
}

function spansBelow(
  spans: readonly Span[],
  cells: readonly Element[],
  texts: readonly string[],
): readonly Span[] {
  const going = spans.map(({ text, rows }) => ({ text, rows: rows - 1 })).filter(({ rows }) => rows > 0);
  const begun = cells.map((cell, index) => ({
    text: texts[index] ?? "",
    rows: Number.parseInt(cell.attribs.rowspan ?? "1", 10) - 1,
  }));
  return [
    ...going,
    ...begun.filter(({ text, rows }) => text !== "" && text.length <= LONGEST_LABEL && rows > 0),
  ];
}

/** Of a cell that labels rows, in characters. */
const LONGEST_LABEL = 200;

function cellsOf(row: Element): Element[] {
  return childrenOf(row).filter(
    (node): node is Element => isElement(node) && (node.name === "td" || node.name === "th"),
  );
}

function isHeaderCell(cell: Element): boolean {
  return cell.name === "th";
}

function cellText(cell: Element, dropped: ReadonlySet<AnyNode>): string {
  let text = "";
  const breakLine = () => {
    if (text !== "" && !text.endsWith(" ")) text += " ";
  };
  walk(
    cell,
    (node) => {
      if (isText(node)) text += node.data;
      if (!isElement(node)) return false;
      if (dropped.has(node) || isUnseen(node)) return false;
      if (node.name === "br" || isBlock(node)) breakLine();
      return true;
    },
    (node) => {
      if (isElement(node) && isBlock(node)) breakLine();
    },
  );
  return oneLine(text);
}
