/** Random texts and edits of them, repeatable by seed. */

/** A whole number from 0 to `below` - 1. */
export type Random = (below: number) => number;

/** The generator "mulberry32": good enough for test cases, the same on every machine. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const STARTS = [
  "ser",
  "pol",
  "dat",
  "con",
  "mod",
  "tra",
  "use",
  "pri",
  "lic",
  "per",
  "sha",
  "rem",
  "opt",
  "acc",
];
const ENDS = [
  "vice",
  "icy",
  "a",
  "tent",
  "els",
  "ining",
  "rs",
  "vacy",
  "ence",
  "sonal",
  "re",
  "ove",
  "out",
  "ount",
];
const MARKS = [".", ".", ".", ".", "!", "?", ";", " –", " …", "”", "’s", ")", " 5.2", " 字母", " €"];

export function randomSentence(random: Random): string {
  const words = Array.from({ length: 3 + random(18) }, () => pick(random, STARTS) + pick(random, ENDS));
  const sentence = words.join(" ") + pick(random, MARKS);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

export function randomText(random: Random, sentences: number): string {
  return Array.from({ length: sentences }, () => randomSentence(random)).join(" ");
}

/** Replaces, removes, inserts and swaps some of the items. */
export function edited<T>(random: Random, items: readonly T[], edits: number, make: () => T): T[] {
  const result = [...items];
  for (let edit = 0; edit < edits; edit++) {
    const at = random(result.length + 1);
    const choice = random(4);
    if (choice === 0) result.splice(at, 1, make());
    else if (choice === 1) result.splice(at, 1);
    else if (choice === 2) result.splice(at, 0, make());
    else result.splice(random(result.length + 1), 0, ...result.splice(at, 1));
  }
  return result;
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error("pick from an empty list");
  return item;
}
