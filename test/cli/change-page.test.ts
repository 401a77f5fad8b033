import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { policyPage, TRAINING } from "../support/policy.ts";
import { run, temporaryFolder } from "../support/program.ts";

test("compare --html writes the change as one file, besides what it prints; where it cannot, it says so", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "old.html"), policyPage("Chirp"));
  writeFileSync(join(folder, "new.html"), policyPage("Chirp", [TRAINING]));
  const { code, stdout } = await run(["compare", "old.html", "new.html", "--html", "change.html"], folder);
  expect([code, stdout]).toEqual([0, expect.stringContaining("now trains AI on user data")]);
  const page = readFileSync(join(folder, "change.html"), "utf8");
  expect(page).toContain("<title>Chirp Privacy Policy</title>");
  expect(page).toContain("old.html → new.html");
  const refused = await run(["compare", "old.html", "new.html", "--html", "none/change.html"], folder);
  expect([refused.code, refused.stderr]).toEqual([
    1,
    expect.stringContaining("none/change.html was not written"),
  ]);
});
