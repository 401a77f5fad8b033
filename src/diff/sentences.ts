import { alignEqual, alignSimilar, inOrder } from "./align.ts";
import type { Unit } from "./candidates.ts";
import { diffTokens, type Piece } from "./pieces.ts";
import { type Bag, dice, openBagMaker } from "./similarity.ts";
import type { Token } from "./tokens.ts";

/** Stretches up to this many tokens are compared word by word at once. */
export const DIRECT_TOKENS = 400;
/** A sentence without an end is cut here at the latest, earlier at a token that chance (its own letters) picks. */
const MAX_SENTENCE_TOKENS = 160;
const LONG_SENTENCE_TOKENS = 80;
const ALIKE = 1 / 3;

/** The edits between two long token lists: sentences are aligned first, then the words inside the pairs. */
export function diffSentences(before: readonly Token[], after: readonly Token[]): Piece[] {
  const makeBag = openBagMaker();
  const unitOf = (sentence: readonly Token[]): Unit => {
    const key = sentence.map((token) => token.key).join(" ");
    return { key, bag: makeBag(key), group: "" };
  };
  const left = cutSentences(before);
  const right = cutSentences(after);
  const units = { left: left.map(unitOf), right: right.map(unitOf) };
  const equal = alignEqual(units.left, units.right);
  const pairs = inOrder([...equal, ...alignSimilar(units.left, units.right, equal)]);
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  for (const pair of [...pairs, { before: left.length, after: right.length }]) {
    pieces.push(...diffGap(left.slice(i, pair.before).flat(), right.slice(j, pair.after).flat(), makeBag));
    const [was, is] = [left[pair.before], right[pair.after]];
    if (was && is) pieces.push(...diffTokens(was, is));
    i = pair.before + 1;
    j = pair.after + 1;
  }
  return pieces;
}

/** Sentences without a partner: a sentence that was cut in two still shares its words; others are replaced whole. */
function diffGap(
  before: readonly Token[],
  after: readonly Token[],
  makeBag: ReturnType<typeof openBagMaker>,
): Piece[] {
  if (before.length === 0 && after.length === 0) return [];
  const short = before.length <= DIRECT_TOKENS && after.length <= DIRECT_TOKENS;
  const bagOf = (tokens: readonly Token[]): Bag => makeBag(tokens.map((token) => token.key).join(" "))();
  if (short && dice(bagOf(before), bagOf(after)) >= ALIKE) return diffTokens(before, after);
  return [{ equal: false, before, after }];
}

function cutSentences(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let sentence: Token[] = [];
  for (const token of tokens) {
    sentence.push(token);
    if (!endsSentence(token, sentence.length)) continue;
    sentences.push(sentence);
    sentence = [];
  }
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}

function endsSentence(token: Token, length: number): boolean {
  if (/^[.!?\u3002\uff01\uff1f]/.test(token.key) && (/\s$/.test(token.raw) || token.key > "\u3000"))
    return true;
  return length >= MAX_SENTENCE_TOKENS || (length >= LONG_SENTENCE_TOKENS && letterSum(token.key) % 8 === 0);
}

/** The same token is picked in both texts, so that cuts fall into step again after an edit. */
function letterSum(key: string): number {
  let sum = 0;
  for (let at = 0; at < key.length; at++) sum = (sum * 31 + key.charCodeAt(at)) >>> 0;
  return sum >>> 3;
}
