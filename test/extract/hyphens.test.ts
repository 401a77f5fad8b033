import { expect, test } from "vitest";
import { hyphenJoiner } from "../../src/extract/hyphens.ts";

const cases: [what: string, lines: string[], text: string][] = [
  ["a parted word is put together", ["All infor-", "mation is kept."], "All information is kept."],
  ["a compound keeps its hyphen", ["There is an opt-", "out for it."], "There is an opt-out for it."],
  ["so does a word that has it elsewhere", ["A case-book or case-", "book."], "A case-book or case-book."],
  ["so does a name", ["Made in Baden-", "Baden by us."], "Made in Baden-Baden by us."],
  ["a soft hyphen goes", ["All infor\u00ad", "mation."], "All information."],
  ["a dash stays", ["Photos -", "and posts."], "Photos - and posts."],
];

test.each(cases)("%s", (_, lines, text) => {
  expect(hyphenJoiner(lines)(lines)).toBe(text);
});
