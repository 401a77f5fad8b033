import { describe, expect, test } from "vitest";
import { decide } from "../../src/alerts/decide.ts";
import { diffBlocks } from "../../src/diff/diff.ts";
import { INTRODUCED, OPT_OUT_ADDED, paragraph } from "./sample.ts";

const reworded = diffBlocks(
  [paragraph("We keep invoices for ten years.")],
  [paragraph("We keep invoices for one year.")],
);
const nothing = diffBlocks([paragraph("The same.")], [paragraph("The same.")]);
const to = ["me@example.org"];

describe("whoever wants at least this level is told, nobody else", () => {
  test.each([
    { events: [INTRODUCED, OPT_OUT_ADDED], wanted: "high", kind: "tell", level: "high" },
    { events: [INTRODUCED], wanted: "info", kind: "tell", level: "high" },
    { events: [OPT_OUT_ADDED], wanted: "high", kind: "silent", level: "info" },
    { events: [OPT_OUT_ADDED], wanted: "info", kind: "tell", level: "info" },
    { events: [], wanted: "info", kind: "silent", level: "any" },
    { events: [], wanted: "any", kind: "tell", level: "any" },
  ] as const)(
    "$events.length events of level $level, $wanted wanted: $kind",
    ({ events, wanted, kind, level }) => {
      expect(decide(events, reworded, { to, level: wanted })).toMatchObject({ kind, level });
    },
  );
});

test("a change in which nothing changed is told to nobody", () => {
  expect(decide([], nothing, { to, level: "any" })).toEqual({
    kind: "silent",
    level: "none",
    reason: "nothing_changed",
  });
});

test("without recipients nobody is told, and the decision says so", () => {
  expect(decide([INTRODUCED], reworded, { to: [], level: "info" })).toEqual({
    kind: "silent",
    level: "high",
    reason: "no_recipients",
  });
});

test("a document that only bears a new date is told to nobody, whatever is wanted", () => {
  const change = diffBlocks(
    [paragraph("Last updated: 3 May 2024")],
    [paragraph("Last updated: 1 June 2024")],
  );
  expect(decide([], change, { to, level: "any" })).toEqual({
    kind: "silent",
    level: "none",
    reason: "dates_only",
  });
});
