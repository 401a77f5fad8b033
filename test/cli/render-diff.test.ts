import { describe, expect, test } from "vitest";
import { type DiffMode, renderDiff } from "../../src/cli/render-diff.ts";
import { displayWidth } from "../../src/cli/styled.ts";
import { diffBlocks } from "../../src/diff/diff.ts";
import type { Block, ClauseEvent } from "../../src/model.ts";

const block = (text: string, heading: readonly string[] = [], more: Partial<Block> = {}): Block => ({
  kind: "paragraph",
  text,
  heading,
  lead: "",
  ...more,
});

const TITLE = block("Privacy Policy", [], { kind: "heading", level: 1 });
const under = (text: string, ...path: readonly string[]): Block => block(text, ["Privacy Policy", ...path]);
const HEADING = block("Sharing", ["Privacy Policy"], { kind: "heading", level: 2 });
const MAY_NOT = "You may not use the service in order to:";
const item = (text: string): Block =>
  block(text, ["Privacy Policy", "Sharing"], { kind: "item", level: 1, lead: MAY_NOT });

const BEFORE = [
  TITLE,
  under("We collect the photos that you give us."),
  under("We keep server records for a year at most."),
  under("A person may look at what you report to us."),
  HEADING,
  under("We share data with people who deliver our parcels.", "Sharing"),
  item("copy the service"),
  item("harm other people"),
  under("Nobody buys your photos from us, whatever they offer.", "Sharing"),
];
const AFTER = [
  TITLE,
  under("We collect the photos and videos that you give us."),
  under("A person may look at what you report to us."),
  HEADING,
  under("We share data with people who train models for us.", "Sharing"),
  item("copy the service"),
  item("harm other people"),
  item("train models on the service"),
  under("We keep server records for a year at most.", "Sharing"),
];
const EVENTS: readonly ClauseEvent[] = [
  {
    category: "ai_opt_out",
    event: "opt_out_added",
    level: "info",
    before: null,
    after: "you may refuse it in your settings",
    heading: [],
  },
  {
    category: "ai_training",
    event: "training_introduced",
    level: "high",
    before: null,
    after: "people who train models for us",
    heading: ["Privacy Policy", "Sharing"],
  },
  {
    category: "ai_training_denied",
    event: "denial_removed",
    level: "high",
    before: "we train nothing on your photos",
    after: null,
    heading: ["Privacy Policy"],
  },
];

const render = (
  mode: DiffMode,
  before: readonly Block[] = BEFORE,
  after: readonly Block[] = AFTER,
  events: readonly ClauseEvent[] = [],
  colour = false,
): string => renderDiff(diffBlocks(before, after), events, { width: 72, colour, mode });

test("changed words stand in their sentences under their headings", () => {
  expect(render("words")).toBe(
    `Blocks: 1 added, 1 removed, 1 moved, 2 reworded.

  … 1 block unchanged

Privacy Policy
~ We collect the photos {+and videos+} that you give us.
  … 2 blocks unchanged

Privacy Policy › Sharing
~ We share data with people who [-deliver our parcels-]{+train models
  for us+}.
  … 2 blocks unchanged
- [-Nobody buys your photos from us, whatever they offer.-]
  ${MAY_NOT}
+ {+train models on the service+}
> (moved) We keep server records for a year at most.`,
  );
});

test("two columns have what was on the left and what is on the right, each with its own marks", () => {
  const kept = ["Letters are answered in a week.", "Calls are answered at once."].map((text) => under(text));
  const moved = under("We keep server records for a year.", "Keeping");
  const before = [
    under("We share photos with people who deliver parcels."),
    moved,
    ...kept,
    under("Nobody buys your photos."),
  ];
  const after = [
    under("We share photos with people who train models."),
    ...kept,
    under("We make 利用規約 of them."),
    moved,
  ];
  expect(render("side", before, after)).toBe(
    `Blocks: 1 added, 1 removed, 1 moved, 1 reworded.

before                             │ after
Privacy Policy
~ We share photos with people who  │ ~ We share photos with people who
  [-deliver parcels-].             │   {+train models+}.
  … 2 blocks unchanged
- [-Nobody buys your photos.-]     │
                                   │ + {+We make 利用規約 of them.+}

Privacy Policy › Keeping
> (stood elsewhere)                │ > (moved) We keep server records
                                   │   for a year.`,
  );
});

