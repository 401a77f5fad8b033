import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { policyPage } from "../support/policy.ts";
import { run, temporaryFolder } from "../support/program.ts";

const LEAD_IN = "<p>We do not use your files to:</p><ul><li>train AI models</li></ul>";
const BEFORE = policyPage("Chirp").replace("</main>", `${LEAD_IN}</main>`);
const AFTER = policyPage("Chirp", ["We use your posts to train our language models."]);

function folder(): string {
  const path = temporaryFolder();
  writeFileSync(join(path, "old.html"), BEFORE);
  writeFileSync(join(path, "new.html"), AFTER);
  return path;
}

const flat = (text: string): string => text.replace(/\s+/g, " ");

test("compare --explain says of every event why it is one, and what its clauses were read under", async () => {
  const { stdout } = await run(["compare", "--explain", "old.html", "new.html"], folder());
  expect(flat(stdout)).toMatch(
    /HIGH no longer promises not to train AI .* why no clause that says “some user data does not train AI” stands any more\. before rule [a-z-]+: .* Here: “train ai.*”, after “We do not use your files to:”\./,
  );
  expect(flat(stdout)).toMatch(
    /why no clause that says “user data may train AI” stood before; a promise not to train stood before\. after rule train-models: .* Here: “train our language models”\./,
  );
});

test("compare --json has an explanation of each event with --explain, and is as ever without", async () => {
  const path = folder();
  const json = async (...options: readonly string[]): Promise<{ changes: Record<string, unknown>[] }> =>
    JSON.parse((await run(["compare", "--json", ...options, "old.html", "new.html"], path)).stdout);
  const [plain, explained] = [await json(), await json("--explain")];
  expect(Object.keys(plain)).toEqual(["alert", "changes", "blocks"]);
  expect(explained).toMatchObject(plain);
  expect(Object.keys(plain.changes[0] ?? {})).toEqual([
    "category",
    "event",
    "level",
    "before",
    "after",
    "heading",
  ]);
  const removed = explained.changes.find(({ event }) => event === "denial_removed");
  expect(removed?.explanation).toMatchObject({
    because: expect.stringContaining("stands any more"),
    before: { inherited: [{ from: "lead_in", text: "We do not use your files to:" }] },
    after: null,
  });
});

test("diff --explain says the same of two versions on record", async () => {
  const path = temporaryFolder();
  const captures = join(path, "captures/Chirp/Privacy Policy");
  mkdirSync(captures, { recursive: true });
  writeFileSync(join(captures, "2024-01-01T00-00-00.000Z.html"), BEFORE);
  writeFileSync(join(captures, "2024-02-01T00-00-00.000Z.html"), AFTER);
  await run(["import", "captures"], path);
  const { stdout } = await run(["diff", "chirp/privacy-policy", "--explain"], path);
  expect(flat(stdout)).toContain("Here: “train our language models”.");
  const json = JSON.parse((await run(["diff", "chirp/privacy-policy", "--json", "--explain"], path)).stdout);
  expect(json.changes[0].explanation).toMatchObject({ because: expect.any(String) });
});
