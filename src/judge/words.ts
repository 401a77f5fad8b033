import type { Block } from "../model.ts";

/**
 * Number of words of a text: runs of letters and digits, with the apostrophes inside them. Scripts without spaces (Han,
 * kana, Thai) count two characters as a word.
 */
export function countWords(text: string): number {
  let words = 0;
  let spaceless = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? ASCII_KINDS[code] : kindOf(code, text.charAt(at));
    if (kind === LETTER) {
      if (!inWord) words++;
      inWord = true;
    } else if (kind === SPACELESS) spaceless++;
    if (kind !== LETTER && kind !== APOSTROPHE) inWord = false;
  }
  return words + Math.ceil(spaceless / 2);
}

const OTHER = 0;
const LETTER = 1;
const APOSTROPHE = 2;
const SPACELESS = 3;

const ASCII_KINDS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) =>
  code === 39 ? APOSTROPHE : /[a-z0-9]/i.test(String.fromCharCode(code)) ? LETTER : OTHER,
);

function kindOf(code: number, character: string): number {
  if (code === 0x2019) return APOSTROPHE;
  if (/[\u3041-\u30ff\u3400-\u9fff\u0e01-\u0e5b]/.test(character)) return SPACELESS;
  return /[\p{L}\p{N}\p{M}\ud800-\udfff]/u.test(character) ? LETTER : OTHER;
}

export function wordsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + countWords(block.text), 0);
}
