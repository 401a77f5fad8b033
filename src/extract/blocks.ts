import type { Block, BlockKind } from "../model.ts";
import { type AnyNode, type Element, isElement, isText, textOf, walk } from "./dom.ts";
import { hiddenEmail } from "./email.ts";
import { isNumbered, type Numbering, nextMarker, openNumbering } from "./lists.ts";
import { isBlock, isUnseen } from "./prune.ts";
import { isDataTable, writeTable } from "./tables.ts";
import { type BlockWriter, blockWriter } from "./writer.ts";

/** The blocks of some subtrees in reading order, without what was dropped. Inline markup leaves no trace. */
export function blocksOf(roots: readonly AnyNode[], dropped: ReadonlySet<AnyNode>): Block[] {
  const writer = blockWriter();
  for (const root of roots) writeTree(root, dropped, writer);
  return writer.blocks;
}

interface Line {
  text: string;
  /** Characters of the line in bold. */
  bold: number;
  breaks: number;
}

function writeTree(root: AnyNode, dropped: ReadonlySet<AnyNode>, writer: BlockWriter): void {
  const line: Line = { text: "", bold: 0, breaks: 0 };
  const kinds: BlockKind[] = ["paragraph"];
  const terms: string[] = [];
  const numberings: Numbering[] = [];
  let marker = "";
  let headingLevel = 0;
  let bold = 0;

  const flush = () => {
    const text = marker !== "" && !isNumbered(line.text) ? marker + line.text.trimStart() : line.text;
    const isBold = line.bold > 0 && line.bold >= text.replace(/\s+/g, "").length * 0.95;
    line.text = "";
    line.bold = 0;
    line.breaks = 0;
    if (text.trim() === marker.trim()) return;
    marker = "";
    const kind = kinds.at(-1) ?? "paragraph";
    if (headingLevel > 0) writer.heading(headingLevel, text);
    else if (kind === "paragraph" && isBold && isTitle(text)) writer.heading(6, text);
    else writer.write(kind, text, terms.at(-1) || undefined);
  };
  const enter = (node: AnyNode): boolean => {
    if (isText(node)) {
      line.text += node.data;
      if (bold > 0) line.bold += node.data.replace(/\s+/g, "").length;
      if (line.breaks > 0 && node.data.trim() !== "") line.breaks = 0;
      return false;
    }
    if (!isElement(node)) return node === root;
    if (dropped.has(node) || isUnseen(node)) return false;
    if (node.name === "br") {
      if (++line.breaks >= 2) flush();
      else line.text += " ";
      return false;
    }
    const email = hiddenEmail(node);
    if (email !== null && !line.text.endsWith(email)) {
      if (PROTECTED.test(textOf(node, 100))) {
        line.text += email;
        return false;
      }
    }
    if (BOLD.has(node.name)) bold++;
    if (!isBlock(node)) return true;
    flush();
    if (node.name === "table" && isDataTable(node, dropped)) {
      writeTable(node, dropped, writer);
      return false;
    }
    const level = levelOf(node);
    if (level > 0) headingLevel = level;
    if (LISTS.has(node.name)) {
      writer.openList();
      numberings.push(openNumbering(node));
    }
    const numbering = numberings.at(-1);
    if (node.name === "li" && numbering !== undefined) marker = nextMarker(numbering, node);
    const kind = KINDS[node.name];
    if (kind !== undefined) kinds.push(kind);
    return true;
  };
  const leave = (node: AnyNode) => {
    if (!isElement(node)) return;
    if (BOLD.has(node.name)) bold--;
    if (!isBlock(node)) return;
    if (node.name === "dt") terms.length = 0;
    const before = writer.blocks.length;
    flush();
    if (node.name === "dt" && writer.blocks.length > before) terms.push(writer.blocks.at(-1)?.text ?? "");
    if (node.name === "dl") terms.length = 0;
    if (levelOf(node) > 0) headingLevel = 0;
    if (LISTS.has(node.name)) {
      writer.closeList();
      numberings.pop();
    }
    if (node.name === "li") marker = "";
    if (KINDS[node.name] !== undefined) kinds.pop();
  };
  walk(root, enter, leave);
  flush();
}

const PROTECTED = /^\[email\s*protected\]$/i;
const LISTS: ReadonlySet<string> = new Set(["ul", "ol"]);
const BOLD: ReadonlySet<string> = new Set(["b", "strong"]);
const KINDS: Readonly<Record<string, BlockKind>> = {
  li: "item",
  dt: "item",
  dd: "item",
  blockquote: "quote",
  pre: "code",
};

function levelOf(element: Element): number {
  if (/^h[1-6]$/.test(element.name)) return Number(element.name[1]);
  if (element.attribs.role !== "heading") return 0;
  const level = Number(element.attribs["aria-level"] ?? 2);
  return level >= 1 && level <= 6 ? level : 6;
}

/** A bold line that stands alone is a heading, unless it is a sentence. */
function isTitle(text: string): boolean {
  const line = text.trim();
  return line.length <= 120 && !/[.;,]$/.test(line);
}
