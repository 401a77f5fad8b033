import type { Piece } from "../diff/trim.ts";
import type { Styled } from "./styled.ts";
import { type Palette, safe } from "./terminal.ts";

/**
 * How words look that changed or that are a clause. With colours: cyan underlined, red struck through, bold underlined;
 * without: {+added+}, [-removed-] and [=clause=].
 */
export interface Marks {
  readonly added: (words: string) => Styled;
  readonly removed: (words: string) => Styled;
  readonly clause: (words: string) => Styled;
  readonly faint: (text: string) => Styled;
}

/** No mark is told by its colour alone. */
export function marksFor(palette: Palette): Marks {
  const { isColorSupported, cyan, underline, red, strikethrough, bold, dim } = palette;
  const added = (text: string): string => cyan(underline(text));
  const removed = (text: string): string => red(strikethrough(text));
  const clause = (text: string): string => bold(underline(text));
  return {
    added: (text) => (isColorSupported ? { text, paint: added } : { text: `{+${text}+}` }),
    removed: (text) => (isColorSupported ? { text, paint: removed } : { text: `[-${text}-]` }),
    clause: (text) => (isColorSupported ? { text, paint: clause } : { text: `[=${text}=]` }),
    faint: (text) => ({ text, paint: dim }),
  };
}

/** The pieces as text for a terminal, made safe. White space beside a changed word is not marked. */
export function stylePieces(pieces: readonly Piece[], marks: Marks): Styled[] {
  return pieces.flatMap((piece) => stylePiece(piece, marks));
}

function stylePiece(piece: Piece, marks: Marks): Styled[] {
  switch (piece.kind) {
    case "gap":
      return [marks.faint("… ")];
    case "same":
      return [{ text: safe(piece.text) }];
    case "added":
    case "removed":
      return markCore(safe(piece.text), marks[piece.kind]);
  }
}

function markCore(text: string, mark: (words: string) => Styled): Styled[] {
  const core = text.trim();
  if (core === "") return [{ text }];
  const start = text.length - text.trimStart().length;
  const parts = [{ text: text.slice(0, start) }, mark(core), { text: text.slice(start + core.length) }];
  return parts.filter((part) => part.text !== "");
}
