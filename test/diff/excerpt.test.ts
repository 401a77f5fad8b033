import { describe, expect, test } from "vitest";
import { diffBlocks } from "../../src/diff/diff.ts";
import { type Excerpt, excerpts } from "../../src/diff/excerpt.ts";
import type { Block } from "../../src/model.ts";

const paragraph = (text: string, heading: readonly string[] = ["Your data"]): Block => ({
  kind: "paragraph",
  text,
  heading,
  lead: "",
});

const FIRST = "We collect what you give us.";
const SECOND = "Some of it is read by machines.";
const THIRD = "It stays on servers in Europe.";
const FOURTH = "You can ask for a copy of it.";
const FIFTH = "We answer within thirty days of it.";
const SIXTH = "Complaints go to the authority.";
const SEVENTH = "Nothing here limits other rights.";
const ALL = [FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH].join(" ");

/** `kind: text`, with marks and gaps as a reader would see them. */
function shown(excerpt: Excerpt): string {
  if (excerpt.kind === "unchanged") return `${excerpt.blocks} unchanged`;
  const text = excerpt.pieces.map((piece) => {
    if (piece.kind === "gap") return `(${piece.sentences}…)`;
    if (piece.kind === "same") return piece.text;
    return piece.kind === "added" ? `{+${piece.text}+}` : `[-${piece.text}-]`;
  });
  return `${excerpt.kind}${excerpt.parts > 1 ? ` ${excerpt.parts}` : ""}: ${text.join("").trim()}`;
}

const between = (before: readonly string[], after: readonly string[], contextSentences?: number): string[] =>
  excerpts(
    diffBlocks(
      before.map((text) => paragraph(text)),
      after.map((text) => paragraph(text)),
    ),
    contextSentences === undefined ? {} : { contextSentences },
  ).map(shown);

describe("a changed block is cut down to what changed and two sentences around it", () => {
  test.each<[string, number | undefined, string, string]>([
    [
      "in the middle",
      undefined,
      ALL.replace("thirty", "sixty"),
      `reworded: (2…)${THIRD} ${FOURTH} We answer within [-thirty-]{+sixty+} days of it. ${SIXTH} ${SEVENTH}`,
    ],
    [
      "at the beginning",
      undefined,
      ALL.replace("collect", "keep"),
      `reworded: We [-collect-]{+keep+} what you give us. ${SECOND} ${THIRD} (4…)`,
    ],
    [
      "with one sentence of context",
      1,
      ALL.replace("copy", "list"),
      `reworded: (2…)${THIRD} You can ask for a [-copy-]{+list+} of it. ${FIFTH} (2…)`,
    ],
    [
      "without context",
      0,
      ALL.replace("copy", "list"),
      "reworded: (3…)You can ask for a [-copy-]{+list+} of it. (3…)",
    ],
    [
      "in two places far apart",
      0,
      ALL.replace("collect", "keep").replace("authority", "court"),
      "reworded: We [-collect-]{+keep+} what you give us. (4…)Complaints go to the [-authority-]{+court+}. (1…)",
    ],
    ["a sentence removed", 0, ALL.replace(`${FOURTH} `, ""), `reworded: (3…)[-${FOURTH} -](3…)`],
  ])("%s", (_, context, after, expected) => {
    expect(between([ALL], [after], context)).toEqual([expected]);
  });

  test("a table cell that never ends is cut as well", () => {
    const cell = Array.from({ length: 300 }, (_, index) => `item${index}`).join(" ");
    const [text] = between([cell], [cell.replace("item150 ", "item150 news ")]);
    expect(text).toContain("item150 {+news +}item151");
    expect(text?.length).toBeLessThan(1_200);
  });
});

test("added and removed blocks are shown in full, and what lies between is counted", () => {
  expect(between([FIRST, SECOND, THIRD, FOURTH, FIFTH], [FIRST, SECOND, THIRD, FIFTH, ALL])).toEqual([
    "3 unchanged",
    `removed: [-${FOURTH}-]`,
    "1 unchanged",
    `added: {+${ALL}+}`,
  ]);
});

test("a move without other words shows its first sentence", () => {
  expect(
    between(
      [ALL, FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH, ALL.toUpperCase()],
      [FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH, ALL.toUpperCase(), ALL],
    ),
  ).toEqual(["8 unchanged", `moved: ${FIRST} (6…)`]);
});

describe("a paragraph cut in two, or two made one, is neither loss nor gain", () => {
  const start = `${FIRST} ${SECOND} ${THIRD}`;
  const end = `${FOURTH} ${FIFTH} ${SIXTH} ${SEVENTH}`;
  test.each<[string, string[], string[], string[]]>([
    ["cut in two", [ALL], [start, end], [`split 2: ${FIRST} (6…)`]],
    [
      "cut in two, the longer part first",
      [ALL],
      [`${start} ${FOURTH}`, `${FIFTH} ${SIXTH} ${SEVENTH}`],
      [`split 2: ${FIRST} (6…)`],
    ],
    ["made one", [start, end], [ALL], [`merged 2: ${FIRST} (6…)`]],
    [
      "cut in two with other words",
      [ALL],
      [start, end.replace("thirty", "sixty")],
      [
        `split 2: (2…)${THIRD} ${FOURTH} We answer within [-thirty-]{+sixty+} days of it. ${SIXTH} ${SEVENTH}`,
      ],
    ],
    [
      "a removed sentence beside an unrelated new paragraph",
      [ALL],
      [start, "An entirely different matter is added here."],
      [
        `reworded: (1…)${SECOND} ${THIRD}[- ${end}-]`,
        "added: {+An entirely different matter is added here.+}",
      ],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(between(before, after)).toEqual(expected);
  });
});

test("words are counted, and the block tells its place", () => {
  const [excerpt] = excerpts(
    diffBlocks(
      [paragraph(FIRST, ["Old"])],
      [paragraph("We collect anything at all that you give us.", ["New", "Now"])],
    ),
  );
  expect(excerpt).toMatchObject({
    kind: "reworded",
    block: { heading: ["New", "Now"] },
    parts: 1,
    words: { added: 4, removed: 1 },
  });
});

test.each<[string, string[], string[], string[]]>([
  ["no blocks", [], [], []],
  ["equal blocks", [FIRST, SECOND], [FIRST, SECOND], ["2 unchanged"]],
])("%s give no changed excerpt", (_, before, after, expected) => {
  expect(between(before, after)).toEqual(expected);
});