test("clause events come first, the high ones before the others, in plain words with their quotes", () => {
  expect(render("stat", [TITLE], [TITLE], EVENTS)).toBe(
    `HIGH    now trains AI on user data
under   Privacy Policy › Sharing
after   “people who train models for us”

HIGH    no longer promises not to train AI on user data
under   Privacy Policy
before  “we train nothing on your photos”

INFO    now offers a way to refuse AI use of data
after   “you may refuse it in your settings”

No text changed.`,
  );
});

test("an event tells in short what the clause states now, and what of that is new or gone", () => {
  const was = "We may train AI on posts if you opt in.";
  const is = "We may train AI on posts and photos.";
  const event: ClauseEvent = {
    category: "ai_training",
    event: "training_expanded",
    level: "high",
    before: was,
    after: is,
    heading: [],
  };
  expect(render("words", [block(was)], [block(`${is} This is on by default.`)], [event])).toContain(
    `after   “${is}”
short   Posts, images; on by default; worded “may”. New: images, on by
        default. Gone: only when opted in.
`,
  );
});

test("a clause that does not end is cut off", () => {
  const endless = `We train AI on posts ${"or ".repeat(100_000)}`;
  const event = { ...(EVENTS[1] as ClauseEvent), after: endless };
  const text = render("stat", [block("x")], [block(endless)], [event]);
  expect(text).toContain("We train AI on posts or");
  expect(text.length).toBeLessThan(5_000);
});

test("one line a section with its counts", () => {
  expect(render("stat")).toBe(
    `Blocks: 1 added, 1 removed, 1 moved, 2 reworded.

Section                   added  removed  moved  reworded
Privacy Policy                                          1
Privacy Policy › Sharing      1        1      1         1`,
  );
});

test("a unified diff has one block a line and says what moved", () => {
  expect(render("unified")).toBe(
    `--- before
+++ after
@@ -1,8 +1,9 @@
 Privacy Policy
-We collect the photos that you give us.
+We collect the photos and videos that you give us.
 A person may look at what you report to us.
 Sharing
-We share data with people who deliver our parcels.
+We share data with people who train models for us.
 copy the service
 harm other people
-Nobody buys your photos from us, whatever they offer.
+train models on the service
+We keep server records for a year at most.
\\ moved here from elsewhere`,
  );
});

const filler = (count: number, words = 12): Block[] =>
  Array.from({ length: count }, (_, index) =>
    under(
      `${Array.from({ length: words }, (_, at) => `word${(index * words + at) % 9973}`).join(" ")} ends.`,
    ),
  );

