import type { Block } from "../model.ts";
import { isNumbered } from "./lists.ts";
import { type BlockWriter, blockWriter } from "./writer.ts";

/** Blocks of a plain text: paragraphs are separated by empty lines. */
export function plainBlocks(text: string): Block[] {
  const writer = blockWriter();
  for (const paragraph of text.replace(/\0/g, "").split(/\n[ \t\r\f]*\n/))
    writer.write("paragraph", paragraph);
  return writer.drafts.map((draft) => draft.block);
}

/** Blocks of Markdown (CommonMark as policies use it). Inline marks and link targets go, as they do in HTML. */
export function markdownBlocks(text: string): Block[] {
  const reader: Reader = {
    writer: blockWriter(),
    lines: [],
    kind: "paragraph",
    depths: [],
    fenced: false,
    header: "",
  };
  for (const line of text.replace(/\0/g, "").split(/\r\n|\n|\r/)) readLine(reader, line);
  endBlock(reader);
  closeLists(reader, -1);
  return reader.writer.drafts.map((draft) => draft.block);
}

interface Reader {
  readonly writer: BlockWriter;
  lines: string[];
  kind: Block["kind"];
  /** Indentation of the lists that are open. */
  readonly depths: number[];
  fenced: boolean;
  /** Header of the table that is open. */
  header: string;
}

function readLine(reader: Reader, line: string): void {
  if (/^\s{0,3}(?:```|~~~)/.test(line)) {
    endBlock(reader);
    reader.fenced = !reader.fenced;
    reader.kind = reader.fenced ? "code" : "paragraph";
    return;
  }
  if (reader.fenced) {
    reader.lines.push(line);
    return;
  }
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line.slice(0, 2000));
  const item = /^(\s*)(?:[-*+]|(\d{1,4}[.)]))\s+(.*)$/.exec(line);
  if (line.trim() === "") endBlock(reader);
  else if (heading !== null) startHeading(reader, heading[1]?.length ?? 1, heading[2] ?? "");
  else if (/^\s{0,3}=+\s*$/.test(line) && reader.lines.length > 0) underlined(reader, 1);
  else if (/^\s{0,3}-+\s*$/.test(line) && reader.lines.length > 0 && reader.kind === "paragraph")
    underlined(reader, 2);
  else if (/^\s{0,3}(?:[-*_]\s*){3,}$/.test(line.slice(0, 200))) endBlock(reader);
  else if (item !== null) startItem(reader, (item[1] ?? "").length, item[2] ?? "", item[3] ?? "");
  else if (/^\s*\|.*\|\s*$/.test(line)) tableRow(reader, line);
  else continueBlock(reader, line);
}

function startHeading(reader: Reader, level: number, text: string): void {
  endBlock(reader);
  closeLists(reader, -1);
  reader.writer.heading(level, inline(text));
}

function underlined(reader: Reader, level: number): void {
  const text = reader.lines.join(" ");
  reader.lines = [];
  startHeading(reader, level, text);
}

function startItem(reader: Reader, indent: number, number: string, text: string): void {
  endBlock(reader);
  closeLists(reader, indent);
  if ((reader.depths.at(-1) ?? -1) < indent) {
    reader.writer.openList();
    reader.depths.push(indent);
  }
  reader.kind = "item";
  reader.lines = [number === "" || isNumbered(text) ? text : `${number.replace(")", ".")} ${text}`];
}

/** Closes the lists that are indented more than an item at `indent`. */
function closeLists(reader: Reader, indent: number): void {
  while (reader.depths.length > 0 && (reader.depths.at(-1) ?? 0) > indent) {
    reader.depths.pop();
    reader.writer.closeList();
  }
}

function tableRow(reader: Reader, line: string): void {
  if (reader.kind !== "row") endBlock(reader);
  const cells = line
    .trim()
    .slice(1, -1)
    .split("|")
    .map((cell) => inline(cell).trim());
  if (cells.every((cell) => /^:?-+:?$/.test(cell))) return;
  const text = cells.filter((cell) => cell !== "").join(" | ");
  reader.writer.write("row", text, { lead: reader.header });
  if (reader.header === "") reader.header = text;
  reader.kind = "row";
}

function continueBlock(reader: Reader, line: string): void {
  const quoted = /^\s{0,3}>\s?(.*)$/.exec(line);
  if (reader.lines.length === 0) {
    if (!/^\s/.test(line)) closeLists(reader, -1);
    reader.kind = quoted === null ? "paragraph" : "quote";
  }
  reader.lines.push(quoted?.[1] ?? line);
}

function endBlock(reader: Reader): void {
  const text = reader.lines.join(reader.kind === "code" ? " " : "\n");
  reader.lines = [];
  reader.header = "";
  if (text.trim() !== "") reader.writer.write(reader.kind, reader.kind === "code" ? text : inline(text));
  if (!reader.fenced) reader.kind = "paragraph";
}

/** A line without its marks. Every pattern is bounded, so that hostile lines stay cheap. */
function inline(text: string): string {
  return text
    .replace(/!\[([^\]\n]{0,300})\]\([^)\s]{0,2000}(?:\s[^)\n]{0,300})?\)/g, "")
    .replace(/\[([^[\]\n]{0,1000})\]\([^)\s]{0,2000}(?:\s[^)\n]{0,300})?\)/g, "$1")
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]{1,2000})>/g, "$1")
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, " ")
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,2000})\1/g, "$2")
    .replace(/(^|[\s(])[*_](?=\S)([^*_\n]{1,2000})[*_](?=[\s).,;:!?]|$)/g, "$1$2")
    .replace(/`([^`\n]{1,2000})`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+\-.!>|])/g, "$1");
}
