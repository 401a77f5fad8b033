import { expect, test } from "vitest";
import { type Statement, statementOf } from "../../src/clauses/statement.ts";
import { diffBlocks } from "../../src/diff/diff.ts";
import type { Category } from "../../src/model.ts";
import { blockFrom } from "./blocks.ts";

/** Of a clause that is the first sentence of its block, up to "|", before and after. */
function statement(
  was: string | null,
  is: string | null,
  category: Category = "ai_training",
): Statement | null {
  const quoteOf = (text: string | null): string | null => text?.split("|")[0] ?? null;
  const blocks = (text: string | null) => (text === null ? [] : [blockFrom(text.replace("|", ""))]);
  return statementOf(
    {
      category,
      event: "training_expanded",
      level: "high",
      before: quoteOf(was),
      after: quoteOf(is),
      heading: [],
    },
    diffBlocks(blocks(was), blocks(is)),
  );
}

test.each<[what: string, was: string | null, is: string | null, expected: Statement | null]>([
  [
    "a new clause, with what its block says beside it",
    null,
    "We and our affiliates may train AI on posts.| Private messages are never used. This is on by default.",
    {
      states: "posts; not messages; also by affiliates; on by default; worded “may”",
      gained: [],
      lost: [],
    },
  ],
  [
    "a changed clause: what is new, what is gone",
    "We may train AI on posts only if you opt in.",
    "We and our partners will train AI on posts and photos.| Opting out does not undo training that has already happened.",
    {
      states: "posts, images; also by third parties; refusing works for the future only",
      gained: ["images", "also by third parties", "refusing works for the future only"],
      lost: ["only when opted in", "worded “may”"],
    },
  ],
  ["a clause that is gone", "We train AI on posts.", null, null],
  ["a clause that states nothing of the kind", null, "Training AI.", null],
])("%s", (_, was, is, expected) => {
  expect(statement(was, is)).toEqual(expected);
});

test("what a person may do is no word about what the service does", () => {
  expect(statement(null, "You may refuse.", "ai_opt_out")).toBeNull();
});
