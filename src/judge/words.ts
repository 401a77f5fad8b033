import type { Block } from "../model.ts";

/** Number of words of a text. Scripts without spaces (Han, kana, Thai) count two characters as a word. */
export function countWords(text: string): number {
  if (ASCII.test(text)) return text.match(ASCII_WORD)?.length ?? 0;
  const spaceless = text.match(SPACELESS)?.length ?? 0;
  const spaced = spaceless === 0 ? text : text.replace(SPACELESS, " ");
  return (spaced.match(WORD)?.length ?? 0) + Math.ceil(spaceless / 2);
}

export function wordsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + countWords(block.text), 0);
}

const SPACELESS = /[\u3041-\u30ff\u3400-\u9fff\u0e01-\u0e5b]/g;
const ASCII = /^[\0-~]*$/;
const ASCII_WORD = /[a-z0-9]+(?:'[a-z]+)*/gi;
const WORD = /[\p{L}\p{N}]+(?:['\u2019][\p{L}]+)*/gu;