describe("what did not change takes no room", () => {
  test.each<DiffMode>(["words", "side", "stat", "unified"])(
    "one word of 395 KB prints less than 2 KB (%s)",
    (mode) => {
      const before = filler(3_600);
      const after = before.with(1_700, under(before[1_700]?.text.replace("word", "term") ?? ""));
      expect(before.reduce((size, one) => size + one.text.length, 0)).toBeGreaterThan(395_000);
      const printed = render(mode, before, after);
      expect(printed.length).toBeGreaterThan(60);
      expect(printed.length).toBeLessThan(2_000);
    },
  );

  test.each<DiffMode>(["words", "side"])(
    "one word in a block of 395 KB prints less than 2 KB (%s)",
    (mode) => {
      const text = Array.from(
        { length: 5_000 },
        (_, index) => `Sentence ${index} is about thing number ${index * 7} here, and ends.`,
      ).join(" ");
      const printed = render(
        mode,
        [under(text.repeat(2))],
        [under(text.repeat(2).replace("number 21000 here", "number 21000 there"))],
      );
      expect(printed).toContain("[-here-]");
      expect(printed).toContain("{+there+}");
      expect(printed.length).toBeLessThan(2_000);
    },
  );

  test("equal texts and no text at all are told in one line", () => {
    expect(render("words", [TITLE], [TITLE])).toBe("No text changed.");
    expect(render("words", [], [])).toBe("No text changed.");
    expect(render("side", [TITLE], [TITLE])).toBe("No text changed.");
    expect(render("unified", [TITLE], [TITLE])).toBe("");
  });

  test("blocks that moved together are one line", () => {
    const [first, second, third, ...rest] = filler(12);
    if (!first || !second || !third) throw new Error("too few blocks");
    expect(render("words", [first, second, third, ...rest], [...rest, first, second, third])).toMatch(
      /^Blocks: 3 moved\.\n\n {2}… 9 blocks unchanged\n\nPrivacy Policy\n> \(3 blocks moved here\) word0 /,
    );
  });

  test("a moved block tells how many words are other ones", () => {
    const [first, ...rest] = filler(12);
    const moved = under(first?.text.replace("word3", "term3").replace("word4", "term4") ?? "");
    expect(render("words", [first ?? TITLE, ...rest], [...rest, moved])).toContain(
      "> (moved, 2 words reworded) word0 word1 word2 [-word3 word4-]{+term3",
    );
  });
});

describe("page text cannot harm or deceive the terminal", () => {
  const HOSTILE = "\x1b]0;owned\x07\x1b[2J\x9b31mWe\u202e never\u200b sell\r your\x07 data.\x1b[8m";
  const hostile = block(HOSTILE, [`Head\x1b[31ming`], { kind: "item", lead: `Lead\x1b[5m\u2066 in:` });
  const event: ClauseEvent = {
    category: "ai_training",
    event: "training_introduced",
    level: "high",
    before: HOSTILE,
    after: HOSTILE,
    heading: [HOSTILE],
  };

  test.each<[DiffMode, Block[], Block[]]>([
    ["words", [], [hostile]],
    ["words", [hostile], []],
    ["words", [hostile], [{ ...hostile, text: `${HOSTILE} Or do we?` }]],
    ["side", [], [hostile]],
    ["side", [hostile], []],
    ["side", [hostile], [{ ...hostile, text: `${HOSTILE} Or do we?` }]],
    ["stat", [], [hostile]],
    ["unified", [hostile], [{ ...hostile, text: `${HOSTILE} Or do we?` }]],
  ])("%s", (mode, before, after) => {
    const printed = render(mode, before, after, [event]);
    expect(printed).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
    if (mode !== "stat") expect(printed.replaceAll(/\s+/g, " ")).toContain("We never sell your data.");
  });
});

describe("colours", () => {
  test("added words are underlined in cyan and removed ones struck through in red, without brackets", () => {
    const printed = render("words", [under("We keep data.")], [under("We keep photos.")], [], true);
    expect(printed).toContain(
      "We keep \x1b[31m\x1b[9mdata\x1b[29m\x1b[39m\x1b[36m\x1b[4mphotos\x1b[24m\x1b[39m.",
    );
    expect(printed).not.toContain("{+");
  });

  test.each<DiffMode>(["words", "side", "stat", "unified"])(
    "there is no escape sequence without them (%s)",
    (mode) => {
      expect(render(mode, BEFORE, AFTER, EVENTS)).not.toContain("\x1b");
    },
  );
});

test("no line is wider than asked for", () => {
  const wide = "利用規約は、サービスの利用に関する条件を定めるものです。".repeat(4);
  const before = [...BEFORE, under(wide), ...filler(3)];
  const after = [...AFTER, under(`${wide}${"x".repeat(200)}`), under("New words. ".repeat(30))];
  for (const mode of ["words", "side"] as const)
    for (const width of [40, 61, 100]) {
      const printed = renderDiff(diffBlocks(before, after), EVENTS, { width, colour: false, mode });
      for (const line of printed.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
});
