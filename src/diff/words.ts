import type { WordRun } from "../model.ts";
import { diffTokens, joinEdits, type Piece, rawOf } from "./pieces.ts";
import { DIRECT_TOKENS, diffSentences } from "./sentences.ts";
import { slideToSentences } from "./slide.ts";
import { tokensOf } from "./tokens.ts";

/**
 * The words that differ between two texts, in reading order. `same` and `added` runs joined are exactly the after
 * text, `same` and `removed` ones exactly the before text; no run is empty, neighbours differ in kind, and a removed
 * run stands before the added one that replaces it.
 */
export function diffWords(before: string, after: string): WordRun[] {
  const head = sharedHead(before, after);
  const tail = sharedTail(before.slice(head), after.slice(head));
  const left = tokensOf(before.slice(head, before.length - tail));
  const right = tokensOf(after.slice(head, after.length - tail));
  const short = left.length <= DIRECT_TOKENS && right.length <= DIRECT_TOKENS;
  const pieces = short ? diffTokens(left, right) : diffSentences(left, right);
  const first = before.slice(0, head);
  const last = before.slice(before.length - tail);
  return toRuns([
    { before: first, after: first },
    ...slideToSentences(joinEdits(pieces)).flatMap(spell),
    { before: last, after: last },
  ]);
}

/** Characters that both texts begin with, up to the last end of a sentence among them: no token is cut. */
function sharedHead(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let shared = 0;
  while (shared < most && before[shared] === after[shared]) shared++;
  if (shared === before.length && shared === after.length) return shared;
  while (
    shared > 0 &&
    !(startsToken(before, shared) && startsToken(after, shared) && endsSentence(before, shared))
  )
    shared--;
  return shared;
}

function endsSentence(text: string, at: number): boolean {
  return /[.!?|]/.test(text[at - 2] ?? "");
}

/** Characters that both texts end with, from the first beginning of a token among them. */
function sharedTail(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let shared = 0;
  while (shared < most && before.at(-1 - shared) === after.at(-1 - shared)) shared++;
  while (shared > 0 && !startsToken(before, before.length - shared)) shared--;
  return startsToken(after, after.length - shared) ? shared : 0;
}

function startsToken(text: string, at: number): boolean {
  return at > 0 && at < text.length && text[at - 1] === " " && text[at] !== " " && text[at]?.trim() !== "";
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
  if (core === "") return ["", "", text];
  const start = text.length - text.trimStart().length;
  return [text.slice(0, start), core, text.slice(start + core.length)];
}

function toRuns(spellings: readonly Spelling[]): WordRun[] {
  const runs: WordRun[] = [];
  let removed = "";
  let added = "";
  const flush = (): void => {
    for (const { before, after } of aroundSpace(removed, added)) {
      if (before === after) append(runs, "same", before);
      else {
        append(runs, "removed", before);
        append(runs, "added", after);
      }
    }
    removed = "";
    added = "";
  };
  for (const { before, after } of spellings) {
    if (before !== after) {
      removed += before;
      added += after;
    } else if (before !== "") {
      flush();
      append(runs, "same", before);
    }
  }
  flush();
  return runs;
}

function append(runs: WordRun[], kind: WordRun["kind"], text: string): void {
  if (text === "") return;
  const last = runs.at(-1);
  if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
  else runs.push({ kind, text });
}
