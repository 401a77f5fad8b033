import type { ChangedExcerpt } from "../diff/excerpt.ts";
import type { Change } from "../model.ts";
import { type Marks, marksFor, stylePieces } from "./marks.ts";
import { isPlainMove, noteOf, renderExcerpts, SIGNS } from "./render-excerpts.ts";
import { paintLine, type Styled, wrapParts } from "./styled.ts";
import type { Palette } from "./terminal.ts";

/** Below this width, two columns hold hardly three words a line. */
export const LEAST_SIDES_WIDTH = 60;

const RULE = " │ ";

/**
 * The changed blocks in two columns: as they were on the left, with what went marked, and as they are on the right, with
 * what came. A block that only moved has its words on the right, and on the left that it stood elsewhere.
 */
export function renderSides(change: Change, width: number, colours: Palette): string {
  const marks = marksFor(colours);
  const column = Math.floor((width - RULE.length) / 2);
  const render = (excerpt: ChangedExcerpt, blocks: number): readonly string[] => {
    const left = wrapSide(leftOf(excerpt, blocks, marks), column);
    const right = wrapSide(rightOf(excerpt, blocks, marks), column);
    return Array.from({ length: Math.max(left.length, right.length) }, (_, line) =>
      (paintLine(left[line] ?? [], column) + RULE + paintLine(right[line] ?? [])).trimEnd(),
    );
  };
  const titles = `${"before".padEnd(column)}${RULE}after`;
  const blocks = renderExcerpts(change, width, colours, render);
  return blocks === "" ? "" : `${colours.dim(titles)}\n${blocks}`;
}

/** Empty for a block that was not there; otherwise its sign and its words. */
function leftOf(excerpt: ChangedExcerpt, blocks: number, marks: Marks): readonly Styled[] {
  if (excerpt.kind === "added") return [];
  const sign = { text: SIGNS[excerpt.kind] };
  if (isPlainMove(excerpt)) return [sign, marks.faint("(stood elsewhere)")];
  const note = excerpt.kind === "moved" ? [] : noteParts(excerpt, blocks, marks);
  const pieces = excerpt.pieces.filter((piece) => piece.kind !== "added");
  return [sign, ...note, ...stylePieces(pieces, marks)];
}

/** Empty for a block that is gone. What came or moved here has its note here. */
function rightOf(excerpt: ChangedExcerpt, blocks: number, marks: Marks): readonly Styled[] {
  if (excerpt.kind === "removed") return [];
  const isNew = excerpt.kind === "added" || excerpt.kind === "moved";
  const note = isNew ? noteParts(excerpt, blocks, marks) : [];
  const pieces = excerpt.pieces.filter((piece) => piece.kind !== "removed");
  return [{ text: SIGNS[excerpt.kind] }, ...note, ...stylePieces(pieces, marks)];
}

function noteParts(excerpt: ChangedExcerpt, blocks: number, marks: Marks): readonly Styled[] {
  const note = noteOf(excerpt, blocks);
  return note === "" ? [] : [marks.faint(`(${note}) `)];
}

const MARGIN: Styled = { text: "  " };

/** The first part is the sign; the lines after the first one stand below the words. */
function wrapSide([sign, ...parts]: readonly Styled[], column: number): (readonly Styled[])[] {
  if (sign === undefined) return [];
  return wrapParts(parts, column - MARGIN.text.length).map((line, index) => [
    index === 0 ? sign : MARGIN,
    ...line,
  ]);
}
