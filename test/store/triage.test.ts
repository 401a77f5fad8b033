import { expect, test } from "vitest";
import { addTriage, triageByChange, triageOf } from "../../src/store/triage.ts";
import { at, check, ID, OK } from "./records.ts";
import { scratchArchive } from "./scratch.ts";

test("what is said of a change is added to what was said before, and the last word stands", () => {
  const archive = scratchArchive();
  for (const day of [1, 2]) check(archive, day, OK, `text ${day}`);
  const first = { at: at(3), state: "dismissed", note: "a typo" } as const;
  const last = { at: at(4), state: "acknowledged", note: "" } as const;
  for (const entry of [first, last]) addTriage(archive, ID, 2, entry);
  expect(triageOf(archive, ID, 2)).toEqual([first, last]);
  expect(triageOf(archive, ID, 1)).toEqual([]);
  expect([...triageByChange(archive)]).toEqual([[`${ID}@2`, last]]);
  expect(triageByChange(archive, "other/terms").size).toBe(0);
  expect(() => addTriage(archive, ID, 9, last)).toThrow(/FOREIGN KEY/);
});
