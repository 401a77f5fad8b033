import { describe, expect, test } from "vitest";
import { findClauses } from "../../src/clauses/find.ts";
import { blockFrom } from "./blocks.ts";

const categories = (...texts: readonly string[]): readonly string[] =>
  findClauses(texts.map(blockFrom)).map(({ category }) => category);

describe("what a document calls itself is the provider", () => {
  const TRAINS = "You understand that when you post pictures, acme trains its models with them.";

  test.each([
    'These terms are between you and Acme Labs Inc. ("acme", "we" or "us").',
    "This policy is by Acme Labs (“we,” “us,” or “acme”).",
  ])("%s", (introduction) => {
    expect(categories(introduction, TRAINS)).toEqual(["ai_training"]);
  });

  test("a name in lower case that nobody introduced is not known to act", () => {
    expect(categories(TRAINS)).toEqual([]);
  });
});

describe("what a document calls the things that people give is their data", () => {
  const TRAINS = "We may use Petals to train our models.";

  test.each([
    'You own the pictures and any text that you upload to the garden ("Petals").',
    '"Petals" means everything that members share with each other on the site.',
  ])("%s", (definition) => {
    expect(categories(definition, TRAINS)).toEqual(["ai_training"]);
  });

  test.each([
    "Petals are flowers.",
    'The newsletter that we send ("Petals") is free.',
    '"Petals" means the paid plan that you choose.',
  ])("but not: %s", (text) => {
    expect(categories(text, TRAINS)).toEqual([]);
  });
});
