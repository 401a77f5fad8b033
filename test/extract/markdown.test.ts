import { expect, test } from "vitest";
import { markdownBlocks, plainBlocks } from "../../src/extract/markdown.ts";

test("Markdown gives the blocks that its HTML would give", () => {
  const text = [
    "Terms",
    "=====",
    "",
    "We **may** use [your posts](https://example.org/x) to:",
    "",
    "- train *models*",
    "  - of our partners",
    "1. show ads",
    "",
    "## Data",
    "| Data | Use |",
    "| --- | --- |",
    "| Posts | Training |",
    "",
    "> Quoted",
    "",
    "```",
    "code *here*",
    "```",
  ].join("\n");
  expect(markdownBlocks(text).map((block) => [block.kind, block.text, block.lead])).toEqual([
    ["heading", "Terms", ""],
    ["paragraph", "We may use your posts to:", ""],
    ["item", "train models", "We may use your posts to:"],
    ["item", "of our partners", "We may use your posts to: train models"],
    ["item", "1. show ads", "We may use your posts to:"],
    ["heading", "Data", ""],
    ["row", "Data | Use", ""],
    ["row", "Posts | Training", "Data | Use"],
    ["quote", "Quoted", ""],
    ["code", "code *here*", ""],
  ]);
});

test("plain text is parted by empty lines", () => {
  expect(plainBlocks("One\nline.\n\n  \nTwo.").map((block) => block.text)).toEqual(["One line.", "Two."]);
});
