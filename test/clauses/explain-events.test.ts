import { describe, expect, test } from "vitest";
import { eventsOf } from "../../src/clauses/events.ts";
import { type EventExplanation, openEventExplanations } from "../../src/clauses/explain-events.ts";
import { findClauses } from "../../src/clauses/find.ts";
import { diffBlocks } from "../../src/diff/diff.ts";
import type { Block } from "../../src/model.ts";
import { blocksFrom } from "./blocks.ts";

/** Of the events between two texts, by their kind. */
function explained(
  before: readonly string[],
  after: readonly string[],
): Readonly<Record<string, EventExplanation>> {
  const REST = "An account needs a name and a password, and you keep the password to yourself.";
  const [was, is] = [blocksFrom(REST, ...before), blocksFrom(REST, ...after)];
  const [then, now] = [findClauses(was), findClauses(is)];
  const explain = openEventExplanations({ blocks: was, findings: then }, { blocks: is, findings: now });
  return Object.fromEntries(
    eventsOf(diffBlocks(was, is), then, now).map((event) => [event.event, explain(event)]),
  );
}

const TRAINS = "We may use your posts to train our AI models.";
const DENIES = "We do not use your posts to train AI models.";
const ASKS = "With your consent we may use your posts to train our AI models.";

describe("an event says in one sentence why it is one", () => {
  test.each<[because: string, event: string, before: readonly string[], after: readonly string[]]>([
    ["no clause that says “user data may train AI” stood before.", "training_introduced", [], [TRAINS]],
    ["no clause that says “user data may train AI” stands any more.", "training_reduced", [TRAINS], []],
    [
      "data: now also images; who: now also affiliates.",
      "training_expanded",
      [TRAINS],
      ["We and our affiliates may use your posts and photos to train our AI models."],
    ],
    [
      "such a clause stood before, and this is another one; data: now also audio, video.",
      "training_expanded",
      [TRAINS],
      [TRAINS, "Your voice recordings help us to train speech AI."],
    ],
    [
      "no clause that says “user data may train AI” stood before; training that waits for a yes was told of.",
      "training_expanded",
      [ASKS],
      [TRAINS],
    ],
    [
      "a condition is gone (consent).",
      "third_party_training",
      ["Our partners may use your posts to train their own AI models with your permission."],
      ["Our partners may use your posts to train their own AI models."],
    ],
    [
      "“language models” became AI at large.",
      "training_expanded",
      ["We may use your posts to train AI and language models."],
      ["We may use your posts to train AI and other models."],
    ],
    [
      "this clause is gone, while another such clause still stands; data: no longer audio, video; whose: no longer minors.",
      "training_reduced",
      [TRAINS, "We may use your voice recordings and those of minors to train AI."],
      [TRAINS],
    ],
    [
      "no clause that says “AI use of data can be refused” stands any more; what could be refused still stands.",
      "opt_out_removed",
      [TRAINS, "You can opt out of AI training in your settings."],
      [TRAINS],
    ],
    [
      "no clause that says “user data may train AI” stood before; a promise not to train stood before.",
      "training_introduced",
      [DENIES],
      [TRAINS],
    ],
  ])("%s", (because, event, before, after) => {
    expect(explained(before, after)[event]?.because).toBe(because);
  });
});

test("a row that names other data is told to be one", () => {
  const row = (text: string): Block => ({ kind: "row", text, heading: [], lead: "" });
  const [was, is] = ["", ", Precise Location Data"].map((data) => [
    row(`Training of AI models | Account Data${data} | Legitimate interests`),
  ]) as [Block[], Block[]];
  const [then, now] = [findClauses(was), findClauses(is)];
  const [event] = eventsOf(diffBlocks(was, is), then, now);
  const explain = openEventExplanations({ blocks: was, findings: then }, { blocks: is, findings: now });
  expect(event && explain(event).because).toBe(
    "its row of the table names kinds of data that it did not name before.",
  );
});

test("an event explains the clause before and the clause after: rule, words, what it was read under", () => {
  const { training_expanded: explanation } = explained(
    ["# Our AI >> We use your data to: >> train our AI models on your posts"],
    ["# Our AI >> We use your data to: >> train our AI models on your posts and photos"],
  );
  expect(explanation?.after).toMatchObject({
    rule: "train-models",
    matched: "train our ai",
    heading: ["Our AI"],
    lead: "We use your data to:",
  });
});

test("a clause that was not or is not there has no explanation", () => {
  expect(explained([], [TRAINS]).training_introduced).toMatchObject({
    before: null,
    after: { matched: "train our ai" },
  });
  expect(explained([TRAINS], []).training_reduced).toMatchObject({
    after: null,
    before: { rule: "train-models" },
  });
});
