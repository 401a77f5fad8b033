import { describe, expect, test } from "vitest";
import { eventsOf } from "../../src/clauses/events.ts";
import { openEventExplanations } from "../../src/clauses/explain-events.ts";
import { findClauses } from "../../src/clauses/find.ts";
import { statementOf } from "../../src/clauses/statement.ts";
import { diffBlocks } from "../../src/diff/diff.ts";
import type { Block, Category } from "../../src/model.ts";
import { blocksFrom } from "./blocks.ts";

const MEGABYTE = 1_000_000;

describe("a clause is found however its words are hidden, and quoted as it is shown", () => {
  test.each<[what: string, text: string, category: Category]>([
    [
      "zero-width characters",
      "We use your posts to t\u200br\u2060a\ufeffi\u00adn our AI models.",
      "ai_training",
    ],
    ["Cyrillic letters", "We use your posts to tr\u0430\u0456n our AI models.", "ai_training"],
    ["both", "We use your posts to t\u200br\u0430i\u200dn our AI models.", "ai_training"],
    ["Greek and full-width letters", "We use y\u03bfur posts to ｔrain our AI models.", "ai_training"],
    [
      "an apostrophe encoded twice",
      "We don&#39;t use your posts to train our AI models.",
      "ai_training_denied",
    ],
    ["a named one", "We don&rsquo;t use your posts to train our AI models.", "ai_training_denied"],
    ["one encoded three times", "We don&amp;#x27;t use your posts to train AI models.", "ai_training_denied"],
    ["a space encoded twice", "We use your posts to train our AI&nbsp;models &amp; tools.", "ai_training"],
    ["letters encoded twice", "We use your posts to tr&#97;in our A&#x49; models.", "ai_training"],
    ["no character at all", "We use &#0; &#xFFFFFF; &foo; your posts to train our AI models.", "ai_training"],
    [
      "right-to-left text around it",
      "نحن نحمي بياناتك. We use your posts to train our AI models. שלום",
      "ai_training",
    ],
    ["directional marks", "\u202eWe use your posts\u202c to \u2067train\u2069 our AI models.", "ai_training"],
    [
      "other scripts around it",
      "我们重视您。We use your posts to train our AI models. Спасибо.",
      "ai_training",
    ],
  ])("%s", (_, text, category) => {
    const padded = `First things first. ${text} Last.`;
    const [finding] = findClauses(blocksFrom(padded));
    expect(finding?.category).toBe(category);
    expect(padded.slice(finding?.start, finding?.end)).toBe(finding?.quote);
    expect(finding?.quote).toContain("posts");
    expect(finding?.quote).not.toContain("Last.");
  });
});

describe("events between texts that hide their words", () => {
  const eventKinds = (before: string, after: string): readonly string[] => {
    const REST = "An account needs a name and a password, and you keep the password to yourself.";
    const [was, is] = [blocksFrom(REST, before), blocksFrom(REST, after)];
    return eventsOf(diffBlocks(was, is), findClauses(was), findClauses(is)).map(({ event }) => event);
  };
  const DENIES = "We don't use your posts to train our AI models.";

  test("a promise is not taken for training because its apostrophe was encoded twice", () => {
    expect(eventKinds(DENIES, DENIES.replace("'", "&#39;"))).toEqual([]);
  });

  test("zero-width characters and letters of another script are no change", () => {
    const trains = "We use your posts to train our AI models.";
    expect(eventKinds(trains, trains.replace("train", "tr\u200b\u0430in"))).toEqual([]);
  });

  test.each([
    ["no text on both sides", [], []],
    ["no text before", [], ["We use your posts to train our AI models."]],
    ["one word on both sides", ["train"], ["trained"]],
  ])("%s give none", (_, before, after) => {
    const [was, is] = [blocksFrom(...before), blocksFrom(...after)];
    expect(eventsOf(diffBlocks(was, is), findClauses(was), findClauses(is))).toEqual([]);
  });
});

test("a clause in a block of 1 MB without a full stop is found, explained and told in short", () => {
  const endless = "and some more words about data and ai ".repeat(MEGABYTE / 38);
  const is = blocksFrom(`We may use your posts to train our AI models ${endless}`);
  const was = blocksFrom(`We keep your posts ${endless}`);
  const [then, now] = [findClauses(was), findClauses(is)];
  expect(now.map(({ category }) => category)).toContain("ai_training");
  const change = diffBlocks(was, is);
  const explain = openEventExplanations({ blocks: was, findings: then }, { blocks: is, findings: now });
  const [event] = eventsOf(change, then, now);
  expect(event).toMatchObject({ event: "training_introduced" });
  if (event === undefined) return;
  expect(explain(event).after?.rule).toBe("train-models");
  expect(statementOf(event, change)?.states).toContain("posts");
});

describe("eight times the text takes no more than a small multiple of eight times as long", {
  timeout: 120_000,
}, () => {
  const SIZES = 8;
  /** Were it quadratic, it would take 64 times as long. */
  const LINEAR_AT_MOST = SIZES * 3;

  function expectLinear(fill: string, megabytes: number, work: (blocks: readonly Block[]) => void): void {
    const blocks = (bytes: number): readonly Block[] => blocksFrom(fill.repeat(bytes / fill.length));
    const [small, large] = [blocks((megabytes * MEGABYTE) / SIZES), blocks(megabytes * MEGABYTE)];
    const ratio = (): number => milliseconds(() => work(large)) / milliseconds(() => work(small));
    // Other programs disturb a measurement; what is not linear fails every time.
    const ratios: number[] = [];
    while (ratios.length < 5 && !ratios.some((measured) => measured < LINEAR_AT_MOST)) ratios.push(ratio());
    expect(Math.min(...ratios)).toBeLessThan(LINEAR_AT_MOST);
  }

  test("10 MB of one word are scanned", () => {
    expectLinear("train ", 10, findClauses);
  });

  test.each([
    ["a clause without end", "we train ai on your posts or "],
    ["references", "&#116;rain "],
    ["beginnings of references", "train ai &amp;amp;"],
    ["letters of two scripts", "tr\u0430in"],
    ["exceptions without end", "except your posts; train ai "],
    ["negations that deny nothing", "train ai whether or not "],
    ["parentheses that never close", "train ai (not we "],
    ["definitions", 'Acme AI ("we"), what you post ("Gems") train ai '],
  ])("1 MB of %s is scanned", (_, fill) => {
    expectLinear(fill, 1, findClauses);
  });

  test("1 MB of one word is compared with the same and one word more", () => {
    expectLinear("train ", 1, (was) => {
      const is = was.map((block) => ({ ...block, text: `${block.text} model` }));
      eventsOf(diffBlocks(was, is), findClauses(was), findClauses(is));
    });
  });

  test("1 MB of exceptions is told in short", () => {
    expectLinear("We train AI on posts except images; ", 1, (is) => {
      const after = is[0]?.text ?? null;
      const event = { category: "ai_training", event: "training_introduced", level: "high" } as const;
      statementOf({ ...event, before: null, after, heading: [] }, diffBlocks([], is));
    });
  });
});

function milliseconds(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
