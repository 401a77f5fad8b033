import { uniqueKeys } from "./align.ts";
import { similarPairs, type Unit } from "./candidates.ts";
import type { Pair } from "./chain.ts";

/** A block that was moved and reworded at once must be this long and this similar (Dice), or it is two blocks. */
const LEAST_WORDS = 8;
const LEAST_SIMILARITY = 0.8;

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

/** Pairs among the given indexes that are long and similar enough, the most similar first, none used twice. */
export function similarMoves(
  before: readonly Unit[],
  after: readonly Unit[],
  beforeIndexes: readonly number[],
  afterIndexes: readonly number[],
): Pair[] {
  const long = (units: readonly Unit[], indexes: readonly number[]): number[] =>
    indexes.filter((index) => (units[index]?.bag().length ?? 0) >= LEAST_WORDS);
  const candidates = similarPairs(
    before,
    after,
    long(before, beforeIndexes),
    long(after, afterIndexes),
    LEAST_SIMILARITY,
  );
  candidates.sort((one, other) => other.similarity - one.similarity || one.after - other.after);
  const usedBefore = new Set<number>();
  const usedAfter = new Set<number>();
  return candidates.filter((pair) => {
    if (usedBefore.has(pair.before) || usedAfter.has(pair.after)) return false;
    usedBefore.add(pair.before);
    usedAfter.add(pair.after);
    return true;
  });
}
