import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { policyPage } from "../support/policy.ts";
import { run, temporaryFolder } from "../support/program.ts";

const LAYOUTS = [[], ["--side"], ["--unified"], ["--stat"]];

/** 395 KB of text in paragraphs of which no two are alike. */
function longPage(word: string): string {
  const sentence = (index: number): string =>
    `Rule ${index * 7919} lets the keeper of drawer ${index} hold ${index === 2_400 ? word : "paper"} for ${index % 97} days, and no longer than that.`;
  const paragraphs = Array.from(
    { length: 2_500 },
    (_, block) => `${sentence(block * 2)} ${sentence(block * 2 + 1)}`,
  );
  return policyPage("Acme", paragraphs);
}

function folderWithPages(before: string, after: string): string {
  const folder = temporaryFolder();
  const captures = join(folder, "captures/Acme/Terms");
  mkdirSync(captures, { recursive: true });
  for (const [day, page] of [
    ["2024-01-01", before],
    ["2024-02-01", after],
  ] as const)
    writeFileSync(join(captures, `${day}T00-00-00.000Z.html`), page);
  writeFileSync(join(folder, "before.html"), before);
  writeFileSync(join(folder, "after.html"), after);
  return folder;
}

test("one word of a page of 395 KB prints less than 2 KB, in every layout of compare and diff", async () => {
  const folder = folderWithPages(longPage("paper"), longPage("parchment"));
  expect(longPage("paper").length).toBeGreaterThan(395_000);
  expect((await run(["import", "captures"], folder)).code).toBe(0);
  for (const layout of LAYOUTS)
    for (const command of [
      ["compare", "before.html", "after.html"],
      ["diff", "acme/terms"],
    ]) {
      const { code, stdout } = await run([...command, ...layout], folder);
      expect([code, stdout.length > 40, stdout.length < 2_000]).toEqual([0, true, true]);
    }
});

describe("the layouts of a diff", () => {
  const pages = (): string =>
    folderWithPages(policyPage("Acme"), policyPage("Acme", ["We answer letters within a week."]));

  test.each([
    ["--side", "--stat"],
    ["--side", "--unified"],
    ["--stat", "--unified"],
  ])("%s and %s exclude each other", async (one, other) => {
    const ended = await run(["compare", one, other, "before.html", "after.html"], pages());
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toMatch(/option '--\w+' cannot be used with option '--\w+'/);
  });

  test("two columns stand where there is room for them; otherwise one, and that is said", async () => {
    const folder = pages();
    const compared = (columns: string) =>
      run(["compare", "--side", "before.html", "after.html"], folder, { COLUMNS: columns });
    expect((await compared("60")).stdout).toContain(" │ + {+We answer letters");
    const narrow = await compared("59");
    expect(narrow.stdout).toContain("\n+ {+We answer letters within a week.+}");
    expect(narrow.stderr).toContain("59 columns are too few for two texts side by side (60 are needed)");
  });
});
