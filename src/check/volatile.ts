import { findClauses } from "../clauses/find.ts";
import { diffBlocks } from "../diff/diff.ts";
import { canonicalText } from "../extract/canonical.ts";
import { LONGEST_SPAN, maskVolatile, type VolatilePattern } from "../extract/volatile.ts";
import type { Block, WordRun } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { addVolatilePatterns } from "../store/volatile.ts";
import { standingVersion } from "./memory.ts";
import type { CheckFrame } from "./outcome.ts";
import type { Reading } from "./reading.ts";

/** Remembers what differs between two readings made one right after the other; true where there is something new. */
export function learnFrom(
  archive: Archive,
  { document, at }: CheckFrame,
  first: Reading,
  second: Reading,
): boolean {
  const standing = standingVersion(archive, document);
  if (second.verdict.kind !== "ok" || first.hash === second.hash || standing === null) return false;
  const patterns = learnVolatile(first.blocks, second.blocks, standing.blocks);
  addVolatilePatterns(archive, document.id, patterns, at);
  return patterns.length > 0;
}

/**
 * What differs between two fetches made one right after the other is the page's doing, not the service's: the blocks
 * that differ in a few words, as patterns. Nothing is learned where either text stands in the version before, for
 * then it may be a change that has not reached every server, nor where a clause stands.
 */
export function learnVolatile(
  first: readonly Block[],
  second: readonly Block[],
  standing: readonly Block[],
): readonly VolatilePattern[] {
  const known = new Set(standing.map((block) => canonicalText(block.text)));
  const speaking = new Set([...clausesIn(first), ...clausesIn(second)]);
  const isTaboo = (block: Block) => known.has(canonicalText(block.text)) || speaking.has(block);
  return diffBlocks(first, second).blocks.flatMap((change) => {
    if (change.kind !== "reworded" || isTaboo(change.before) || isTaboo(change.after)) return [];
    const pattern = patternOf(change.words);
    return [change.before, change.after].every((block) => covers(pattern, block)) ? [pattern] : [];
  });
}

function clausesIn(blocks: readonly Block[]): readonly (Block | undefined)[] {
  return findClauses(blocks).map((finding) => blocks[finding.block]);
}

/** The texts around what differs: "Used by 12 people" and "Used by 13 people" = ["Used by", "people"]. */
function patternOf(words: readonly WordRun[]): VolatilePattern {
  const segments = [""];
  for (const [index, { kind, text }] of words.entries()) {
    if (kind === "same") segments[segments.length - 1] = canonicalText(text);
    else if (index === 0 || words[index - 1]?.kind === "same") segments.push("");
  }
  return segments;
}

/** Most of the block stays, or it is another text rather than the same with something else in it. */
const STAYS = 0.5;

function covers(pattern: VolatilePattern, block: Block): boolean {
  const text = canonicalText(block.text);
  const stays = pattern.reduce((sum, segment) => sum + segment.length, 0);
  if (pattern.length < 2 || stays < text.length * STAYS) return false;
  return text.length - stays <= LONGEST_SPAN * (pattern.length - 1) && maskVolatile(text, [pattern]) !== text;
}
