import { type ChangedExcerpt, type Excerpt, excerpts } from "../diff/excerpt.ts";
import type { Change, ClauseEvent } from "../model.ts";
import { type Marks, marksFor, stylePieces } from "./marks.ts";
import { type EventsStyle, renderEvents } from "./render-events.ts";
import { renderStat } from "./render-stat.ts";
import { renderUnified } from "./render-unified.ts";
import { displayWidth, type Styled, wrapStyled } from "./styled.ts";
import { type Palette, palette, safe, wrap } from "./terminal.ts";

export interface RenderDiffOptions {
  /** Columns that lines may take. */
  readonly width: number;
  readonly colour: boolean;
  /** Changed words in context, one block a line as `diff -u` prints it, or one line a section. */
  readonly mode: "words" | "unified" | "stat";
  /** Why an event is one; absent = not told. */
  readonly explain?: EventsStyle["explain"];
}

/**
 * What changed, for a person: the clause events first, then the changed blocks under their headings. All text is made
 * safe for a terminal. No line break at the end.
 */
export function renderDiff(
  change: Change,
  events: readonly ClauseEvent[],
  { width, colour, mode, explain }: RenderDiffOptions,
): string {
  if (mode === "unified") return renderUnified(change, palette(colour));
  const colours = palette(colour);
  const parts = [
    renderEvents(change, events, { width, colours, explain }),
    wrap(summary(change), width).join("\n"),
  ];
  parts.push(mode === "stat" ? renderStat(change, width) : renderWords(change, width, colours));
  return parts.filter((part) => part !== "").join("\n\n");
}

function summary({ counts }: Change): string {
  const kinds = ["added", "removed", "moved", "reworded"] as const;
  const told = kinds.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${kind}`);
  return told.length === 0 ? "No text changed." : `Blocks: ${told.join(", ")}.`;
}

function renderWords(change: Change, width: number, colours: Palette): string {
  const marks = marksFor(colours);
  const lines: string[] = [];
  let place = { heading: "", lead: "" };
  for (const group of groupMoves(excerpts(change))) {
    const [first] = group;
    if (!first) continue;
    if (first.kind === "unchanged") {
      if (change.blocks.length > first.blocks)
        lines.push(colours.dim(`  … ${count(first.blocks, "block")} unchanged`));
      continue;
    }
    const here = placeOf(first);
    if (here.heading !== place.heading) lines.push("", ...indent(here.heading, width, "", colours.bold));
    if (here.lead !== place.lead && here.lead !== "")
      lines.push(`  ${colours.dim(lastWords(here.lead, width - 2))}`);
    place = here;
    lines.push(...blockLines(first, group.length, width, marks));
  }
  return lines.join("\n").replace(/^\n/, "");
}

/** Blocks that moved together without other words are one group; everything else stands alone. */
function groupMoves(all: readonly Excerpt[]): Excerpt[][] {
  const groups: Excerpt[][] = [];
  for (const excerpt of all) {
    const last = groups.at(-1);
    const previous = last?.at(-1);
    if (last && previous && isPlainMove(previous) && isPlainMove(excerpt)) last.push(excerpt);
    else groups.push([excerpt]);
  }
  return groups;
}

function isPlainMove(excerpt: Excerpt): boolean {
  return excerpt.kind === "moved" && excerpt.words.added + excerpt.words.removed === 0;
}

function placeOf({ block }: ChangedExcerpt): { heading: string; lead: string } {
  return {
    heading: block.heading.map(safe).join(" › "),
    lead: block.kind === "item" ? safe(block.lead) : "",
  };
}

const SIGNS = { added: "+ ", removed: "- ", reworded: "~ ", moved: "> ", split: "~ ", merged: "~ " } as const;

function blockLines(excerpt: ChangedExcerpt, blocks: number, width: number, marks: Marks): string[] {
  const note = noteOf(excerpt, blocks);
  const parts: Styled[] = [
    ...(note === "" ? [] : [marks.faint(`(${note}) `)]),
    ...stylePieces(excerpt.pieces, marks),
  ];
  const lines = wrapStyled(parts, width - 2);
  return lines.map((line, index) => (index === 0 ? SIGNS[excerpt.kind] : "  ") + line);
}

function noteOf({ kind, parts, words, block }: ChangedExcerpt, blocks: number): string {
  const reworded = Math.max(words.added, words.removed);
  const other = reworded > 0 ? `, ${count(reworded, "word")} reworded` : "";
  switch (kind) {
    case "moved":
      return `${blocks > 1 ? `${blocks} blocks moved here` : "moved"}${other}`;
    case "split":
      return `split in ${parts}${other}`;
    case "merged":
      return `merged from ${parts}${other}`;
    default:
      return block.kind === "heading" ? "heading" : "";
  }
}

/** The end of a lead-in is what leads in: its beginning gives way. */
function lastWords(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const words = text.split(" ");
  let first = words.length - 1;
  let used = displayWidth(words[first] ?? "");
  while (first > 0 && used + 1 + displayWidth(words[first - 1] ?? "") <= width - 2) {
    first--;
    used += 1 + displayWidth(words[first] ?? "");
  }
  return `… ${wrapStyled([{ text: words.slice(first).join(" ") }], width - 2)[0]}`;
}

function indent(text: string, width: number, margin: string, paint: (text: string) => string): string[] {
  return wrapStyled([{ text, paint }], width - margin.length).map((line) => margin + line);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
