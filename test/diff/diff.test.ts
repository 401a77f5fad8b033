import { describe, expect, test } from "vitest";
import { diffBlocks } from "../../src/diff/diff.ts";
import type { Block, BlockChange, BlockKind } from "../../src/model.ts";
import { edited, pick, randomSentence, randomText, seeded } from "./generate.ts";

const block = (text: string, kind: BlockKind = "paragraph"): Block => ({ kind, text, heading: [], lead: "" });
const blocks = (...texts: readonly string[]): Block[] =>
  texts.map((text) => (text.startsWith("# ") ? block(text.slice(2), "heading") : block(text)));

/** `=` same, `~` reworded, `>` moved (`>~` with other words), `+` added, `-` removed. */
function outline(changes: readonly BlockChange[]): string[] {
  return changes.map((change) => {
    const text = change.kind === "removed" ? change.before.text : change.after.text;
    const other = change.kind === "moved" && change.words.some((run) => run.kind !== "same");
    return `${SIGNS[change.kind]}${other ? "~" : ""} ${text.split(" ").slice(0, 2).join(" ")}`;
  });
}

const SIGNS = { same: "=", reworded: "~", moved: ">", added: "+", removed: "-" };

const A = "Apples are collected when you open an account with us.";
const B = "Browsers tell us which pages you looked at and for how long.";
const C = "Cookies are kept on your device until you delete them yourself.";
const D = "Deletion of an account takes ninety days at the most.";
const LONG = "Every photograph that you upload may be looked at by people who work for us to find mistakes.";

