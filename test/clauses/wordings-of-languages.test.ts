import { describe, expect, test } from "vitest";
import { lookedFor } from "../../src/clauses/coverage.ts";
import { findClauses } from "../../src/clauses/find.ts";
import { FRENCH } from "../../src/clauses/languages/french.ts";
import { GERMAN } from "../../src/clauses/languages/german.ts";
import type { Language } from "../../src/clauses/languages/language.ts";
import { SPANISH } from "../../src/clauses/languages/spanish.ts";
import type { Finding } from "../../src/model.ts";
import { blocksFrom } from "./blocks.ts";
import { FRENCH as IN_FRENCH } from "./wordings/french.ts";
import { GERMAN as IN_GERMAN } from "./wordings/german.ts";
import { SPANISH as IN_SPANISH } from "./wordings/spanish.ts";
import type { Wordings } from "./wordings/wordings.ts";

const LANGUAGES: readonly (readonly [Language, Wordings])[] = [
  [GERMAN, IN_GERMAN],
  [FRENCH, IN_FRENCH],
  [SPANISH, IN_SPANISH],
];

describe.each(LANGUAGES)("in $code", ({ code, rules }, { preamble, said, saidTogether, notSaid }) => {
  const found = (example: string): readonly Finding[] => findClauses(blocksFrom(preamble, example));
  const categoriesOf = (example: string): readonly string[] => found(example).map(({ category }) => category);

  const cases = Object.entries(said).flatMap(([category, examples]) =>
    examples.map((example) => [category, example] as const),
  );
  test.each(cases)("%s is found, and nothing else: %s", (category, example) => {
    expect(categoriesOf(example)).toEqual([category]);
  });

  test.each(saidTogether)("%s are found together: %s", (together, example) => {
    expect([...categoriesOf(example)].sort()).toEqual([...together].sort());
  });

  test.each(notSaid)("nothing is found: %s", (example) => {
    expect(categoriesOf(example)).toEqual([]);
  });

  test("every rule does what its own examples say, and the first of them is found by that rule", () => {
    for (const rule of rules) {
      expect(lookedFor(code)).toContain(rule.category);
      for (const example of rule.fires) expect(categoriesOf(example), example).toContain(rule.category);
      for (const example of rule.ignores) expect(categoriesOf(example), example).not.toContain(rule.category);
      const ids = rule.fires.flatMap(found).map((finding) => finding.rule);
      expect(ids).toContain(rule.id);
    }
  });
});
