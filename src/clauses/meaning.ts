import type { Category } from "../model.ts";
import { canonicalise } from "./canonical.ts";
import { read } from "./engine.ts";

/** What a clause covers now, compared with before. */
export type Comparison =
  | { readonly kind: "same" }
  | { readonly kind: "wider" }
  | { readonly kind: "narrower" };

/** Concepts whose words make a difference when they come or go. */
const TELLING = [
  "DATA",
  "AI",
  "MODEL",
  "BRAND",
  "TRAIN",
  "BETTER",
  "THIRD",
  "YOUR",
  "PROMO",
  "DERIVATIVE",
  "LIKENESS",
  "NAME",
  "MINING",
  "SCRAPE",
];
const CONDITIONS = ["CONSENT", "OPTOUT"];

/**
 * Compares two wordings of a clause by the words that carry its reach: data, machines, parties, purposes and
 * conditions. Other words do not count.
 */
export function compareMeaning(_category: Category, before: string, after: string): Comparison {
  const was = reach(before, TELLING);
  const is = reach(after, TELLING);
  const conditionLost = [...reach(before, CONDITIONS)].some((word) => !reach(after, CONDITIONS).has(word));
  const gained = [...is].some((word) => !was.has(word));
  const lost = [...was].some((word) => !is.has(word));
  if (gained || conditionLost) return { kind: "wider" };
  return { kind: lost ? "narrower" : "same" };
}

/** Words with their counts; numbers and short function words left out. */
export function wordsOf(sentence: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const [word] of canonicalise(sentence)
    .text.toLowerCase()
    .matchAll(/[\p{L}]{3,}/gu))
    bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Dice coefficient of two bags of words, 0 to 1. */
export function similarity(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const [word, count] of left) {
    shared += Math.min(count, right.get(word) ?? 0);
    total += count;
  }
  for (const count of right.values()) total += count;
  return total === 0 ? 1 : (2 * shared) / total;
}

function reach(sentence: string, concepts: readonly string[]): ReadonlySet<string> {
  const text = canonicalise(sentence).text;
  const reading = read(text, 0, text.length);
  return new Set(
    concepts.flatMap((concept) =>
      reading.marks
        .all(concept)
        .map((mark) => `${concept} ${stem(reading.tokens.words.slice(mark.start, mark.end).join(" "))}`),
    ),
  );
}

function stem(phrase: string): string {
  return phrase.replace(/(?:ing|ed|es|s|e)$/, "");
}
