import type { WordRun } from "../model.ts";
import { diffTokens, joinEdits, type Piece, rawOf } from "./pieces.ts";
import { DIRECT_TOKENS, diffSentences } from "./sentences.ts";
import { tokensOf } from "./tokens.ts";

/**
 * The words that differ between two texts, in reading order. `same` and `added` runs joined are exactly the after
 * text, `same` and `removed` ones exactly the before text; no run is empty, neighbours differ in kind, and a removed
 * run stands before the added one that replaces it.
 */
export function diffWords(before: string, after: string): WordRun[] {
  const left = tokensOf(before);
  const right = tokensOf(after);
  const short = left.length <= DIRECT_TOKENS && right.length <= DIRECT_TOKENS;
  const pieces = short ? diffTokens(left, right) : diffSentences(left, right);
  return toRuns(joinEdits(pieces).flatMap(spell));
}

/** A stretch as it is written on both sides; equal strings = unmarked. */
interface Spelling {
  readonly before: string;
  readonly after: string;
}

function spell(piece: Piece): Spelling[] {
  const before = rawOf(piece.before);
  const after = rawOf(piece.after);
  if (before === after) return [{ before, after }];
  if (!piece.equal || piece.before.length !== piece.after.length) return aroundSpace(before, after);
  return piece.before.flatMap((token, index) => aroundSpace(token.raw, piece.after[index]?.raw ?? ""));
}

/** White space at both ends apart, so that a mark covers words and not the space beside them. */
function aroundSpace(before: string, after: string): Spelling[] {
  if (before === "" || after === "") return [{ before, after }];
  const [one, other] = [splitSpace(before), splitSpace(after)];
  return one.map((part, index) => ({ before: part, after: other[index] ?? "" }));
}

function splitSpace(text: string): [string, string, string] {
  const core = text.trim();
  const start = text.length - text.trimStart().length;
  return [text.slice(0, start), core, text.slice(start + core.length)];
}

function toRuns(spellings: readonly Spelling[]): WordRun[] {
  const runs: WordRun[] = [];
  let removed = "";
  let added = "";
  const flush = (): void => {
    if (removed !== "") runs.push({ kind: "removed", text: removed });
    if (added !== "") runs.push({ kind: "added", text: added });
    removed = "";
    added = "";
  };
  for (const { before, after } of spellings) {
    if (before !== after) {
      removed += before;
      added += after;
      continue;
    }
    if (before === "") continue;
    flush();
    const last = runs.at(-1);
    if (last?.kind === "same") runs[runs.length - 1] = { kind: "same", text: last.text + before };
    else runs.push({ kind: "same", text: before });
  }
  flush();
  return runs;
}
