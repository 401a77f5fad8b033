import { canonicalText } from "../extract/canonical.ts";

/** A word, a character of a script without spaces, or a run of one punctuation mark, with the white space after it. */
export interface Token {
  readonly raw: string;
  /** Equal keys = the same for a reader: quotes, dashes and white space do not count. */
  readonly key: string;
}

const UNSPACED = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]";
const LETTERS = `[[\\p{L}\\p{M}\\p{N}_]--${UNSPACED}]+`;
/** Apostrophes inside words and points inside numbers belong to them. */
const WORD = `${UNSPACED}|${LETTERS}(?:['\u2019]${LETTERS}|[.,]\\p{N}+)*`;
const WORDS = new RegExp(WORD, "gv");
const TOKENS = new RegExp(`\\s*(?:${WORD}|([^\\p{L}\\p{M}\\p{N}_\\s])\\1*)\\s*`, "gv");
const ASCII = /^[\x20-\x7e]*$/;

/** The tokens of a text; their `raw` joined is the text. A text of white space alone is one token. */
export function tokensOf(text: string): Token[] {
  const tokens = (text.match(TOKENS) ?? []).map((raw) => ({ raw, key: keyOf(raw) }));
  return tokens.length === 0 && text !== "" ? [{ raw: text, key: "" }] : tokens;
}

/** The words of a text in lower case, without punctuation. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORDS) ?? [];
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.match(WORDS)?.length ?? 0;
}

function keyOf(raw: string): string {
  return ASCII.test(raw) ? raw.trim() : canonicalText(raw);
}
