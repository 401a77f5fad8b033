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

/** A row of the table per block; the header row too. */
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
  rows.forEach((row, index) => {
    const cells = cellsOf(row);
    const texts = cells.map((cell) => cellText(cell, dropped)).filter((text) => text !== "");
    const isHeader =
      header === "" && (row.parent as Element | null)?.name === "thead"
        ? true
        : index === 0 && cells.every(isHeaderCell);
    const lead = isHeader ? caption : [caption, header].filter(Boolean).join(": ");
    if (isHeader) header = texts.join(" | ");
    writer.write("row", texts.join(" | "), { lead });
  });
}

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
