import { expect, test } from "vitest";
import { explain } from "../../src/clauses/explain.ts";
import { findClauses } from "../../src/clauses/find.ts";
import { blocksFrom } from "./blocks.ts";

test("a finding says which rule fits which of its words, and what it was read under", () => {
  const [block] = blocksFrom(
    "# Your posts >> We use them to: >> train our language models on what you write",
  );
  const [finding] = block === undefined ? [] : findClauses([block]);
  if (block === undefined || finding === undefined) throw new Error("nothing was found");
  expect(explain(finding, block)).toEqual({
    rule: "train-models",
    looksFor: "The provider trains, retrains or fine-tunes models or AI.",
    matched: "train our language models",
    heading: ["Your posts"],
    lead: "We use them to:",
  });
});
