import type { BlockChange } from "../../src/model.ts";

/** Shorter blocks are no sentences. */
const LEAST_WORDS = 8;

/**
 * Removed and added blocks that are one block with fewer than a third of its words edited, by the longest common
 * subsequence of their words; blocks whose text occurs more than once are left out, as it is open which is which.
 */
export function unseenEdits(changes: readonly BlockChange[]): { before: string; after: string }[] {
  const removed = once(changes.flatMap((change) => (change.kind === "removed" ? [change.before.text] : [])));
  const added = once(changes.flatMap((change) => (change.kind === "added" ? [change.after.text] : [])));
  const arrivals = added.map((text) => ({ text, words: words(text) }));
  return removed.flatMap((text) => {
    const lost = words(text);
    return arrivals
      .filter((arrival) => isSmallEdit(lost, arrival.words))
      .map((arrival) => ({ before: text, after: arrival.text }));
  });
}

/** Whether nothing but white space is left unmarked of a block with fewer than a third of its words edited. */
export function isReplacedWhole(change: BlockChange): boolean {
  if (change.kind !== "reworded" && change.kind !== "moved") return false;
  if (change.words.some(({ kind, text }) => kind === "same" && text.trim() !== "")) return false;
  return isSmallEdit(change.before.text.split(/\s+/), change.after.text.split(/\s+/));
}

function once(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) === index && texts.lastIndexOf(text) === index);
}

function words(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}_]+(?:['’]\p{L}+|[.,]\p{N}+)*/gu) ?? []
  );
}

function isSmallEdit(before: readonly string[], after: readonly string[]): boolean {
  const [longer, shorter] = before.length < after.length ? [after, before] : [before, after];
  const enough = (2 * longer.length) / 3;
  if (longer.length < LEAST_WORDS || shorter.length <= enough) return false;
  return inCommon(before, after) > enough && longestCommon(before, after) > enough;
}

/** Words that both have in any order: an upper bound that is quick to find. */
function inCommon(before: readonly string[], after: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) + 1);
  return after.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left > 0;
  }).length;
}

function longestCommon(before: readonly string[], after: readonly string[]): number {
  let above = after.map(() => 0);
  for (const word of before) {
    const row: number[] = [];
    after.forEach((other, at) => {
      row.push(word === other ? (above[at - 1] ?? 0) + 1 : Math.max(above[at] ?? 0, row[at - 1] ?? 0));
    });
    above = row;
  }
  return above.at(-1) ?? 0;
}
