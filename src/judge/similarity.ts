import { canonicalText } from "../extract/canonical.ts";
import type { Block } from "../model.ts";

/**
 * Share of the words of `before` that stand in `after` in the same company (runs of three words, as a multiset):
 * 1 = all of it is still there, 0 = nothing is. Reordering costs little, so a reorganised document stays itself. From
 * one half on it may be an underestimate: whole blocks only are then looked at.
 */
export function survival(before: readonly Block[], after: readonly Block[]): number {
  const unchanged = shareOfEqualBlocks(before, after);
  if (unchanged >= 0.5) return unchanged;
  const had = shingles(before);
  if (had.size === 0) return 1;
  const has = shingles(after);
  let kept = 0;
  for (const shingle of had) if (has.has(shingle)) kept++;
  return kept / had.size;
}

/** So little of the known text survives that this is another text. Null: no text is known. */
export function isStranger(kept: number | null): boolean {
  return kept !== null && kept < 0.2;
}

/** So much of it survives that this is the document, whatever else it says. */
export function isFamiliar(kept: number | null): boolean {
  return kept !== null && kept >= 0.5;
}

function shareOfEqualBlocks(before: readonly Block[], after: readonly Block[]): number {
  const texts = new Set(after.map((block) => block.text));
  let all = 0;
  let equal = 0;
  for (const { text } of before) {
    all += text.length;
    if (texts.has(text)) equal += text.length;
  }
  return all === 0 ? 1 : equal / all;
}

function shingles(blocks: readonly Block[]): Set<string> {
  const found = new Set<string>();
  for (const block of blocks) {
    const words =
      canonicalText(block.text)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length < 3) found.add(words.join(" "));
    for (let index = 0; index + 2 < words.length; index++) found.add(words.slice(index, index + 3).join(" "));
  }
  found.delete("");
  return found;
}
