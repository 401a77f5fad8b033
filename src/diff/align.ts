import { similarPairs, type Unit } from "./candidates.ts";
import { heaviestChain, type Pair } from "./chain.ts";

/** The least Dice coefficient at which two units in the same place are one unit that was reworded. */
const REWORDED = 0.5;
/** The same where one short unit stands alone against one (a date line, a heading): the place speaks for the pair. */
const REWORDED_ALONE = 0.25;
const SHORT_WORDS = 12;
const MAX_ROUNDS = 8;

/** A stretch that no pair crosses; ends are exclusive. */
interface Gap {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/**
 * Pairs of units with equal keys, rising on both sides: those at both ends of a stretch, then keys that occur once on
 * both sides of it (patience), and again between those.
 */
export function alignEqual(before: readonly Unit[], after: readonly Unit[]): Pair[] {
  let pairs: Pair[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const found = gapsBetween(pairs, before.length, after.length).flatMap((gap) =>
      equalInGap(before, after, gap),
    );
    if (found.length === 0) break;
    pairs = inOrder([...pairs, ...found]);
  }
  return pairs;
}

/** Pairs of similar units between the given pairs, rising on both sides together with them; `taken` ones are left out. */
export function alignSimilar(
  before: readonly Unit[],
  after: readonly Unit[],
  pairs: readonly Pair[],
  taken: readonly Pair[] = [],
): Pair[] {
  const takenBefore = new Set(taken.map((pair) => pair.before));
  const takenAfter = new Set(taken.map((pair) => pair.after));
  return gapsBetween(pairs, before.length, after.length).flatMap((gap) => {
    const left = range(gap.beforeStart, gap.beforeEnd).filter((index) => !takenBefore.has(index));
    const right = range(gap.afterStart, gap.afterEnd).filter((index) => !takenAfter.has(index));
    const units = [...left.map((index) => before[index]), ...right.map((index) => after[index])];
    const least = isShortPair(units) ? REWORDED_ALONE : REWORDED;
    return heaviestChain(similarPairs(before, after, left, right, least));
  });
}

/** Pairs of equal or similar units, rising on both sides, that share most words together. */
export function alignTogether(before: readonly Unit[], after: readonly Unit[]): Pair[] {
  const [left, right] = [range(0, before.length), range(0, after.length)];
  return heaviestChain(similarPairs(before, after, left, right, REWORDED));
}

function isShortPair(units: readonly (Unit | undefined)[]): boolean {
  return units.length === 2 && units.every((unit) => unit && unit.bag().length <= SHORT_WORDS);
}

export function inOrder(pairs: readonly Pair[]): Pair[] {
  return [...pairs].sort((one, other) => one.after - other.after);
}

function equalInGap(before: readonly Unit[], after: readonly Unit[], gap: Gap): Pair[] {
  let { beforeStart, beforeEnd, afterStart, afterEnd } = gap;
  const pairs: Pair[] = [];
  while (beforeStart < beforeEnd && afterStart < afterEnd) {
    if (before[beforeStart]?.key !== after[afterStart]?.key) break;
    pairs.push({ before: beforeStart++, after: afterStart++ });
  }
  while (beforeStart < beforeEnd && afterStart < afterEnd) {
    if (before[beforeEnd - 1]?.key !== after[afterEnd - 1]?.key) break;
    pairs.push({ before: --beforeEnd, after: --afterEnd });
  }
  const there = uniqueKeys(after, range(afterStart, afterEnd));
  const anchors = [...uniqueKeys(before, range(beforeStart, beforeEnd))].flatMap(([key, index]) => {
    const match = there.get(key);
    if (match === undefined) return [];
    return [{ before: index, after: match, weight: 1 + key.length }];
  });
  return [...pairs, ...heaviestChain(anchors)];
}

/** Keys that occur once among the given indexes, with their index. */
export function uniqueKeys(units: readonly Unit[], indexes: readonly number[]): Map<string, number> {
  const unique = new Map<string, number>();
  const repeated = new Set<string>();
  for (const index of indexes) {
    const key = units[index]?.key ?? "";
    if (repeated.has(key)) continue;
    if (unique.delete(key)) repeated.add(key);
    else unique.set(key, index);
  }
  return unique;
}

function gapsBetween(pairs: readonly Pair[], beforeLength: number, afterLength: number): Gap[] {
  const gaps: Gap[] = [];
  let beforeStart = 0;
  let afterStart = 0;
  for (const end of [...pairs, { before: beforeLength, after: afterLength }]) {
    if (beforeStart < end.before && afterStart < end.after)
      gaps.push({ beforeStart, beforeEnd: end.before, afterStart, afterEnd: end.after });
    beforeStart = end.before + 1;
    afterStart = end.after + 1;
  }
  return gaps;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset);
}
