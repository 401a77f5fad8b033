import type { WeightedPair } from "./chain.ts";
import { type Bag, sharedWords } from "./similarity.ts";

/** Something to be aligned: a block, or a sentence. */
export interface Unit {
  /** Canonical text: equal keys = the same. */
  readonly key: string;
  /** The words of the key; counted when first asked for, as most units are never compared. */
  readonly bag: () => Bag;
  /** Units of different groups (headings, body text) are taken for one another only if they share nearly everything. */
  readonly group: string;
}

export interface SimilarPair extends WeightedPair {
  /** Dice coefficient, 0 to 1. */
  readonly similarity: number;
}

/** What units of different groups must share to be one: so many words, and this Dice coefficient. */
const LEAST_WORDS_ACROSS_GROUPS = 6;
const LEAST_ACROSS_GROUPS = 2 / 3;
/** How many entries of the word index are looked at for one unit, its rarest words first: keeps the search linear. */
const LOOKUPS_PER_UNIT = 1_200;
/** How many of the units that share most words, for their length, are compared in full. */
const CANDIDATES_PER_UNIT = 8;

/**
 * Pairs of the given indexes whose word bags have a Dice coefficient of at least `least`; the weight is the number of
 * shared words. For each unit after, the most promising units before are looked at, not all.
 */
export function similarPairs(
  before: readonly Unit[],
  after: readonly Unit[],
  beforeIndexes: readonly number[],
  afterIndexes: readonly number[],
  least: number,
): SimilarPair[] {
  if (beforeIndexes.length === 0 || afterIndexes.length === 0) return [];
  const index = indexWords(before, beforeIndexes);
  const lengths = Int32Array.from(beforeIndexes, (unitIndex) => before[unitIndex]?.bag().length ?? 0);
  const counts = new Int32Array(beforeIndexes.length);
  const scale = beforeIndexes.length / afterIndexes.length;
  return afterIndexes.flatMap((afterIndex, position) => {
    const unit = after[afterIndex];
    if (!unit) return [];
    const touched = placesThatShare(index, unit.bag(), counts, position * scale);
    const shares = (place: number): number =>
      (counts[place] ?? 0) / (unit.bag().length + (lengths[place] ?? 0));
    const promising = mostPromising(touched, shares, position * scale);
    for (const place of touched) counts[place] = 0;
    return promising.flatMap((place) => {
      const beforeIndex = beforeIndexes[place] ?? -1;
      const pair = compare(before[beforeIndex], unit, beforeIndex, afterIndex);
      return pair && pair.similarity >= least ? [pair] : [];
    });
  });
}

function compare(one: Unit | undefined, other: Unit, before: number, after: number): SimilarPair | null {
  if (!one) return null;
  if (one.key === other.key) return { before, after, similarity: 1, weight: one.bag().length + 1 };
  const weight = sharedWords(one.bag(), other.bag());
  if (weight === 0) return null;
  const similarity = (2 * weight) / (one.bag().length + other.bag().length);
  if (one.group !== other.group && (weight < LEAST_WORDS_ACROSS_GROUPS || similarity < LEAST_ACROSS_GROUPS))
    return null;
  return { before, after, similarity, weight };
}

/** For each word, the places (in `indexes`) of the units that have it, ascending. */
function indexWords(units: readonly Unit[], indexes: readonly number[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  indexes.forEach((unitIndex, place) => {
    for (const word of new Set(units[unitIndex]?.bag())) {
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
    }
  });
  return places;
}

/** The places of units that share words with the bag; how many is in `counts` then. */
function placesThatShare(
  index: Map<number, number[]>,
  bag: Bag,
  counts: Int32Array,
  expectedPlace: number,
): number[] {
  const postings = [...new Set(bag)].flatMap((word) => {
    const places = index.get(word);
    return places ? [places] : [];
  });
  postings.sort((one, other) => one.length - other.length);
  const touched: number[] = [];
  let left = LOOKUPS_PER_UNIT;
  for (const places of postings) {
    if (left <= 0) break;
    const near = places.length <= left ? places : nearest(places, expectedPlace, left);
    left -= near.length;
    for (const place of near) {
      if (counts[place] === 0) touched.push(place);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return touched;
}

/** The `most` places around the expected one. */
function nearest(places: readonly number[], expectedPlace: number, most: number): readonly number[] {
  const middle = places.findIndex((place) => place >= expectedPlace);
  const start = Math.max(0, (middle < 0 ? places.length : middle) - Math.floor(most / 2));
  return places.slice(start, start + most);
}

/** The greatest share first, the nearer place where they tie. */
function mostPromising(
  places: readonly number[],
  shareAt: (place: number) => number,
  expectedPlace: number,
): number[] {
  const better = (one: number, other: number): number =>
    shareAt(other) - shareAt(one) || Math.abs(one - expectedPlace) - Math.abs(other - expectedPlace);
  const best: number[] = [];
  for (const place of places) {
    const worst = best[CANDIDATES_PER_UNIT - 1];
    if (worst !== undefined && better(place, worst) >= 0) continue;
    const at = best.findIndex((known) => better(place, known) < 0);
    best.splice(at < 0 ? best.length : at, 0, place);
    if (best.length > CANDIDATES_PER_UNIT) best.pop();
  }
  return best;
}
