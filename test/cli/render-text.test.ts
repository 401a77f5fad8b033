import { describe, expect, test } from "vitest";
import { renderBlock } from "../../src/cli/render-text.ts";
import { displayWidth } from "../../src/cli/styled.ts";
import { palette } from "../../src/cli/terminal.ts";
import type { Block, Category, Finding } from "../../src/model.ts";

const block = (text: string, more: Partial<Block> = {}): Block => ({
  ...{ kind: "paragraph", text, heading: [], lead: "", ...more },
});

function finding({ text, heading }: Block, quote: string, category: Category): Finding {
  const start = text.indexOf(quote);
  const place = { text, heading, block: 0, start, end: start + quote.length };
  return { category, quote, rule: "x", ...place };
}

const POSTS = block("We learn. We train AI on posts unless you say no. You own your posts.");
const TRAINING = finding(POSTS, "We train AI on posts", "ai_training");
const OPT_OUT = finding(POSTS, "on posts unless you say no", "ai_opt_out");
const OWNED = finding(POSTS, "You own your posts", "derivative_works");

const render = (one: Block, findings: readonly Finding[], width = Number.POSITIVE_INFINITY, colour = false) =>
  renderBlock(one, findings, width, palette(colour)).join("\n");

describe("the words of a clause are marked in the text", () => {
  test("with brackets, and below it what it says", () => {
    expect(render(POSTS, [TRAINING])).toBe(
      `We learn. [=We train AI on posts=] unless you say no. You own your posts.
    ▲ ai_training (user data may train AI)`,
    );
  });

  test("bold and underlined instead where there are colours", () => {
    const printed = render(POSTS, [TRAINING], undefined, true);
    expect(printed).toContain("We learn. \x1b[1m\x1b[4mWe train AI on posts\x1b[24m\x1b[22m unless");
    expect(printed).not.toContain("[=");
  });

  test("clauses that overlap are one, with all their categories", () => {
    expect(render(POSTS, [OPT_OUT, TRAINING])).toBe(
      `We learn. [=We train AI on posts unless you say no=]. You own your posts.
    ▲ ai_training (user data may train AI), ai_opt_out (AI use of data can be refused)`,
    );
  });

  test("clauses that do not overlap have numbers", () => {
    expect(render(POSTS, [OWNED, TRAINING])).toBe(
      `We learn. [=We train AI on posts=]¹ unless you say no. [=You own your posts=]².
    ▲ 1 ai_training (user data may train AI)
    ▲ 2 derivative_works (derivative works may be made of user content)`,
    );
  });

  test("a block without clauses is its text alone", () => {
    expect(render(POSTS, [])).toBe(POSTS.text);
  });
});

describe("blocks are laid out", () => {
  test.each<[string, Block, string]>([
    ["a heading", block("Content", { kind: "heading", level: 2 }), "\n## Content\n"],
    ["an item", block("your posts", { kind: "item", level: 2 }), "  - your posts"],
  ])("%s", (_, one, expected) => {
    expect(render(one, [])).toBe(expected);
  });

  test("in lines that fit, which hang below the text of an item", () => {
    const item = block(POSTS.text, { kind: "item", level: 1 });
    expect(render(item, [TRAINING], 30)).toBe(
      `- We learn. [=We train AI on
  posts=] unless you say no.
  You own your posts.
    ▲ ai_training (user data
      may train AI)`,
    );
  });

  test("within the width, however deep an item stands and however wide its letters are", () => {
    const deep = block("利用規約 ".repeat(40), { kind: "item", level: 900 });
    for (const line of render(deep, [finding(deep, "規約", "likeness")], 40).split("\n"))
      expect(displayWidth(line)).toBeLessThanOrEqual(40);
  });
});

test("page text is marked where the clause stands and cannot harm or deceive the terminal", () => {
  const hostile = block(
    "\x1b[2J\u202eWe\u200b never. \x1b]0;x\x07We tr\u200bain\x1b[8m AI\r on posts.\x9b31m",
  );
  const quote = "We tr\u200bain\x1b[8m AI\r on posts";
  for (const colour of [false, true]) {
    const printed = render(hostile, [finding(hostile, quote, "ai_training")], 60, colour);
    expect(printed.replaceAll(/\x1b\[(?:1|2|4|22|24)m/g, "")).not.toMatch(
      /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/,
    );
    expect(printed).toContain(
      colour ? "\x1b[4mWe train AI  on posts" : "We never. [=We train AI  on posts=].",
    );
  }
});
