import type { Language } from "./languages/language.ts";
import { buildTrie, type Lexicon, type Marks, markConcepts, type Trie } from "./marks.ts";
import {
  anchorsOf,
  isPossible,
  literalsOf,
  type Match,
  matches,
  type Pattern,
  parsePattern,
} from "./pattern.ts";
import type { Rule } from "./rule.ts";
import { NO_STANCE, type Stance } from "./stance.ts";
import { type Tokens, tokenize } from "./tokens.ts";

/** A sentence, read: its words, the concepts in it, and who acts where. */
export interface Reading {
  readonly tokens: Tokens;
  readonly marks: Marks;
  /** At every token; worked out on first use. */
  readonly stances: () => readonly Stance[];
  /** Where a pattern fits; looked for once, however many rules share it. */
  readonly matches: (pattern: Pattern) => readonly Match[];
}

/** A rule with its patterns compiled. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly match: readonly Pattern[];
  readonly with: readonly Pattern[];
  readonly headed: readonly Pattern[];
  readonly led: readonly Pattern[];
  readonly without: readonly Pattern[];
}

export interface Engine {
  readonly language: Language;
  readonly trie: Trie;
  readonly rules: readonly CompiledRule[];
  /** The rules that have a pattern anchored in a concept. */
  readonly byAnchor: ReadonlyMap<string, readonly CompiledRule[]>;
  readonly consenting: readonly Pattern[];
  readonly consentingElsewhere: readonly Pattern[];
}

/** The rules and word lists of a language, compiled on first use. */
export function engineOf(language: Language): Engine {
  const known = compiled.get(language) ?? compile(language);
  compiled.set(language, known);
  return known;
}
const compiled = new Map<Language, Engine>();

/** `initial`: the stance inherited from above; `trie`: the defined terms of the document. */
export function read(
  engine: Engine,
  text: string,
  from: number,
  to: number,
  { initial = NO_STANCE, trie = null }: { readonly initial?: Stance; readonly trie?: Trie | null } = {},
): Reading {
  const { language } = engine;
  const tokens = language.spell(tokenize(text, from, to));
  const marks = markConcepts(tokens, engine.trie, trie);
  let stances: readonly Stance[] | null = null;
  const found = new Map<Pattern, readonly Match[]>();
  return {
    tokens,
    marks,
    stances: () => {
      stances ??= language.stancesOf(tokens, marks, initial);
      return stances;
    },
    matches: (pattern) => {
      if (!isPossible(pattern, marks)) return NONE;
      const known = found.get(pattern) ?? [...matches(pattern, marks)];
      found.set(pattern, known);
      return known;
    },
  };
}

const NONE: readonly Match[] = [];

/** The rules that may apply to a sentence with these concepts. */
export function candidates({ byAnchor }: Engine, marks: Marks): ReadonlySet<CompiledRule> {
  const found = new Set<CompiledRule>();
  for (const concept of marks.concepts()) for (const rule of byAnchor.get(concept) ?? []) found.add(rule);
  return found;
}

export function fitsAny(patterns: readonly Pattern[], reading: Reading): boolean {
  return patterns.some((pattern) => reading.matches(pattern).length > 0);
}

function compile(language: Language): Engine {
  const shared = new Map<string, Pattern>();
  const parse = (sources: readonly string[] = []): readonly Pattern[] =>
    sources.map((source) => {
      const pattern = shared.get(source) ?? parsePattern(source);
      shared.set(source, pattern);
      return pattern;
    });
  const rules = language.rules.map((rule) => ({
    rule,
    match: parse(rule.match),
    with: parse(rule.with),
    headed: parse(rule.headed),
    led: parse(rule.led),
    without: parse(rule.without),
  }));
  const consenting = parse(language.consenting);
  const consentingElsewhere = parse(language.consentingElsewhere);
  const literals = new Set([...shared.values()].flatMap(literalsOf));
  const words: Lexicon = Object.fromEntries([...literals].map((word) => [word, [word]]));
  const trie = buildTrie({ ...language.lexicon, ...words });
  return { language, trie, rules, byAnchor: byAnchor(rules), consenting, consentingElsewhere };
}

function byAnchor(rules: readonly CompiledRule[]): ReadonlyMap<string, readonly CompiledRule[]> {
  const index = new Map<string, CompiledRule[]>();
  for (const rule of rules)
    for (const name of new Set(rule.match.flatMap(anchorsOf))) {
      const list = index.get(name) ?? [];
      list.push(rule);
      index.set(name, list);
    }
  return index;
}
