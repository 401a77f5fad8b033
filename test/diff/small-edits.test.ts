import { describe, expect, test } from "vitest";
import { diffBlocks } from "../../src/diff/diff.ts";
import type { Block } from "../../src/model.ts";
import { edited, type Random, randomText, seeded } from "./generate.ts";
import { isReplacedWhole, unseenEdits } from "./small-edits.ts";

const block = (text: string): Block => ({ kind: "paragraph", text, heading: [], lead: "" });

/** Of each block up to three words in ten, one block in eight to another place. */
function revise(random: Random, texts: readonly string[]): string[] {
  const revised = texts.map((text) => {
    const words = text.split(" ");
    let made = 0;
    const make = (): string => `new${random(1_000)}word${made++}`;
    return edited(random, words, random(Math.floor(0.3 * words.length)), make).join(" ");
  });
  for (let move = 0; move < texts.length / 8; move++)
    revised.splice(random(revised.length), 0, ...revised.splice(random(revised.length), 1));
  return revised;
}

function documentOf(random: Random): string[] {
  return Array.from({ length: 5 + random(60) }, (_, index) => {
    const names = Array.from({ length: 8 }, (__, at) => `name${index}x${at}`).join(" ");
    return `${randomText(random, 1 + random(12))} ${names}.`;
  });
}

describe("a block with fewer than a third of its words edited is never told as another block", () => {
  test.each(Array.from({ length: 40 }, (_, seed) => seed))("edits and moves of seed %i", (seed) => {
    const random = seeded(seed);
    const before = documentOf(random);
    const { blocks } = diffBlocks(before.map(block), revise(random, before).map(block));
    expect(unseenEdits(blocks)).toEqual([]);
    expect(blocks.filter(isReplacedWhole)).toEqual([]);
    expect(blocks.filter(({ kind }) => kind === "removed" || kind === "added")).toEqual([]);
  });
});

test("a full stop that joins two sentences of a long block marks no more than its neighbourhood", () => {
  const random = seeded(3);
  const before = randomText(random, 120);
  const sentences = before.split(/(?<=\.) /);
  for (const at of [10, 25, 40]) sentences[at] = sentences[at]?.slice(0, -1) ?? "";
  const [change] = diffBlocks([block(before)], [block(sentences.join(" "))]).blocks;
  const marked = change?.kind === "reworded" ? change.words.filter(({ kind }) => kind !== "same") : [];
  expect(marked.map(({ text }) => text.trim().split(/\s+/).length).filter((size) => size > 2)).toEqual([]);
  expect(marked.length).toBeGreaterThan(0);
});
