import type { Piece } from "./pieces.ts";
import type { Token } from "./tokens.ts";

const MOST_STEPS = 200;

/**
 * An addition (or removal) whose last words also stand before it can be told in several ways: "To {+see. To+} go" or
 * "{+To see. +}To go". Takes the one that begins a sentence, or else a clause. Pieces alternate between equal and edit.
 */
export function slideToSentences(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [...pieces];
  for (let at = 1; at < result.length; at++) {
    const [previous, edit] = [result[at - 1], result[at]];
    if (!previous || !edit || edit.equal || (edit.before.length > 0 && edit.after.length > 0)) continue;
    const steps = bestShift(previous.after, edit.after.length > 0 ? edit.after : edit.before);
    if (steps > 0) result.splice(at - 1, 3, ...shift(previous, edit, result[at + 1], steps));
  }
  return result.filter((piece) => piece.before.length > 0 || piece.after.length > 0);
}

/** How many tokens to the left the edit has to go; 0 = it stands well, or cannot go. */
function bestShift(previous: readonly Token[], edit: readonly Token[]): number {
  const line = [...previous.slice(-MOST_STEPS - 1), ...edit];
  const start = line.length - edit.length;
  let best = 0;
  for (let steps = 0; steps <= start; steps++) {
    if (boundary(line[start - steps - 1]) > boundary(line[start - best - 1])) best = steps;
    const [left, right] = [line[start - steps - 1], line[line.length - steps - 1]];
    if (!left || left.key !== right?.key) break;
  }
  return best;
}

/** How well an edit begins after this token; nothing before it = the beginning of the text. */
function boundary(token: Token | undefined): number {
  if (!token || /^[.!?|\u2022]/.test(token.key)) return 2;
  return /^[,;:)\u2013\u2014-]/.test(token.key) ? 1 : 0;
}

function shift(previous: Piece, edit: Piece, next: Piece | undefined, steps: number): Piece[] {
  const isAddition = edit.after.length > 0;
  const cutBefore = previous.before.length - steps;
  const cutAfter = previous.after.length - steps;
  const moving = { before: previous.before.slice(cutBefore), after: previous.after.slice(cutAfter) };
  const line = isAddition ? [...moving.after, ...edit.after] : [...moving.before, ...edit.before];
  const changed = line.slice(0, line.length - steps);
  const freed = line.slice(line.length - steps);
  return [
    { equal: true, before: previous.before.slice(0, cutBefore), after: previous.after.slice(0, cutAfter) },
    { equal: false, before: isAddition ? [] : changed, after: isAddition ? changed : [] },
    {
      equal: true,
      before: [...(isAddition ? moving.before : freed), ...(next?.before ?? [])],
      after: [...(isAddition ? freed : moving.after), ...(next?.after ?? [])],
    },
  ];
}
