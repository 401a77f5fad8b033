import type { Block, BlockChange, Change } from "../model.ts";

/**
 * Whether a change is one of pages, not of terms: the document came or went as a whole, was cut off, or another
 * page stands in its place. `believed`: the new version is known not to be cut off. The limits were measured on recorded version pairs of real policies.
 */
export function isArtifact(change: Change, believed: boolean): boolean {
  let before = 0;
  let after = 0;
  let shared = 0;
  let added = 0;
  for (const block of change.blocks) {
    const was = wordCount(beforeOf(block));
    const is = wordCount(afterOf(block));
    before += was;
    after += is;
    if (was > 0 && is > 0) shared += Math.min(was, is);
    else added += is;
  }
  const smaller = Math.min(before, after);
  if (Math.max(before, after) < SHORT) return smaller === 0;
  if (smaller < STUB * Math.max(before, after)) return true;
  if (shared < OTHER_PAGE * smaller) return true;
  return !believed && after < CUT_OFF * before && added < NOTHING_NEW * after;
}

/** Documents of fewer words may well be rewritten as a whole. */
const SHORT = 60;
/** One version has less than this part of the other's words. */
const STUB = 0.25;
/** Less than this part of the shorter version stands in blocks that both have. */
const OTHER_PAGE = 0.08;
/** The new version is shorter than this part of the old one, and less than `NOTHING_NEW` of it is new. */
const CUT_OFF = 0.65;
const NOTHING_NEW = 0.03;

function beforeOf(change: BlockChange): Block | null {
  return "before" in change ? change.before : null;
}

function afterOf(change: BlockChange): Block | null {
  return "after" in change ? change.after : null;
}

function wordCount(block: Block | null): number {
  if (block === null) return 0;
  let count = 1;
  for (let at = block.text.indexOf(" "); at >= 0; at = block.text.indexOf(" ", at + 1)) count++;
  return count;
}
