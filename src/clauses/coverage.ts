import { languageOf } from "../extract/language.ts";
import type { Block, Category } from "../model.ts";
import { CATEGORIES } from "./describe.ts";

/** What is looked for where only training is. */
const TRAINING_ONLY: readonly Category[] = ["ai_training", "ai_training_denied", "ai_opt_out"];

/** What the rules of each language look for, by its ISO 639-1 code. Apart from the rules, which take time to load. */
const COVERAGE: ReadonlyMap<string, readonly Category[]> = new Map([
  ["en", CATEGORIES],
  ["de", TRAINING_ONLY],
  ["fr", TRAINING_ONLY],
  ["es", TRAINING_ONLY],
]);

/**
 * The categories that are looked for in a text of this language (ISO 639-1): that no clause of another one was found
 * says nothing. A text too short for its language to be told counts as English.
 */
export function lookedFor(language: string | null): readonly Category[] {
  return COVERAGE.get(language ?? "en") ?? [];
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
    (language) => lookedFor(language).length < CATEGORIES.length,
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
