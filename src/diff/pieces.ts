import { diffArrays } from "diff";
import { countWords, type Token } from "./tokens.ts";

/** A stretch of two token lists: equal keys on both sides, or an edit (one side may be empty). */
export interface Piece {
  readonly equal: boolean;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** Edits of more tokens are not looked for; the stretch is then taken as replaced. Bounds time to its square. */
const MAX_EDITS = 600;

/** The shortest edit between two token lists of at most a few hundred tokens each. */
export function diffTokens(before: readonly Token[], after: readonly Token[]): Piece[] {
  const changes = diffArrays(
    before.map((token) => token.key),
    after.map((token) => token.key),
    { maxEditLength: MAX_EDITS },
  );
  if (!changes) return [{ equal: false, before, after }];
  let i = 0;
  let j = 0;
  return changes.map(({ added, removed, count }): Piece => {
    const left = added ? [] : before.slice(i, i + count);
    const right = removed ? [] : after.slice(j, j + count);
    i += left.length;
    j += right.length;
    return { equal: !added && !removed, before: left, after: right };
  });
}

/** The most words that may stand unmarked between two edits that are read as one. */
const MAX_ISLAND_WORDS = 3;

/**
 * Neighbouring edits become one, and so do replacements that are separated by a few equal words shorter than
 * themselves: readable instead of shortest. Additions alone (or removals alone) stay apart, as joining them would mark
 * words that did not change.
 */
export function joinEdits(pieces: readonly Piece[]): Piece[] {
  const joined: GrowingPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.equal === piece.equal) grow(last, piece);
    else joined.push(grow({ equal: piece.equal, before: [], after: [], beforeSize: 0, afterSize: 0 }, piece));
    while (absorbIsland(joined));
  }
  return joined;
}

/** Sizes are in UTF-16 units of the tokens' text. */
interface GrowingPiece extends Piece {
  readonly before: Token[];
  readonly after: Token[];
  beforeSize: number;
  afterSize: number;
}

function grow(piece: GrowingPiece, by: Piece): GrowingPiece {
  for (const token of by.before) {
    piece.before.push(token);
    piece.beforeSize += token.raw.length;
  }
  for (const token of by.after) {
    piece.after.push(token);
    piece.afterSize += token.raw.length;
  }
  return piece;
}

function absorbIsland(joined: GrowingPiece[]): boolean {
  const [left, island, right] = joined.slice(-3);
  if (!left || !island?.equal || !right || right.equal) return false;
  const size = Math.max(island.beforeSize, island.afterSize);
  if (size >= editSize(left) || size >= editSize(right)) return false;
  if (left.beforeSize + right.beforeSize === 0 || left.afterSize + right.afterSize === 0) return false;
  if (island.before.length > 4 * MAX_ISLAND_WORDS || countWords(rawOf(island.before)) > MAX_ISLAND_WORDS)
    return false;
  grow(grow(left, island), right);
  joined.splice(-2, 2);
  return true;
}

function editSize(piece: GrowingPiece): number {
  return Math.max(piece.beforeSize, piece.afterSize);
}

export function rawOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.raw).join("");
}
