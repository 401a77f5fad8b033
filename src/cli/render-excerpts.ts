import { type ChangedExcerpt, type Excerpt, excerpts } from "../diff/excerpt.ts";
import type { Change } from "../model.ts";
import { displayWidth, wrapStyled } from "./styled.ts";
import { type Palette, safe } from "./terminal.ts";

/**
 * The changed blocks in reading order, each as `blockLines` prints it, under their headings and lead-ins, with what did
 * not change counted. `blockLines` is told how many blocks moved here together; it gets the first of them.
 */
export function renderExcerpts(
  change: Change,
  width: number,
  colours: Palette,
  blockLines: (excerpt: ChangedExcerpt, blocks: number) => readonly string[],
): string {
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
    lines.push(...blockLines(first, group.length));
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

/** Whether a block moved with the words that it had. */
export function isPlainMove(excerpt: Excerpt): boolean {
  return excerpt.kind === "moved" && excerpt.words.added + excerpt.words.removed === 0;
}

function placeOf({ block }: ChangedExcerpt): { heading: string; lead: string } {
  return {
    heading: block.heading.map(safe).join(" › "),
    lead: block.kind === "item" ? safe(block.lead) : "",
  };
}

/** What became of a block, in front of it. */
export const SIGNS = {
  added: "+ ",
  removed: "- ",
  reworded: "~ ",
  moved: "> ",
  split: "~ ",
  merged: "~ ",
} as const;

/** What a reader is told of a block beside its words; empty where its sign says it all. */
export function noteOf({ kind, parts, words, block }: ChangedExcerpt, blocks: number): string {
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
