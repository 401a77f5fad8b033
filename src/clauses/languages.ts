import { languageOf } from "../extract/language.ts";
import type { Block, Category } from "../model.ts";
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

/**
 * The categories that are looked for in a text of this language (ISO 639-1): that no clause of another one was found
 * says nothing. A text too short for its language to be told counts as English.
 */
export function lookedFor(language: string | null): readonly Category[] {
  return (language === null ? ENGLISH : withRules(language))?.categories ?? [];
}

/** False for a text in a language without any rules: that no clause was found in it says nothing. */
export function hasRules(language: string | null): boolean {
  return lookedFor(language).length > 0;
}

/** Those of these languages that there are no rules for, each once. */
export function unsupportedAmong(languages: readonly (string | null)[]): readonly string[] {
  return limitedAmong(languages).filter((language) => !hasRules(language));
}

/** Those of these languages in which not every category is looked for, each once. */
export function limitedAmong(languages: readonly (string | null)[]): readonly string[] {
  return [...new Set(languages.flatMap((language) => (language === null ? [] : [language])))].filter(
    (language) => lookedFor(language).length < ENGLISH.categories.length,
  );
}

/** For people: what is not looked for in a language with limits: "unsupported language: …", "partly supported …". */
export function limitsOf(language: string): string {
  const categories = lookedFor(language);
  return categories.length === 0
    ? `unsupported language: there are ${noRulesFor(language)} (${language}) yet, so clauses in this text are not found`
    : `partly supported language: in ${languageName(language)} (${language}) only ${categories.join(", ")} are looked for`;
}

/** The same where only some categories are looked for in the language that the words of a text tell; else null. */
export function limitsIn(blocks: readonly Block[]): string | null {
  const [language] = limitedAmong([languageOf(blocks)]);
  return language === undefined || !hasRules(language) ? null : limitsOf(language);
}

/** For people, where there is little room: "no rules for German". */
export function noRulesFor(language: string): string {
  return `no rules for ${languageName(language)}`;
}

/** "German" for "de". */
export function languageName(language: string): string {
  return new Intl.DisplayNames(["en"], { type: "language", fallback: "code" }).of(language) ?? language;
}

function withRules(language: string | null): Language | null {
  return LANGUAGES.find(({ code }) => code === language) ?? null;
}
