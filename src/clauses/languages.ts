/** Languages that there are rules for (ISO 639-1). */
const WITH_RULES: ReadonlySet<string> = new Set(["en"]);

/**
 * False for a text in a language without rules: that no clause was found in it says nothing. A text too short for its
 * language to be told counts as English.
 */
export function hasRules(language: string | null): boolean {
  return language === null || WITH_RULES.has(language);
}

/** Those of these languages that there are no rules for, each once. */
export function unsupportedAmong(languages: readonly (string | null)[]): readonly string[] {
  return [...new Set(languages.flatMap((language) => (language === null ? [] : [language])))].filter(
    (language) => !hasRules(language),
  );
}

/** For people: "unsupported language: there are no rules for German (de) yet, …". */
export function withoutRules(language: string): string {
  return `unsupported language: there are ${noRulesFor(language)} (${language}) yet, so clauses in this text are not found`;
}

/** For people, where there is little room: "no rules for German". */
export function noRulesFor(language: string): string {
  return `no rules for ${languageName(language)}`;
}

/** "German" for "de". */
export function languageName(language: string): string {
  return new Intl.DisplayNames(["en"], { type: "language", fallback: "code" }).of(language) ?? language;
}
