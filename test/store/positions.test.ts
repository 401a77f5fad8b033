import { expect, test } from "vitest";
import type { Category, Finding } from "../../src/model.ts";
import { saveFindings } from "../../src/store/findings.ts";
import { recordedPositions } from "../../src/store/positions.ts";
import { at, check, ID, OK } from "./records.ts";
import { scratchArchive } from "./scratch.ts";

const finding = (category: Category): Finding => {
  return { category, quote: "x", text: "x", heading: [], start: 0, end: 1, rule: "r", block: 0 };
};

test("a document's categories, each since the first version that has it without a break, by the newest rules", () => {
  const archive = scratchArchive();
  const said: readonly (readonly Category[])[] = [
    ["ai_training", "likeness"],
    ["likeness"],
    ["ai_training", "likeness"],
    ["ai_training", "ai_opt_out", "ai_opt_out"],
  ];
  said.forEach((categories, index) => {
    check(archive, index + 1, OK, `text ${index}`);
    saveFindings(archive, ID, index + 1, 1, [finding("derivative_works")]);
    saveFindings(archive, ID, index + 1, 2, categories.map(finding));
  });
  check(archive, 9, OK, "silent", "other/terms");
  expect([...recordedPositions(archive)]).toEqual([
    [
      ID,
      [
        { category: "ai_training", since: { number: 3, capturedAt: at(3) } },
        { category: "ai_opt_out", since: { number: 4, capturedAt: at(4) } },
      ],
    ],
  ]);
  expect(recordedPositions(archive, "other/terms").size).toBe(0);
});
