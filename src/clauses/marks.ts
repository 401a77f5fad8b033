import type { Tokens } from "./tokens.ts";

/** Word lists by concept ("TRAIN", "DATA"). An entry is a phrase; see `forms` for its endings. */
export type Lexicon = Readonly<Record<string, readonly string[]>>;

/** The entries of a list written with semicolons. */
export function list(entries: string): readonly string[] {
  return entries.split(";").map((entry) => entry.trim().replace(/\s+/g, " "));
}

interface Phrase {
  readonly concept: string;
  readonly words: readonly string[];
  /** See `SHADOWING`. */
  readonly hides: boolean;
}
/** The concept that stands at the beginning of every sentence and covers no word. */
const START = "START";

/** The phrases that begin with a word: those of one word, and longer ones by their second. */
export type Trie = ReadonlyMap<string, Branch>;
interface Branch {
  readonly alone: Phrase[];
  readonly longer: Map<string, Phrase[]>;
}

/** Where concepts occur in a run of tokens. */
export interface Marks {
  /** First occurrence of the concept that starts in [from, to), or null. */
  readonly first: (concept: string, from: number, to: number) => Mark | null;
  /** Last occurrence that ends in (from, to], or null. */
  readonly last: (concept: string, from: number, to: number) => Mark | null;
  readonly all: (concept: string) => readonly Mark[];
  readonly concepts: () => Iterable<string>;
}
export interface Mark {
  /** Token indexes, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Phrases under these concepts hide everything else that starts inside them ("business model" is no model). */
const SHADOWING: ReadonlySet<string> = new Set(["SHADOW", "CORPUS", "WITHDRAW"]);

export function buildTrie(lexicon: Lexicon): Trie {
  const trie = new Map<string, Branch>();
  for (const [concept, entries] of Object.entries(lexicon))
    for (const phrase of new Set(entries.flatMap(forms).flatMap(spellings)))
      plant(trie, concept, phrase.split(" "));
  return trie;
}

/** An American spelling and the British one: "customize" and "customise". */
function spellings(phrase: string): readonly string[] {
  const british = phrase.replace(/iz(e[ds]?|ing|ations?)\b/g, "is$1").replace(/yz(e[ds]?|ing)\b/g, "ys$1");
  return [phrase, british];
}

function plant(trie: Map<string, Branch>, concept: string, words: readonly string[]): void {
  const [first = "", second] = words;
  const branch = trie.get(first) ?? { alone: [], longer: new Map<string, Phrase[]>() };
  trie.set(first, branch);
  const phrase = { concept, words, hides: SHADOWING.has(concept) };
  if (second === undefined) branch.alone.push(phrase);
  else branch.longer.set(second, [...(branch.longer.get(second) ?? []), phrase]);
}

/** `own`: further phrases, of one document. */
export function markConcepts(tokens: Tokens, trie: Trie, own: Trie | null = null): Marks {
  const found = new Map<string, Mark[]>();
  let shadowed = 0;
  for (let at = 0; at < tokens.words.length; at++) {
    if (own !== null) shadowed = Math.max(shadowed, markOwn(tokens, own, at, found));
    const branch = trie.get(tokens.words[at] ?? "");
    if (branch === undefined) continue;
    const longer = branch.longer.get(tokens.words[at + 1] ?? "") ?? NONE;
    if (at >= shadowed)
      for (const phrase of longer)
        if (phrase.hides && fits(phrase.words, tokens.words, at))
          shadowed = Math.max(shadowed, at + phrase.words.length);
    for (const phrase of branch.alone)
      if (at >= shadowed || phrase.hides) add(found, phrase.concept, { start: at, end: at + 1 });
    for (const phrase of longer)
      if ((at >= shadowed || phrase.hides) && fits(phrase.words, tokens.words, at))
        add(found, phrase.concept, { start: at, end: at + phrase.words.length });
  }
  found.set(START, [{ start: 0, end: 0 }]);
  return marksOf(found);
}

/** Where the longest phrase that starts here ends; everything else that starts inside it is hidden. */
function markOwn(tokens: Tokens, own: Trie, at: number, found: Map<string, Mark[]>): number {
  const branch = own.get(tokens.words[at] ?? "");
  if (branch === undefined) return 0;
  const longer = branch.longer.get(tokens.words[at + 1] ?? "") ?? NONE;
  const phrases = [...branch.alone, ...longer.filter(({ words }) => fits(words, tokens.words, at))];
  for (const { concept, words } of phrases) add(found, concept, { start: at, end: at + words.length });
  return Math.max(0, ...phrases.map(({ words }) => at + words.length));
}

const NONE: readonly Phrase[] = [];

function add(found: Map<string, Mark[]>, concept: string, mark: Mark): void {
  const list = found.get(concept);
  if (list === undefined) found.set(concept, [mark]);
  else list.push(mark);
}

const EMPTY: readonly Mark[] = [];

function marksOf(found: ReadonlyMap<string, readonly Mark[]>): Marks {
  const all = (concept: string): readonly Mark[] => found.get(concept) ?? EMPTY;
  return {
    all,
    concepts: () => found.keys(),
    first: (concept, from, to) => {
      const list = all(concept);
      const mark = list[firstAtOrAfter(list, from)];
      return mark !== undefined && mark.start < to ? mark : null;
    },
    last: (concept, from, to) => {
      const list = all(concept);
      for (let i = firstAtOrAfter(list, to + 1) - 1; i >= 0; i--) {
        const mark = list[i];
        if (mark === undefined || mark.start < from) return null;
        if (mark.end <= to) return mark;
      }
      return null;
    },
  };
}

function firstAtOrAfter(list: readonly Mark[], from: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fits(words: readonly string[], tokens: readonly string[], at: number): boolean {
  for (let i = 2; i < words.length; i++) if (words[i] !== tokens[at + i]) return false;
  return true;
}

/** "train~" = train, trains, trained, training; "opt~~" doubles its last letter; "model^" = model, models. */
function forms(entry: string): readonly string[] {
  const mark = /(~~|~|\^)/.exec(entry);
  if (mark === null) return [entry];
  const stem = entry.slice(0, mark.index);
  const rest = entry.slice(mark.index + mark[0].length);
  return endings(stem, mark[0]).flatMap((form) => forms(form + rest));
}

function endings(stem: string, kind: string): readonly string[] {
  const plural = /(s|x|ch|sh)$/.test(stem)
    ? `${stem}es`
    : /[^aeiou]y$/.test(stem)
      ? `${stem.slice(0, -1)}ies`
      : `${stem}s`;
  if (kind === "^") return [stem, plural];
  if (kind === "~~") return [stem, plural, `${stem}${stem.slice(-1)}ed`, `${stem}${stem.slice(-1)}ing`];
  if (stem.endsWith("e")) return [stem, plural, `${stem}d`, `${stem.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(stem)) return [stem, plural, `${stem.slice(0, -1)}ied`, `${stem}ing`];
  return [stem, plural, `${stem}ed`, `${stem}ing`];
}
