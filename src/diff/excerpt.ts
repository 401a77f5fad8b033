import type { Block, BlockChange, Change, WordRun } from "../model.ts";
import { type Regrouped, regroup } from "./splits.ts";
import { countWords } from "./tokens.ts";
import { type Piece, trimRuns } from "./trim.ts";

export interface ChangedExcerpt {
  readonly kind: "added" | "removed" | "reworded" | "moved" | "split" | "merged";
  /** The block as it is now; as it was, if it is gone. Of a split or merged one the first. */
  readonly block: Block;
  /** Of how many blocks it was made (`merged`), or how many it became (`split`); otherwise 1. */
  readonly parts: number;
  /** Never empty. An added or removed block is one run, in full; a move without other words one `same` run, cut short. */
  readonly pieces: readonly Piece[];
  /** Words in the added and in the removed runs. */
  readonly words: { readonly added: number; readonly removed: number };
}

/** What a reader is shown of a change, in reading order. Two `unchanged` never follow each other. */
export type Excerpt = ChangedExcerpt | { readonly kind: "unchanged"; readonly blocks: number };

export interface ExcerptOptions {
  /** Unchanged sentences that are kept on each side of a changed one, inside its block. */
  readonly contextSentences?: number;
}

const CONTEXT_SENTENCES = 2;

/**
 * The changed blocks cut down to the sentences that changed and what stands around them; the blocks between them are
 * only counted. A change without changed blocks gives one `unchanged`, an empty one nothing.
 */
export function excerpts(change: Change, options: ExcerptOptions = {}): readonly Excerpt[] {
  const context = options.contextSentences ?? CONTEXT_SENTENCES;
  const result: Excerpt[] = [];
  let unchanged = 0;
  const flush = (): void => {
    if (unchanged > 0) result.push({ kind: "unchanged", blocks: unchanged });
    unchanged = 0;
  };
  for (const entry of regroup(change.blocks)) {
    if (entry.kind === "same") {
      unchanged++;
      continue;
    }
    flush();
    result.push(excerptOf(entry, context));
  }
  flush();
  return result;
}

type Changed = Exclude<BlockChange, { kind: "same" }> | Regrouped;

function excerptOf(entry: Changed, context: number): ChangedExcerpt {
  const runs = runsOf(entry);
  const whole = entry.kind === "added" || entry.kind === "removed";
  return {
    kind: entry.kind,
    block: blockOf(entry),
    parts: Math.max(...sidesOf(entry)),
    pieces: whole ? runs : trimRuns(runs, context),
    words: { added: wordsIn(runs, "added"), removed: wordsIn(runs, "removed") },
  };
}

function runsOf(entry: Changed): readonly WordRun[] {
  if (entry.kind === "added") return [{ kind: "added", text: entry.after.text }];
  if (entry.kind === "removed") return [{ kind: "removed", text: entry.before.text }];
  return entry.words.length === 0 ? [{ kind: "same", text: blockOf(entry).text }] : entry.words;
}

function blockOf(entry: Changed): Block {
  switch (entry.kind) {
    case "removed":
      return entry.before;
    case "split":
    case "merged":
      return entry.after[0] ?? NO_BLOCK;
    default:
      return entry.after;
  }
}

/** Cannot be: a regrouped entry has blocks on both sides. */
const NO_BLOCK: Block = { kind: "paragraph", text: "", heading: [], lead: "" };

function sidesOf(entry: Changed): [number, number] {
  return entry.kind === "split" || entry.kind === "merged"
    ? [entry.before.length, entry.after.length]
    : [1, 1];
}

function wordsIn(runs: readonly WordRun[], kind: "added" | "removed"): number {
  return runs.reduce((words, run) => words + (run.kind === kind ? countWords(run.text) : 0), 0);
}
