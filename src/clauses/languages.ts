import { languageOf } from "../extract/language.ts";
import type { Block } from "../model.ts";
import { ENGLISH } from "./languages/english.ts";
import { FRENCH } from "./languages/french.ts";
import { GERMAN } from "./languages/german.ts";
import type { Language } from "./languages/language.ts";
import { SPANISH } from "./languages/spanish.ts";

const LANGUAGES: readonly Language[] = [ENGLISH, GERMAN, FRENCH, SPANISH];

/**
 * What the clauses of a document are found by: the language of its words. English where there are no rules for that,
 * and for a text too short for its language to be told.
 */
export function languageFor(blocks: readonly Block[]): Language {
  return isPlainlyEnglish(blocks) ? ENGLISH : (withRules(languageOf(blocks)) ?? ENGLISH);
}

/** Spares most documents the full look at their words: beginnings of blocks from all over the document. */
function isPlainlyEnglish(blocks: readonly Block[]): boolean {
  const every = Math.ceil(blocks.length / SAMPLED_BLOCKS);
  const sample = blocks
    .filter((_, index) => index % every === 0)
    .map(({ text }) => text.slice(0, SAMPLED_CHARACTERS));
  const text = sample.join(" ");
  return (text.match(ENGLISH_WORDS)?.length ?? 0) > text.length / CHARACTERS_PER_WORD;
}

const SAMPLED_BLOCKS = 40;
const SAMPLED_CHARACTERS = 120;
/** In English prose, one of these words stands in about 40 characters; in other languages none does. */
const ENGLISH_WORDS = / (?:the|of|and|to|you|your|we|that) /g;
const CHARACTERS_PER_WORD = 90;

/** The language that a rule is written for. */
export function languageOfRule(id: string): Language {
  return LANGUAGES.find(({ rules }) => rules.some((rule) => rule.id === id)) ?? ENGLISH;
}

function withRules(language: string | null): Language | null {
  return LANGUAGES.find(({ code }) => code === language) ?? null;
}
