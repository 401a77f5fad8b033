import type { BlockKind } from "../model.ts";
import { type AnyNode, type Element, isElement, isText, textOf, walk } from "./dom.ts";
import { hiddenEmail } from "./email.ts";
import { isNumbered, type Numbering, nextMarker, openNumbering } from "./lists.ts";
import { isBlock, isUnseen } from "./prune.ts";
import { isDataTable, writeTable } from "./tables.ts";
import { type BlockWriter, blockWriter, type Draft } from "./writer.ts";

/** The blocks of some subtrees in reading order, without what was dropped. Inline markup leaves no trace. */
export function draftsOf(roots: readonly AnyNode[], dropped: ReadonlySet<AnyNode>): readonly Draft[] {
  const reader = openReader(dropped);
  for (const root of roots) {
    walk(
      root,
      (node) => enter(reader, node, root),
      (node) => leave(reader, node),
    );
    endLine(reader);
  }
  return reader.writer.drafts;
}

/** Where the walk stands. */
interface Reader {
  readonly writer: BlockWriter;
  readonly dropped: ReadonlySet<AnyNode>;
  readonly kinds: BlockKind[];
  readonly numberings: Numbering[];
  line: Line;
  /** Number that the next block of an item begins with. */
  marker: string;
  /** The term that a definition belongs to. */
  term: string;
  headingLevel: number;
  bold: number;
  links: number;
  buttons: number;
}

/** The text since the last block boundary. Counts are of characters that are no white space. */
interface Line {
  text: string;
  size: number;
  bold: number;
  linked: number;
  pressed: number;
  breaks: number;
}

function openReader(dropped: ReadonlySet<AnyNode>): Reader {
  return {
    writer: blockWriter(),
    dropped,
    kinds: ["paragraph"],
    numberings: [],
    line: emptyLine(),
    marker: "",
    term: "",
    headingLevel: 0,
    bold: 0,
    links: 0,
    buttons: 0,
  };
}

function emptyLine(): Line {
  return { text: "", size: 0, bold: 0, linked: 0, pressed: 0, breaks: 0 };
}

function enter(reader: Reader, node: AnyNode, root: AnyNode): boolean {
  if (isText(node)) {
    addText(reader, node.data);
    return false;
  }
  if (!isElement(node)) return node === root;
  if (reader.dropped.has(node) || isUnseen(node)) return false;
  if (node.name === "br") return breakLine(reader);
  const email = hiddenEmail(node);
  if (email !== null && PROTECTED.test(textOf(node, 100))) {
    addText(reader, email);
    return false;
  }
  if (isBlock(node)) endLine(reader);
  count(reader, node, 1);
  if (!isBlock(node)) return true;
  if (node.name === "table" && isDataTable(node, reader.dropped)) {
    writeTable(node, reader.dropped, reader.writer);
    return false;
  }
  openBlock(reader, node);
  return true;
}

function leave(reader: Reader, node: AnyNode): void {
  if (!isElement(node)) return;
  const text = isBlock(node) ? endLine(reader) : "";
  count(reader, node, -1);
  if (!isBlock(node)) return;
  if (node.name === "dt") reader.term = text;
  if (node.name === "dl") reader.term = "";
  if (levelOf(node) > 0) reader.headingLevel = 0;
  if (node.name === "li") reader.marker = "";
  if (LISTS.has(node.name)) {
    reader.writer.closeList();
    reader.numberings.pop();
  }
  if (KINDS[node.name] !== undefined) reader.kinds.pop();
}

function openBlock(reader: Reader, element: Element): void {
  const level = levelOf(element);
  if (level > 0) reader.headingLevel = level;
  if (LISTS.has(element.name)) {
    reader.writer.openList();
    reader.numberings.push(openNumbering(element));
  }
  const numbering = reader.numberings.at(-1);
  if (element.name === "li" && numbering !== undefined) reader.marker = nextMarker(numbering, element);
  if (element.name === "dt") reader.term = "";
  const kind = KINDS[element.name];
  if (kind !== undefined) reader.kinds.push(kind);
}

function count(reader: Reader, element: Element, step: 1 | -1): void {
  if (element.name === "b" || element.name === "strong") reader.bold += step;
  if (element.name === "a") reader.links += step;
  if (isButton(element)) reader.buttons += step;
}

/** A button that opens a section of the document is its heading, not a control. */
function isButton(element: Element): boolean {
  const { attribs } = element;
  return (
    (element.name === "button" || attribs.role === "button") &&
    attribs["aria-expanded"] === undefined &&
    attribs["aria-controls"] === undefined
  );
}

function addText(reader: Reader, data: string): void {
  const { line } = reader;
  line.text += data;
  const size = visibleLength(data);
  if (size === 0) return;
  line.size += size;
  line.breaks = 0;
  if (reader.bold > 0) line.bold += size;
  if (reader.links > 0) line.linked += size;
  if (reader.buttons > 0) line.pressed += size;
}

function visibleLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 32 && code !== 160) length++;
  }
  return length;
}

/** Two line breaks in a row end a paragraph; one is white space. */
function breakLine(reader: Reader): false {
  if (++reader.line.breaks >= 2) endLine(reader);
  else reader.line.text += " ";
  return false;
}

/** Writes the line as a block and returns its text, "" when there was none. */
function endLine(reader: Reader): string {
  const { line, writer } = reader;
  if (line.size === 0) {
    if (line.text !== "") reader.line = emptyLine();
    return "";
  }
  reader.line = emptyLine();
  const text =
    reader.marker !== "" && !isNumbered(line.text) ? reader.marker + line.text.trimStart() : line.text;
  reader.marker = "";
  const kind = reader.kinds.at(-1) ?? "paragraph";
  const traits = { linked: line.linked / line.size, pressed: line.pressed / line.size };
  const isTitle = kind === "paragraph" && line.bold >= line.size * 0.95 && TITLE.test(line.text.trim());
  if (reader.headingLevel > 0) writer.heading(reader.headingLevel, text, traits);
  else if (isTitle) writer.heading(6, text, traits);
  else writer.write(kind, text, reader.term === "" ? traits : { ...traits, lead: reader.term });
  return text.trim();
}

/** A bold line that stands alone is a heading, unless it is a sentence. */
const TITLE = /^.{1,119}[^.;,]$/s;
const PROTECTED = /^\[email\s*protected\]$/i;
const LISTS: ReadonlySet<string> = new Set(["ul", "ol"]);
const KINDS: Readonly<Record<string, BlockKind>> = {
  li: "item",
  dt: "item",
  dd: "item",
  blockquote: "quote",
  pre: "code",
};

/** Of a heading, 1 to 6; 0 for all else. */
export function levelOf(element: Element): number {
  if (element.name.length === 2 && /^h[1-6]$/.test(element.name)) return Number(element.name[1]);
  if (element.attribs.role !== "heading") return 0;
  const level = Number(element.attribs["aria-level"] ?? 2);
  return level >= 1 && level <= 6 ? level : 6;
}