describe("blocks are aligned as a reader would align them", () => {
  test.each<[string, string[], string[], string[]]>([
    ["equal texts", [A, B], [A, B], ["= Apples are", "= Browsers tell"]],
    ["no text on either side", [], [], []],
    ["everything new", [], [A], ["+ Apples are"]],
    ["everything gone", [A], [], ["- Apples are"]],
    ["a block added in the middle", [A, C], [A, B, C], ["= Apples are", "+ Browsers tell", "= Cookies are"]],
    [
      "a block removed stands where it stood",
      [A, B, C],
      [A, C],
      ["= Apples are", "- Browsers tell", "= Cookies are"],
    ],
    ["a word changed", [A, B], [A, B.replace("long", "often")], ["= Apples are", "~ Browsers tell"]],
    [
      "other quotes, dashes and spaces are no change",
      ["“Your”  data – ours"],
      ['"Your" data - ours'],
      ['= "Your" data'],
    ],
    [
      "a block replaced by an unrelated one",
      [A, B, C],
      [A, LONG, C],
      ["= Apples are", "- Browsers tell", "+ Every photograph", "= Cookies are"],
    ],
    [
      "a moved block is one move",
      [A, B, C, D],
      [A, C, D, B],
      ["= Apples are", "= Cookies are", "= Deletion of", "> Browsers tell"],
    ],
    [
      "the longer block stays where two change places",
      ["# Data", LONG],
      [LONG, "# Data"],
      ["= Every photograph", "> Data"],
    ],
    [
      "a long block moved and reworded",
      [LONG, A, B, C, D],
      [A, B, C, D, LONG.replace("mistakes", "faults")],
      ["= Apples are", "= Browsers tell", "= Cookies are", "= Deletion of", ">~ Every photograph"],
    ],
    [
      "a short block moved and reworded is loss and gain",
      ["Our contact address", A, B],
      [A, B, "Our contact person"],
      ["- Our contact", "= Apples are", "= Browsers tell", "+ Our contact"],
    ],
    [
      "a short line that occurs twice does not move",
      ["Yes", A, "Yes", B],
      [A, B, "Yes"],
      ["- Yes", "= Apples are", "- Yes", "= Browsers tell", "+ Yes"],
    ],
    [
      "a heading is not the old form of a paragraph that shares some words",
      ["# Apples are collected for an account"],
      [A],
      ["- Apples are", "+ Apples are"],
    ],
    [
      "a heading that became a paragraph keeps its words",
      ["# What happens when I close my account with you?"],
      ["What happens when you close your account with us?"],
      ["~ What happens"],
    ],
    [
      "a moved block that keeps two thirds of its words in order is one move",
      ["Our team reads each letter within four working days and answers.", A, B, C],
      [A, B, C, "The team reads each letter within five days and then answers."],
      ["= Apples are", "= Browsers tell", "= Cookies are", ">~ The team"],
    ],
    [
      "a lone line in its place is reworded although little is left",
      [A, "Effective 1 May 2023", B],
      [A, "Effective 30 June 2024", B],
      ["= Apples are", "~ Effective 30", "= Browsers tell"],
    ],
    [
      "everything in reverse: the longest block stays, the others move",
      [A, LONG, B, C],
      [C, B, LONG, A],
      ["> Cookies are", "> Browsers tell", "= Every photograph", "> Apples are"],
    ],
    [
      "renumbered headings",
      ["# 1. Data we collect", A, "# 2. Your rights", B],
      ["# 1. Who we are", C, "# 2. Data we collect", A, "# 3. Your rights", B],
      ["+ 1. Who", "+ Cookies are", "~ 2. Data", "= Apples are", "~ 3. Your", "= Browsers tell"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(outline(diffBlocks(blocks(...before), blocks(...after)).blocks)).toEqual(expected);
  });
});

test("a page that shows its old text below the new one keeps the new text in place", () => {
  const random = seeded(5);
  const old = Array.from({ length: 61 }, () => randomText(random, 3));
  const now = old.map((text, index) => (index % 2 === 0 ? text : text.replace(/ \w+/, " Xenon")));
  const below = old.filter((_, index) => index % 2 === 1);
  const { counts } = diffBlocks(blocks(...old), blocks(...now, "Until May:", ...below));
  expect(counts).toEqual({ added: 31, removed: 0, moved: 0, reworded: 30 });
});

test("the counts are those of the blocks", () => {
  const change = diffBlocks(blocks(A, B, C, D), blocks(B.replace("us", "them"), D, C, LONG));
  expect(outline(change.blocks)).toEqual([
    "- Apples are",
    "~ Browsers tell",
    "> Deletion of",
    "= Cookies are",
    "+ Every photograph",
  ]);
  expect(change.counts).toEqual({ added: 1, removed: 1, moved: 1, reworded: 1 });
});

test("every block is in exactly one entry as the object that was passed in, and afters are in order", () => {
  for (let seed = 0; seed < 40; seed++) {
    const random = seeded(seed);
    const make = (): Block =>
      block(
        random(4) === 0 ? pick(random, ["Yes", "No", "", "Learn more"]) : randomText(random, 1 + random(3)),
      );
    const before = Array.from({ length: random(60) }, make);
    const reword = (old: Block): Block =>
      random(3) === 0 ? block(edited(random, old.text.split(" "), 2, () => "or").join(" ")) : block(old.text);
    const after = edited(random, before.map(reword), random(25), make);
    const { blocks: changes, counts } = diffBlocks(before, after);
    const left = changes.flatMap((change) => (change.kind === "added" ? [] : [change.before]));
    const right = changes.flatMap((change) => (change.kind === "removed" ? [] : [change.after]));
    expect(right.every((one, index) => one === after[index]) && right.length === after.length).toBe(true);
    expect(new Set(left)).toEqual(new Set(before));
    expect(left.length).toBe(before.length);
    const staying = changes.flatMap((change) =>
      change.kind === "added" || change.kind === "moved" ? [] : [before.indexOf(change.before)],
    );
    expect(staying).toEqual([...staying].sort((one, other) => one - other));
    expect(counts.added + left.length).toBe(changes.length);
  }
});

const many = (count: number, seed: number): Block[] => {
  const random = seeded(seed);
  return Array.from({ length: count }, () => block(randomSentence(random)));
};

describe("time stays in bounds on texts made to be slow", () => {
  test.each<[string, () => [Block[], Block[]]]>([
    ["5,000 blocks, all different", () => [many(5_000, 1), many(5_000, 2)]],
    [
      "2,000 equal lines and half as many",
      () => [blocks(...Array(2_000).fill("Yes")), blocks(...Array(1_000).fill("Yes"))],
    ],
    ["everything in reverse", () => [many(3_000, 3), many(3_000, 3).reverse()]],
    ["one block of 300 KB, reworded", () => longReworded(300_000)],
    ["one block of 300 KB without an end of sentence", () => longReworded(300_000, /[.!?]/g)],
    [
      "one block of 100 KB of one letter against another",
      () => [blocks("a ".repeat(50_000)), blocks("b ".repeat(50_000))],
    ],
  ])("%s", (_, make) => {
    const [before, after] = make();
    const start = process.cpuUsage();
    diffBlocks(before, after);
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(3_000);
  });
});

function longReworded(size: number, without = /(?!)/g): [Block[], Block[]] {
  const random = seeded(9);
  const before = randomText(random, size / 80)
    .replace(without, "")
    .slice(0, size);
  const after = edited(random, before.split(" "), size / 200, () => "newly").join(" ");
  return [blocks(before), blocks(after)];
}
