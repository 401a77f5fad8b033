import type { Lexicon, Marks } from "../marks.ts";
import type { Rule } from "../rule.ts";
import type { Stance } from "../stance.ts";
import type { Tokens } from "../tokens.ts";

/** What the clauses of a language are found by: words, rules, and how who acts and what is denied are told. */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  readonly lexicon: Lexicon;
  readonly rules: readonly Rule[];
  /** Patterns of a yes that something waits for. */
  readonly consenting: readonly string[];
  /** Patterns, from where another thing is told of, of a yes to that thing only. */
  readonly consentingElsewhere: readonly string[];
  /** The words as the lexicon spells them: accents, compounds, elisions. */
  readonly spell: (tokens: Tokens) => Tokens;
  /** The stance at every token; the last entry is the one at the end (see `stancesOf`). */
  readonly stancesOf: (tokens: Tokens, marks: Marks, initial: Stance) => readonly Stance[];
  /** The cheap tests that spare most blocks and sentences the reading. */
  readonly isPromising: (text: string, headings: readonly string[]) => boolean;
  readonly isPromisingLead: (lead: string) => boolean;
  readonly mayRefer: (sentence: string, headings: readonly string[]) => boolean;
  /** Whether a sentence is a purpose ("to train …"), not a full one. */
  readonly isPhrase: (tokens: Tokens, marks: Marks) => boolean;
  readonly titles: Titles;
}

/** What headings, lead-ins and cells say about the text they stand over. */
export interface Titles {
  /** A heading over what is forbidden. */
  readonly banning: RegExp;
  /** A lead-in to what is forbidden. */
  readonly bannedUses: RegExp;
  /** A lead-in to what the reader agrees to be so: others do it. */
  readonly agreeing?: RegExp;
  /** A lead-in to what nobody answers for. */
  readonly disclaiming: RegExp;
  /** A heading over uses of data. */
  readonly onUse: RegExp;
  /** A heading or cell that names consent as the ground. */
  readonly consent: RegExp;
}
