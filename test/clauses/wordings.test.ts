import { describe, expect, test } from "vitest";
import { findClauses } from "../../src/clauses/find.ts";
import type { Category } from "../../src/model.ts";
import { blocksFrom } from "./blocks.ts";
import { SAID_OF_THE_REST } from "./wordings/choices-and-rights.ts";
import { NOT_SAID } from "./wordings/not-said.ts";
import { SAID_TOGETHER } from "./wordings/together.ts";
import { SAID_OF_TRAINING } from "./wordings/training.ts";

const SAID: Readonly<Record<Category, readonly string[]>> = { ...SAID_OF_TRAINING, ...SAID_OF_THE_REST };

const categoriesOf = (example: string): ReadonlySet<Category> =>
  new Set(findClauses(blocksFrom(example)).map((finding) => finding.category));

for (const [category, examples] of Object.entries(SAID))
  describe(`${category} is found, and nothing else`, () => {
    test.each(examples)("%s", (example) => {
      expect([...categoriesOf(example)]).toEqual([category]);
    });
  });

describe("what only looks like a clause is none", () => {
  test.each(NOT_SAID)("%s", (example) => {
    expect([...categoriesOf(example)]).toEqual([]);
  });
});

test.each(SAID_TOGETHER)("%s are found together, and nothing else: %s", (categories, example) => {
  expect([...categoriesOf(example)].sort()).toEqual([...categories].sort());
});
