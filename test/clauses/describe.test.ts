import { expect, test } from "vitest";
import { describeCategory, describeEvent } from "../../src/clauses/describe.ts";
import { RULES } from "../../src/clauses/languages/english/rules/all.ts";

test("an event reads as the end of a sentence about the service", () => {
  expect(`LinkedIn ${describeEvent("training_introduced")}`).toBe("LinkedIn now trains AI on user data");
});

test("every category that a rule can find has words of its own", () => {
  const described = new Set(RULES.map((rule) => describeCategory(rule.category)));
  expect(described.size).toBe(new Set(RULES.map((rule) => rule.category)).size);
});
