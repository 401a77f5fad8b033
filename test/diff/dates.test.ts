import { describe, expect, test } from "vitest";
import { changesDatesOnly } from "../../src/diff/dates.ts";
import { diffBlocks } from "../../src/diff/diff.ts";
import type { Block } from "../../src/model.ts";

const blocks = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ kind: "paragraph", text, heading: [], lead: "" }));
const between = (before: string, after: string) =>
  diffBlocks(
    blocks("Terms of the lending library", before, "Books come back within four weeks."),
    blocks("Terms of the lending library", after, "Books come back within four weeks."),
  );

describe("a new date on a document is nothing but a date", () => {
  test.each([
    ["Last updated: 3 May 2024", "Last updated: 1 June 2024"],
    ["Effective May 3, 2024", "Effective September 28, 2025"],
    ["Version of 2024-05-03", "Version of 2025-01-31"],
    ["Last revised on the 3rd of May, 2024.", "Last revised on the 4th of May, 2024."],
    ["Stand: 03.05.2024", "Stand: 17.11.2025"],
    ["Zuletzt aktualisiert am 3. März 2024", "Zuletzt aktualisiert am 12. Mai 2024"],
    ["Dernière mise à jour : 3 février 2024", "Dernière mise à jour : 14 août 2025"],
    ["Última actualización: 3 de enero de 2024", "Última actualización: 9 de mayo de 2024"],
    ["3 May 2024", "9 May 2024"],
    ["更新日期:2024年5月3日", "更新日期:2025年11月13日"],
    ["Updated 05/03/24 at 14:30 UTC", "Updated 06/01/24 at 09:05 UTC"],
  ])("%s → %s", (before, after) => {
    expect(changesDatesOnly(between(before, after))).toBe(true);
  });
});

describe("more than a date", () => {
  test.each([
    ["words next to the date", "Last updated: 3 May 2024", "Last updated in a hurry: 1 June 2024"],
    [
      "a date inside a provision",
      "Loans made before 3 May 2024 are free.",
      "Loans made before 9 May 2024 are free.",
    ],
    ["a number that is no date", "Version 3 of these terms", "Version 4 of these terms"],
    ["a fee", "Updated fee: 30 euros", "Updated fee: 40 euros"],
  ])("%s", (_what, before, after) => {
    expect(changesDatesOnly(between(before, after))).toBe(false);
  });

  test("a date and a provision", () => {
    const change = diffBlocks(
      blocks("Last updated: 3 May 2024", "Books come back within four weeks."),
      blocks("Last updated: 9 May 2024", "Books come back within two weeks."),
    );
    expect(changesDatesOnly(change)).toBe(false);
  });

  test("nothing at all", () => {
    expect(changesDatesOnly(diffBlocks(blocks("3 May 2024"), blocks("3 May 2024")))).toBe(false);
  });
});
