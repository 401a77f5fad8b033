/** Languages that there are rules for (ISO 639-1). */
const WITH_RULES: ReadonlySet<string> = new Set(["en"]);

/**
 * False for a text in a language without rules: that no clause was found in it says nothing. A text too short for its
 * language to be told counts as English.
 */
export function hasRules(language: string | null): boolean {
  return language === null || WITH_RULES.has(language);
}

/** For people: "there are no rules for texts in German yet, …". */
export function withoutRules(language: string): string {
  const name = new Intl.DisplayNames(["en"], { type: "language", fallback: "code" }).of(language);
  return `unsupported language: there are no rules for ${name} (${language}) yet, so clauses in this text are not found`;
}
