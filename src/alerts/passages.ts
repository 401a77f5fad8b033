import { visibleText } from "../html.ts";
import type { BlockChange, Change, WordRun } from "../model.ts";
import { oneLine, shorten, shortenFront } from "./lines.ts";

/** A changed block, cut down to what changed in it and what stands around that. */
export interface Passage {
  readonly kind: "added" | "removed" | "moved" | "reworded";
  /** Headings above it, outermost first. */
  readonly heading: readonly string[];
  readonly runs: readonly WordRun[];
}

export interface Cut {
  /** Characters of unchanged text on each side of a change. */
  readonly contextChars: number;
  /** Characters of one passage. */
  readonly passageChars: number;
}

export type ChangedBlock = Exclude<BlockChange, { kind: "same" }>;

/** The changed blocks in reading order. */
export function changedBlocks(change: Change): readonly ChangedBlock[] {
  return change.blocks.filter((block) => block.kind !== "same");
}

export function passageOf(block: ChangedBlock, cut: Cut): Passage {
  const { heading } = block.kind === "removed" ? block.before : block.after;
  return { kind: block.kind, heading: heading.map(oneLine), runs: cutRuns(runsOf(block), cut) };
}

function runsOf(block: ChangedBlock): readonly WordRun[] {
  if (block.kind === "added") return [{ kind: "added", text: block.after.text }];
  if (block.kind === "removed") return [{ kind: "removed", text: block.before.text }];
  return block.words.length > 0 ? block.words : [{ kind: "same", text: block.after.text }];
}

function cutRuns(runs: readonly WordRun[], { contextChars, passageChars }: Cut): readonly WordRun[] {
  const kept: WordRun[] = [];
  let room = passageChars;
  for (const [index, { kind, text }] of runs.entries()) {
    const visible = visibleText(text).replace(/\s+/g, " ");
    const place = { first: index === 0, last: index === runs.length - 1 };
    const shown = shorten(kind === "same" ? context(visible, contextChars, place) : visible, room);
    if (touches(kept.at(-1), { kind, text: shown })) kept.push({ kind: "same", text: " " });
    kept.push({ kind, text: shown });
    room -= shown.length;
    if (room <= 0) break;
  }
  return kept;
}

/** Old and new words that would read as one word where their marks are lost: "teneight". */
function touches(before: WordRun | undefined, after: WordRun): boolean {
  return (
    before?.kind === "removed" && after.kind === "added" && /\S$/.test(before.text) && /^\S/.test(after.text)
  );
}

/** Unchanged text: its end where a change follows, its beginning where one precedes, both in between. */
function context(text: string, chars: number, { first, last }: { first: boolean; last: boolean }): string {
  if (first && last) return shorten(text, chars);
  if (first) return shortenFront(text, chars);
  if (last) return shorten(text, chars);
  return text.length <= 2 * chars ? text : `${shorten(text, chars)} ${shortenFront(text, chars)}`;
}
