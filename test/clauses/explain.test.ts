import { describe, expect, test } from "vitest";
import { type Explanation, openExplanations } from "../../src/clauses/explain.ts";
import { findClauses } from "../../src/clauses/find.ts";
import type { Block } from "../../src/model.ts";
import { blocksFrom } from "./blocks.ts";

/** Of the last finding. */
function explained(blocks: readonly Block[]): Explanation {
  const finding = findClauses(blocks).at(-1);
  if (finding === undefined) throw new Error("nothing was found");
  return openExplanations(blocks)(finding);
}

test("a finding says which rule fits which of its words, and what it was read under", () => {
  const blocks = blocksFrom("# Your posts >> We use them to: >> train our language models on what you write");
  expect(explained(blocks)).toMatchObject({
    rule: "train-models",
    looksFor: "The provider trains, retrains or fine-tunes models or AI.",
    matched: "train our language models",
    heading: ["Your posts"],
    lead: "We use them to:",
  });
});

describe("what a clause has from above it", () => {
  test.each<[what: string, blocks: readonly Block[], inherited: Explanation["inherited"]]>([
    ["nothing, where its own words say it", blocksFrom("# AI >> We train our AI models on your posts."), []],
    [
      "a lead-in",
      blocksFrom("# Rules >> We do not use your files to: >> train AI models"),
      [{ from: "lead_in", text: "We do not use your files to:" }],
    ],
    [
      "a table's header",
      [{ kind: "row", text: "train AI models | Photos", heading: [], lead: "We do not use your data to" }],
      [{ from: "table_header", text: "We do not use your data to" }],
    ],
    [
      "a paragraph above that ends in a colon",
      blocksFrom("Customers must not:", "(a) use the maps to train AI models."),
      [{ from: "paragraph_above", text: "Customers must not:" }],
    ],
    [
      "a heading",
      blocksFrom("# Our terms >> # Acceptable use >> using pages to train AI models"),
      [{ from: "heading", text: "Acceptable use" }],
    ],
  ])("%s", (_, blocks, inherited) => {
    expect(explained(blocks).inherited).toEqual(inherited);
  });
});
