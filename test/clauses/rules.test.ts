import { describe, expect, test } from "vitest";
import { findClauses } from "../../src/clauses/find.ts";
import { RULES } from "../../src/clauses/languages/english/rules/all.ts";
import { blocksFrom } from "./blocks.ts";

const categoriesOf = (example: string): readonly string[] =>
  findClauses(blocksFrom(example)).map((finding) => finding.category);

describe("every rule does what its own examples say", () => {
  for (const rule of RULES) {
    test.each(rule.fires)(`${rule.id} (${rule.category}) fires on: %s`, (example) => {
      expect(categoriesOf(example)).toContain(rule.category);
    });
    test.each(rule.ignores)(`${rule.id} (${rule.category}) ignores: %s`, (example) => {
      expect(categoriesOf(example)).not.toContain(rule.category);
    });
  }
});

test("every rule has an id of its own, a sentence on what it looks for, and both kinds of examples", () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  for (const rule of RULES) {
    expect(rule.looksFor, rule.id).toMatch(/^[A-Z].{20,}\.$/);
    expect(rule.fires.length, rule.id).toBeGreaterThan(0);
    expect(rule.ignores.length, rule.id).toBeGreaterThan(0);
  }
});

test("the first of a rule's examples is found by that rule", () => {
  const strays = RULES.filter((rule) => {
    const found = rule.fires.flatMap((example) => findClauses(blocksFrom(example)));
    return !found.some((finding) => finding.rule === rule.id);
  });
  expect(strays.map((rule) => rule.id)).toEqual([]);
});
