import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { displayWidth } from "../../src/cli/styled.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import { run, temporaryFolder } from "../support/program.ts";

const LONG = "How Acme uses information for its generative models and features";

test("a status of long ids fits 80 columns: each id stands whole above its line", async () => {
  const folder = temporaryFolder();
  for (const [document, day, page] of [
    [LONG, "2023-01-01", policyPage("Acme")],
    [LONG, "2024-01-01", policyPage("Acme", [TRAINING])],
    ["Terms", "2023-01-01", policyPage("Acme")],
    ["Terms", "2023-02-01", "<title>Just a moment...</title><p>Checking your browser</p>"],
  ] as const) {
    mkdirSync(join(folder, "captures/Acme", document), { recursive: true });
    writeFileSync(join(folder, "captures/Acme", document, `${day}T00-00-00.000Z.html`), page);
  }
  await run(["import", "captures"], folder);
  const { stdout } = await run(["status", "-q"], folder, { COLUMNS: "80" });
  const lines = stdout.trimEnd().split("\n");
  for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  expect(lines[0]).toMatch(/^verified +verdict +versions +last change +AI position +next check$/);
  expect(lines[1]).toBe("acme/how-acme-uses-information-for-its-generative-models-and-features");
  expect(lines[2]).toMatch(/ ok +2 +\d+ years, HIGH +training, opt/);
  expect(stdout).toMatch(/\nacme\/terms\n.* broken: bot /);
  const wide = await run(["status", "-q"], folder, { COLUMNS: "200" });
  expect(wide.stdout).toMatch(/^document .*\nacme\/how-acme\S+ {2}\d+ years +ok /);
});
