import { expect, test } from "vitest";
import { findClauses } from "../../src/clauses/find.ts";
import { companiesIn } from "../../src/clauses/names.ts";
import { blockFrom } from "./blocks.ts";

const categories = (texts: readonly string[]): readonly string[] =>
  findClauses(texts.map(blockFrom)).map(({ category }) => category);

test.each([
  'These terms are made between you and Blue Heron AI ("we" or "us").',
  "The service is run by Blue Heron AI, Inc., a company in Oslo.",
  "Blue Heron AI reserves the right to change prices.",
])("a company with AI in its name is known by how it is introduced: %s", (introduction) => {
  expect(companiesIn(introduction)).toEqual(["Blue Heron AI"]);
});

test.each(["Our Garden AI may analyse your photos.", "You can ask Garden AI (beta) anything."])(
  "what is never a party is a machine: %s",
  (text) => {
    expect(companiesIn(text)).toEqual([]);
  },
);

test("what such a company does is not done by a machine", () => {
  const does = "Blue Heron AI may review the messages that you send to support.";
  expect(categories(['Blue Heron AI ("we") runs this service.', does])).toEqual([]);
  expect(categories(["Heron AI reads the messages that you send."])).toEqual(["ai_processing"]);
});

test("what such a company trains is trained by the provider, and the quote is as the page has it", () => {
  const sentence = "Blue Heron AI may use your messages to train Blue Heron AI's models.";
  const [finding] = findClauses(['Blue Heron AI ("we") runs this service.', sentence].map(blockFrom));
  expect(finding).toMatchObject({ category: "ai_training", quote: sentence });
});
