import { describe, expect, test } from "vitest";
import { diffWords } from "../../src/diff/words.ts";
import type { WordRun } from "../../src/model.ts";
import { edited, randomSentence, randomText, seeded } from "./generate.ts";

const marked = (runs: readonly WordRun[]): string =>
  runs
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `{+${text}+}` : `[-${text}-]`))
    .join("");

describe("words are marked as a reader would mark them", () => {
  test.each([
    ["one word replaced", "We keep your data.", "We keep your content.", "We keep your [-data-]{+content+}."],
    ["a word added", "We use data.", "We use public data.", "We use {+public +}data."],
    ["a word removed", "We never sell data.", "We sell data.", "We [-never -]sell data."],
    ["text added at the end", "We ask.", "We ask. You may refuse.", "We ask.{+ You may refuse.+}"],
    ["a mark alone", "Photos, posts", "Photos; posts", "Photos[-,-]{+;+} posts"],
    ["nothing in common", "Yes", "Never", "[-Yes-]{+Never+}"],
    ["nothing before", "", "All new.", "{+All new.+}"],
    ["nothing after", "All gone.", "", "[-All gone.-]"],
    ["nothing at all", "", "", ""],
    ["the same", "Same text.", "Same text.", "Same text."],
    ["a number with a point", "Version 1.2 applies", "Version 1.3 applies", "Version [-1.2-]{+1.3+} applies"],
    [
      "an apostrophe inside a word",
      "the user's choice",
      "the users' choice",
      "the [-user's-]{+users'+} choice",
    ],
    ["a script without spaces", "我们使用数据", "我们分享数据", "我们[-使用-]{+分享+}数据"],
    ["a letter case", "the services", "the Services", "the [-services-]{+Services+}"],
    [
      "an island of short words between two replacements",
      "information collected from the televisions of visitors is deleted",
      "photographs obtained from the loudspeakers of visitors is deleted",
      "[-information collected from the televisions-]{+photographs obtained from the loudspeakers+} of visitors is deleted",
    ],
    [
      "an added sentence that begins like the next one",
      "We log visits. To verify your age, we ask.",
      "We log visits. To enforce our rules, we check. To verify your age, we ask.",
      "We log visits. {+To enforce our rules, we check. +}To verify your age, we ask.",
    ],
    [
      "a removed item of a list",
      "posts, photos, private messages, profile data",
      "posts, photos, profile data",
      "posts, photos, [-private messages, -]profile data",
    ],
    [
      "white space beside a replaced mark",
      "Bitmoji, or others",
      "Bitmoji or others",
      "Bitmoji[-,-] or others",
    ],
    [
      "two additions stay apart",
      "We train models.",
      "We and affiliates train generative models.",
      "We {+and affiliates +}train {+generative +}models.",
    ],
  ])("%s", (_, before, after, expected) => {
    expect(marked(diffWords(before, after))).toBe(expected);
  });
});

const joined = (runs: readonly WordRun[], without: WordRun["kind"]): string =>
  runs
    .filter((run) => run.kind !== without)
    .map((run) => run.text)
    .join("");

test.each([1, 3, 12, 80])(
  "both texts can be rebuilt from the runs, whatever the edits (%i sentences)",
  (size) => {
    for (let seed = 0; seed < 60; seed++) {
      const random = seeded(seed * 1000 + size);
      const before = randomText(random, size);
      const sentences = edited(random, before.split(/(?<=[.!?]) /), random(4), () => randomSentence(random));
      const after = edited(random, sentences.join(" ").split(" "), random(10 * size), () => "geändert").join(
        " ",
      );
      const runs = diffWords(before, after);
      expect(joined(runs, "added")).toBe(before);
      expect(joined(runs, "removed")).toBe(after);
      expect(runs.every((run) => run.text !== "")).toBe(true);
      expect(runs.every((run, index) => run.kind !== runs[index - 1]?.kind)).toBe(true);
    }
  },
);

test.each([
  ["quotes and spaces", "the “Service” and  our‑site …\tend ", 'the "Service" and our-site ... end'],
  ["lone surrogates", "a \ud83d b \ude00", "a \ud83d c \ude00 d"],
  ["white space alone", "   ", " \t"],
  ["marks alone", "!!!??? --- •••", "!!? -- • ••"],
  ["combining marks", "e\u0301te\u0301", "\u00e9t\u00e9"],
])("both texts can be rebuilt from hostile ones: %s", (_, before, after) => {
  const runs = diffWords(before, after);
  expect(joined(runs, "added")).toBe(before);
  expect(joined(runs, "removed")).toBe(after);
});

test("an edit of a few words in a very long text marks those words only", () => {
  const before = randomText(seeded(7), 2_000);
  const words = before.split(" ");
  const after = words.with(500, "unheard-of").with(15_000, "unseen").join(" ");
  expect(diffWords(before, after).filter((run) => run.kind === "added")).toEqual([
    { kind: "added", text: "unheard-of" },
    { kind: "added", text: "unseen" },
  ]);
});
