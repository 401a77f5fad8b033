import { expect, test } from "vitest";
import { sentencesOf } from "../../src/clauses/sentences.ts";

test.each<[string, string, readonly string[]]>([
  ["two sentences", "We learn. You teach.", ["We learn.", "You teach."]],
  [
    "an abbreviation",
    "We use data, e.g. Photos, to learn. You teach.",
    ["We use data, e.g. Photos, to learn.", "You teach."],
  ],
  ["an enumerator", "1. You may not copy it.", ["1. You may not copy it."]],
  ["cells of a row", "To train models | Usage Data | Consent", ["To train models", "Usage Data", "Consent"]],
  [
    "bullets inside a cell",
    "We do this: * We learn from chats * We count visits",
    ["We do this:", "We learn from chats", "We count visits"],
  ],
  ["white space around", "  Alone.  ", ["Alone."]],
  ["nothing", "", []],
])("%s", (_, text, expected) => {
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
