import type { ChangedExcerpt } from "../diff/excerpt.ts";
import type { Change } from "../model.ts";
import { type Marks, marksFor, stylePieces } from "./marks.ts";
import { noteOf, renderExcerpts, SIGNS } from "./render-excerpts.ts";
import { type Styled, wrapStyled } from "./styled.ts";
import type { Palette } from "./terminal.ts";

/** The changed blocks in one column: removed and added words stand beside each other. */
export function renderWords(change: Change, width: number, colours: Palette): string {
  const marks = marksFor(colours);
  return renderExcerpts(change, width, colours, (excerpt, blocks) =>
    blockLines(excerpt, blocks, width, marks),
  );
}

function blockLines(excerpt: ChangedExcerpt, blocks: number, width: number, marks: Marks): string[] {
  const note = noteOf(excerpt, blocks);
  const parts: Styled[] = [
    ...(note === "" ? [] : [marks.faint(`(${note}) `)]),
    ...stylePieces(excerpt.pieces, marks),
  ];
  const lines = wrapStyled(parts, width - 2);
  return lines.map((line, index) => (index === 0 ? SIGNS[excerpt.kind] : "  ") + line);
}
