import { alignEqual, alignSimilar, inOrder } from "./align.ts";
import type { Unit } from "./candidates.ts";
import type { Pair } from "./chain.ts";
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
  return neighbourhoods(stretchesOf(left, right, pairs)).flatMap((neighbours) => {
    const whole = joinStretches(neighbours);
    return areAlike(whole) ? diffTokens(whole.before, whole.after) : neighbours.flatMap(diffStretch);
  });
}

/** Sentences of both sides that are compared with one another. */
interface Stretch {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** The aligned sentences, and between them those without a partner. */
function stretchesOf(
  left: readonly (readonly Token[])[],
  right: readonly (readonly Token[])[],
  pairs: readonly Pair[],
): Stretch[] {
  const stretches: Stretch[] = [];
  let i = 0;
  let j = 0;
  for (const pair of [...pairs, { before: left.length, after: right.length }]) {
    stretches.push({ before: left.slice(i, pair.before).flat(), after: right.slice(j, pair.after).flat() });
    stretches.push({ before: left[pair.before] ?? [], after: right[pair.after] ?? [] });
    i = pair.before + 1;
    j = pair.after + 1;
  }
  return stretches;
}

/**
 * Neighbours that are short together are compared as one: where a sentence was cut in two, or two became one, the words
 * of a sentence are in its neighbour.
 */
function neighbourhoods(stretches: readonly Stretch[]): Stretch[][] {
  const groups: Stretch[][] = [];
  let [before, after] = [0, 0];
  for (const stretch of stretches) {
    before += stretch.before.length;
    after += stretch.after.length;
    const group = groups.at(-1);
    if (group && before <= DIRECT_TOKENS && after <= DIRECT_TOKENS) group.push(stretch);
    else {
      groups.push([stretch]);
      [before, after] = [stretch.before.length, stretch.after.length];
    }
  }
  return groups;
}

function joinStretches(stretches: readonly Stretch[]): Stretch {
  return {
    before: stretches.flatMap((stretch) => stretch.before),
    after: stretches.flatMap((stretch) => stretch.after),
  };
}

/** Sentences that have little in common are replaced whole. */
function diffStretch({ before, after }: Stretch): Piece[] {
  if (before.length === 0 && after.length === 0) return [];
  return areAlike({ before, after }) ? diffTokens(before, after) : [{ equal: false, before, after }];
}

function areAlike({ before, after }: Stretch): boolean {
  if (before.length > DIRECT_TOKENS || after.length > DIRECT_TOKENS) return false;
  const makeBag = openBagMaker();
  const bagOf = (tokens: readonly Token[]): Bag => makeBag(tokens.map((token) => token.key).join(" "))();
  return dice(bagOf(before), bagOf(after)) >= ALIKE;
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
