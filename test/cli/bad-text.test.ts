import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { policyPage } from "../support/policy.ts";
import { run, temporaryFolder } from "../support/program.ts";

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe("a text that is hardly one is said not to be believed, and nothing is found in it", () => {
  test.each([
    ["an empty file", "old.txt", "", /the page has no text/],
    ["a page without text", "old.html", "<html><body><img src=x></body></html>", /the page has no text/],
    ["one word", "old.txt", "train", /the page has 1 words/],
  ])("%s", async (_, name, text, says) => {
    const folder = folderWith({ [name]: text, "new.html": policyPage("Acme") });
    const scanned = await run(["scan", name], folder);
    expect(scanned).toMatchObject({ code: 1, stdout: `${name}: no clause found\n` });
    expect(scanned.stderr).toMatch(says);
    const json = await run(["scan", "--json", name], folder);
    expect([json.code, JSON.parse(json.stdout)]).toMatchObject([0, { input: name, findings: [] }]);
    for (const pair of [
      [name, "new.html"],
      ["new.html", name],
      [name, name],
    ]) {
      const compared = await run(["compare", "--json", ...pair], folder);
      expect([compared.code, JSON.parse(compared.stdout)]).toMatchObject([0, { alert: "none", changes: [] }]);
      expect(compared.stderr).toMatch(says);
    }
  });
});

describe("a clause is found however the page writes its letters", () => {
  const page = (clause: string): string => policyPage("Acme", [clause]);
  test.each([
    ["zero-width characters", "We use your posts to t&#8203;r&#x2060;ai&shy;n our AI models.", "ai_training"],
    ["letters of another script", "We use your posts to tr&#1072;in our AI models.", "ai_training"],
    [
      "entities encoded twice",
      "We don&amp;#39;t use your posts to train our AI models.",
      "ai_training_denied",
    ],
    [
      "right-to-left text around it",
      `<span dir="rtl">نحن نحمي بياناتك.</span> We use your posts to train our AI models.`,
      "ai_training",
    ],
  ])("%s", async (_, clause, category) => {
    const folder = folderWith({ "old.html": page("We answer within a week."), "new.html": page(clause) });
    const scanned = JSON.parse((await run(["scan", "--json", "new.html"], folder)).stdout);
    expect(scanned.findings).toMatchObject([{ category }]);
    const [{ text, start, end, quote }] = scanned.findings;
    expect(text.slice(start, end)).toBe(quote);
    const compared = JSON.parse((await run(["compare", "--json", "old.html", "new.html"], folder)).stdout);
    expect(compared.changes).toMatchObject([{ category, before: null, after: quote }]);
  });
});

test("10 MB of one word have a defined outcome", { timeout: 60_000 }, async () => {
  const folder = folderWith({ "words.txt": "train ".repeat(1_750_000) });
  const { code, stdout } = await run(["scan", "--json", "words.txt"], folder);
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { findings: [] }]);
});
