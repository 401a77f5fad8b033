import { wordsOf } from "./tokens.ts";

/** The words of a text in lower case, as numbers in ascending order; a word that occurs twice is there twice. */
export type Bag = Int32Array;

/** Turns texts into bags, each when first asked for; only bags of one maker can be compared. */
export function openBagMaker(): (text: string) => () => Bag {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  return (text) => {
    let bag: Bag | null = null;
    return () => {
      bag ??= Int32Array.from(wordsOf(text).map(numberOf)).sort();
      return bag;
    };
  };
}

/** How many words two bags share, repetitions counted. */
export function sharedWords(one: Bag, other: Bag): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    const difference = (one[i] ?? 0) - (other[j] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}

/** Sørensen–Dice coefficient of two word bags: 0 (nothing shared) to 1 (the same words). Two empty bags: 0. */
export function dice(one: Bag, other: Bag): number {
  const words = one.length + other.length;
  return words === 0 ? 0 : (2 * sharedWords(one, other)) / words;
}

/** The length of the longest common subsequence of two lists of words. Time grows with the product of their lengths. */
export function sharedInOrder(one: readonly string[], other: readonly string[]): number {
  let above = new Uint16Array(other.length + 1);
  let row = new Uint16Array(other.length + 1);
  for (const word of one) {
    for (let at = 0; at < other.length; at++)
      row[at + 1] = word === other[at] ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0);
    [above, row] = [row, above];
  }
  return above[other.length] ?? 0;
}
