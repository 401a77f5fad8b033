import { uniqueKeys } from "./align.ts";
import { similarPairs, type Unit } from "./candidates.ts";
import type { Pair } from "./chain.ts";
import { sharedInOrder } from "./similarity.ts";
import { wordsOf } from "./tokens.ts";

/** A block that was moved and reworded at once must keep so many words, and this share of them, or it is two blocks. */
const LEAST_SHARED_WORDS = 6;
const LEAST_SHARE = 2 / 3;
/** From this Dice coefficient on, their order need not be looked at. */
const SIMILAR = 0.8;
/** The order of more words is not looked at: it takes the square of their number. */
const MAX_ORDERED_WORDS = 400;

/** Pairs of equal keys among the given indexes, where it is clear which is which: the key occurs once on each side. */
export function equalMoves(
  before: readonly Unit[],
  after: readonly Unit[],
  beforeIndexes: readonly number[],
  afterIndexes: readonly number[],
): Pair[] {
  const there = uniqueKeys(after, afterIndexes);
  return [...uniqueKeys(before, beforeIndexes)].flatMap(([key, index]) => {
    const match = there.get(key);
    return match === undefined ? [] : [{ before: index, after: match }];
  });
}

/** Pairs among the given indexes that share enough, the most similar first, none used twice. */
export function similarMoves(
  before: readonly Unit[],
  after: readonly Unit[],
  beforeIndexes: readonly number[],
  afterIndexes: readonly number[],
): Pair[] {
  const candidates = similarPairs(before, after, beforeIndexes, afterIndexes, LEAST_SHARE).filter(
    (pair) => pair.weight >= LEAST_SHARED_WORDS,
  );
  candidates.sort((one, other) => other.similarity - one.similarity || one.after - other.after);
  const usedBefore = new Set<number>();
  const usedAfter = new Set<number>();
  return candidates.filter((pair) => {
    if (usedBefore.has(pair.before) || usedAfter.has(pair.after)) return false;
    if (
      pair.similarity < SIMILAR &&
      !keepsOrder(before[pair.before]?.key ?? "", after[pair.after]?.key ?? "")
    )
      return false;
    usedBefore.add(pair.before);
    usedAfter.add(pair.after);
    return true;
  });
}

function keepsOrder(before: string, after: string): boolean {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const longer = Math.max(left.length, right.length);
  return longer <= MAX_ORDERED_WORDS && sharedInOrder(left, right) >= LEAST_SHARE * longer;
}
