import { canonicalText } from "../extract/canonical.ts";
import { maskVolatile, type VolatilePattern } from "../extract/volatile.ts";
import type { Block, BlockChange, Change } from "../model.ts";
import { alignEqual, alignSimilar, alignTogether, inOrder } from "./align.ts";
import type { Unit } from "./candidates.ts";
import type { Pair } from "./chain.ts";
import { equalMoves, similarMoves } from "./moves.ts";
import { openBagMaker } from "./similarity.ts";
import { diffWords } from "./words.ts";

/**
 * What lies between two versions, block by block, in the reading order of the after; a removed block stands after the
 * block it followed. `before` and `after` in the result are the very objects that were passed in, each in exactly one
 * entry. Blocks whose canonical texts, without what is `volatile`, are equal are `same` (or `moved` with one `same` run,
 * if the text is identical). Time grows nearly linearly with the text.
 */
export function diffBlocks(
  before: readonly Block[],
  after: readonly Block[],
  volatile: readonly VolatilePattern[] = [],
): Change {
  const makeBag = openBagMaker();
  const keys = new Map<string, string>();
  const unitOf = (block: Block): Unit => {
    const key = keys.get(block.text) ?? maskVolatile(canonicalText(block.text), volatile);
    keys.set(block.text, key);
    return { key, bag: makeBag(key), group: block.kind === "heading" ? "heading" : "body" };
  };
  const left = before.map(unitOf);
  const right = after.map(unitOf);
  const anchors = anchorsOf(left, right);
  const movedEqual = equalMoves(left, right, ...unpaired(left, right, anchors));
  const reworded = alignSimilar(left, right, anchors, movedEqual);
  const stay = inOrder([...anchors, ...reworded]);
  const moved = similarMoves(left, right, ...unpaired(left, right, [...stay, ...movedEqual]));
  const blocks = merge(before, after, left, right, stay, [...movedEqual, ...moved]);
  return { blocks, counts: countKinds(blocks) };
}

/** More equal blocks than this, and than this share of those in place, would have to be moved: the anchors may be wrong. */
const MANY_MOVES = 20;
const MANY_MOVES_SHARE = 0.25;

/**
 * Equal blocks hold the alignment, unless that tears many others from their place: then (a page that shows the old text
 * below the new one, …) equal and similar blocks are weighed together, if that leaves most of them in place.
 */
function anchorsOf(left: readonly Unit[], right: readonly Unit[]): Pair[] {
  const movesWith = (pairs: readonly Pair[]): number =>
    equalMoves(left, right, ...unpaired(left, right, pairs)).length;
  const equal = alignEqual(left, right);
  const moves = movesWith(equal);
  if (moves <= Math.max(MANY_MOVES, MANY_MOVES_SHARE * equal.length)) return equal;
  const together = alignTogether(left, right);
  return movesWith(together) < moves / 2 ? together : equal;
}

function unpaired(
  before: readonly Unit[],
  after: readonly Unit[],
  pairs: readonly Pair[],
): [readonly number[], readonly number[]] {
  const pairedBefore = new Set(pairs.map((pair) => pair.before));
  const pairedAfter = new Set(pairs.map((pair) => pair.after));
  return [
    [...before.keys()].filter((index) => !pairedBefore.has(index)),
    [...after.keys()].filter((index) => !pairedAfter.has(index)),
  ];
}

/** `stay`: pairs in order on both sides. Between two of them: what was removed, then what was added or moved here. */
function merge(
  before: readonly Block[],
  after: readonly Block[],
  left: readonly Unit[],
  right: readonly Unit[],
  stay: readonly Pair[],
  moved: readonly Pair[],
): BlockChange[] {
  const movedAway = new Set(moved.map((pair) => pair.before));
  const movedHere = new Map(moved.map((pair) => [pair.after, pair.before]));
  const entries: BlockChange[] = [];
  let i = 0;
  let j = 0;
  for (const pair of [...stay, { before: before.length, after: after.length }]) {
    for (; i < pair.before; i++) {
      const block = before[i];
      if (block && !movedAway.has(i)) entries.push({ kind: "removed", before: block });
    }
    for (; j < pair.after; j++) entries.push(...arrived(before, after[j], movedHere.get(j)));
    const [was, is] = [before[i], after[j]];
    if (was && is) entries.push(stayed(was, is, left[i]?.key === right[j]?.key));
    i++;
    j++;
  }
  return entries;
}

function arrived(
  before: readonly Block[],
  block: Block | undefined,
  origin: number | undefined,
): BlockChange[] {
  if (!block) return [];
  const was = origin === undefined ? undefined : before[origin];
  if (!was) return [{ kind: "added", after: block }];
  return [{ kind: "moved", before: was, after: block, words: diffWords(was.text, block.text) }];
}

function stayed(before: Block, after: Block, equal: boolean): BlockChange {
  if (equal) return { kind: "same", before, after };
  return { kind: "reworded", before, after, words: diffWords(before.text, after.text) };
}

function countKinds(blocks: readonly BlockChange[]): Change["counts"] {
  const counts = { added: 0, removed: 0, moved: 0, reworded: 0 };
  for (const { kind } of blocks) if (kind !== "same") counts[kind]++;
  return counts;
}
