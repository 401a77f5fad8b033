import { canonicalText } from "../extract/canonical.ts";
import type { Block } from "../model.ts";

/**
 * Share of the words of `before` that stand in `after` in the same company (runs of three words, as a multiset):
 * 1 = all of it is still there, 0 = nothing is. Reordering costs little, so a reorganised document stays itself.
 */
export function survival(before: readonly Block[], after: readonly Block[]): number {
  const had = shingles(before);
  if (had.size === 0) return 1;
  const has = shingles(after);
  let kept = 0;
  for (const shingle of had) if (has.has(shingle)) kept++;
  return kept / had.size;
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
