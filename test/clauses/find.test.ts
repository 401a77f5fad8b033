import { describe, expect, test } from "vitest";
import { findClauses } from "../../src/clauses/find.ts";
import type { Block, Category } from "../../src/model.ts";
import { blockFrom, blocksFrom } from "./blocks.ts";

const categoriesOf = (...examples: readonly string[]): readonly Category[] =>
  findClauses(blocksFrom(...examples)).map((finding) => finding.category);

describe("who may do what is read from the words around", () => {
  test.each<[string, string, readonly Category[]]>([
    ["a denial", "Acme does not use your recordings to train AI models.", ["ai_training_denied"]],
    [
      "an inverted denial",
      "Under no circumstances will we train AI models on your files.",
      ["ai_training_denied"],
    ],
    [
      "a denial that goes on",
      "We do not sell your files or use them to train AI models.",
      ["ai_training_denied"],
    ],
    [
      "a new subject after a denial",
      "We do not sell your files, but we use your files to train AI models.",
      ["ai_training"],
    ],
    ["a ban", "You may not use the maps to train machine learning models.", ["ai_restriction"]],
    [
      "content the reader submits",
      "We may use the pictures you submit to train our models.",
      ["ai_training"],
    ],
    [
      "a right the reader grants",
      "You grant Acme a licence to use your songs for training AI models.",
      ["ai_training"],
    ],
    [
      "partners who train",
      "Our partners may use your posts to train their own AI models.",
      ["ai_training_third_party"],
    ],
    ["training of people", "We train our staff to handle your personal data with care.", []],
    ["the reader's own model", "We let you fine-tune a model on your own files.", []],
    ["a business model", "We may train people in our business model with your data.", []],
    [
      "consent first",
      "We will not train our AI models on your chats unless you opt in.",
      ["ai_training_consent"],
    ],
    [
      "a promise to those who refuse",
      "If you opt out, we will not train AI models on your chats.",
      ["ai_opt_out"],
    ],
    ["only the services", "We use your content to improve our services.", []],
  ])("%s: %s", (_, text, expected) => {
    expect(categoriesOf(text)).toEqual(expected);
  });
});

describe("a block is read in its context", () => {
  test.each<[string, string, readonly Category[]]>([
    ["a ban in the lead-in", "You must not: >> use outputs to train AI models", ["ai_restriction"]],
    ["a purpose in the lead-in", "We use your information to: >> train AI models", ["ai_training"]],
    ["a denial in the lead-in", "We do not use your files to: >> train AI models", ["ai_training_denied"]],
    [
      "a ban in the heading",
      "# Acceptable use >> scraping pages to train AI models >> scraping pages to train AI models",
      ["ai_restriction"],
    ],
  ])("%s: %s", (_, example, expected) => {
    expect(categoriesOf(example)).toEqual(expected);
  });

  test("enumerated paragraphs inherit the paragraph that ends in a colon", () => {
    const found = findClauses(
      blocksFrom("Customers must not:", "(a) copy the maps;", "(b) use the maps to train AI models."),
    );
    expect(found.map(({ category, block }) => [category, block])).toEqual([["ai_restriction", 2]]);
  });

  test("a way to refuse counts where the same block told of training before", () => {
    expect(categoriesOf("We train AI models on your posts. You can opt out at any time.")).toContain(
      "ai_opt_out",
    );
    expect(categoriesOf("We sell your posts. You can opt out at any time.")).toEqual([]);
  });

  test("a title names a practice but does not say that it happens", () => {
    const title: Block = {
      kind: "heading",
      text: "Training AI models on your data",
      heading: [],
      lead: "",
      level: 2,
    };
    expect(findClauses([title])).toEqual([]);
  });
});

describe("the same word is read however it is written", () => {
  test.each<[string, string, readonly Category[]]>([
    ["curly quotes", "We use your posts to train “gen AI” models.", ["ai_training"]],
    ["a non-breaking hyphen", "We use your posts to improve our AI\u2011powered features.", ["ai_training"]],
    ["full stops inside", "We use your posts to develop our A.I.", ["ai_training"]],
    ["one word", "We use your posts to train GenAI.", ["ai_training"]],
    ["a curly apostrophe", "We don’t use your files to train our LLMs.", ["ai_training_denied"]],
    [
      "a non-breaking space",
      "We won’t use your files to train neural\u00a0networks.",
      ["ai_training_denied"],
    ],
    ["British spelling", "We use AI to analyse your behaviour.", ["ai_processing"]],
  ])("%s: %s", (_, text, expected) => {
    expect(categoriesOf(text)).toEqual(expected);
  });
});

describe("a row of a table says on which ground", () => {
  const rowOf = (text: string): Block => ({ kind: "row", text, heading: [], lead: "" });
  test.each<[string, Category]>([
    ["Training of AI models | Photos | Consent", "ai_training_consent"],
    ["Training of AI models | Photos | Your consent (Art. 6(1)(a) GDPR)", "ai_training_consent"],
    ["Training of AI models | Photos | Legitimate interests", "ai_training"],
    ["Training of AI models | Photos | Consent or legitimate interests", "ai_training"],
  ])("%s: %s", (text, expected) => {
    expect(findClauses([rowOf(text)]).map(({ category }) => category)).toEqual([expected]);
  });
});

describe("the quote is a slice of the block", () => {
  test.each([
    ["plain text", "First things first. We train AI models on your posts. That is all."],
    ["typographic marks", "“First.” We’ll train our AI models on your posts… That’s all."],
    [
      "zero-width characters inside words",
      "First. We tr\u200bain A\u200dI mod\u00adels on your posts. Last.",
    ],
    [
      "letters of other scripts that look Latin",
      "First. We tr\u0430in AI m\u043edels on your p\u043ests. Last.",
    ],
    ["full-width letters", "First. We ｔｒａｉｎ AI models on your posts. Last."],
    ["emoji", "🤖🤖 First. We train AI models on your posts 🤖. Last."],
  ])("%s", (_, text) => {
    const [finding] = findClauses(blocksFrom(text));
    expect(finding?.category).toBe("ai_training");
    expect(text.slice(finding?.start, finding?.end)).toBe(finding?.quote);
    expect(finding?.quote).toContain("on your");
    expect(finding?.quote).not.toContain("Last");
  });
});

describe("any input has a defined outcome", () => {
  test.each([
    ["nothing", ""],
    ["one word", "train"],
    ["only marks", "… ; ; . | — !"],
    ["right-to-left text", "نحن ندرب النماذج على بياناتك"],
    ["an unpaired surrogate", "We \ud800 like AI."],
  ])("%s gives no finding", (_, text) => {
    expect(findClauses(blocksFrom(text))).toEqual([]);
  });

  test("one category is found once in a block", () => {
    const found = findClauses(blocksFrom("We train AI on your posts. We also train AI on your photos."));
    expect(found.map((finding) => finding.quote)).toEqual(["We train AI on your posts."]);
  });

  test.each([
    [
      "a sentence without a full stop",
      "we may use your posts to train our ai models or improve the algorithms with data ",
      12_000,
    ],
    ["one word over and over", "train ", 170_000],
    ["many openings of a grant", "grant us likeness derivative work ", 30_000],
    ["marks alone", "; ai train ", 90_000],
    ["letters without spaces", "a.b", 330_000],
  ])("a block of 1 MB is read in seconds at most: %s", { timeout: 20_000 }, (_, words, times) => {
    const started = performance.now();
    findClauses([blockFrom(words.repeat(times))]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
