import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf } from "../support/captures-folder.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import { run, start, temporaryFolder } from "../support/program.ts";

const WATCHLIST = `fetch: { contact: "https://watch.example/bot" }
services:
  - name: Acme
    documents: [{ name: Privacy, url: "https://acme.example/privacy", schedule: "0 0 29 2 *" }]
`;

async function archiveFolder(): Promise<string> {
  const folder = temporaryFolder();
  const captures = folderOf({
    "Acme/Privacy/2024-01-01.html": policyPage("Acme"),
    "Acme/Privacy/2024-02-01.html": policyPage("Acme", [TRAINING]),
    "Acme/Terms/2024-01-01.html": policyPage("Acme"),
    "Zeta/Terms/2024-01-01.html": policyPage("Zeta"),
  });
  await run(["import", captures], folder);
  return folder;
}

test("a service is renamed with all its documents, the watchlist is called to mind, and evidence fits", async () => {
  const folder = await archiveFolder();
  writeFileSync(join(folder, "watchlist.yaml"), WATCHLIST);
  expect(await run(["rename", "acme", "apex"], folder)).toEqual({
    code: 0,
    stdout: "acme/privacy is apex/privacy now\nacme/terms is apex/terms now\n",
    stderr: "watchlist.yaml:4: still names acme/privacy: give it the ids of apex/privacy\n",
  });
  expect(await run(["verify"], folder)).toMatchObject({ code: 0 });
  expect((await run(["log", "apex/privacy", "--json"], folder)).stdout).toContain('"version":2');
  const evidence = await run(["export", "evidence", "apex/privacy@2", "evidence"], folder);
  expect(evidence.code).toBe(0);
});

test.each([
  ["a document that is there", ["acme/terms", "zeta/terms"], 2, /has zeta\/terms already/],
  ["a service that is there", ["acme", "zeta"], 2, /has zeta\/terms already/],
  ["a service as a document", ["acme", "apex/terms"], 2, /a service that of a service/],
  ["what can be no id", ["acme/terms", "acme/Big Terms"], 2, /"acme\/Big Terms" can be no id/],
  ["a stranger", ["nobody/terms", "somebody/terms"], 2, /no document nobody\/terms/],
])("it is refused for %s", async (_, [from = "", to = ""], code, message) => {
  const folder = await archiveFolder();
  const ended = await run(["rename", from, to], folder);
  expect([ended.code, ended.stderr]).toEqual([code, expect.stringMatching(message)]);
});

test("nothing is renamed while a daemon runs, nor where there is no archive", async () => {
  const folder = await archiveFolder();
  writeFileSync(join(folder, "watchlist.yaml"), WATCHLIST);
  const daemon = start(["daemon"], folder);
  while (!daemon.output().includes("watching")) await new Promise((resolve) => setTimeout(resolve, 20));
  const ended = await run(["rename", "acme", "apex"], folder);
  expect([ended.code, ended.stderr]).toEqual([
    1,
    expect.stringMatching(/a daemon or check works on .*stop it/),
  ]);
  daemon.child.kill("SIGTERM");
  await daemon.ended;
  expect(await run(["rename", "acme", "apex"], folder)).toMatchObject({ code: 0 });
  expect(await run(["rename", "a", "b", "--db", "none.db"], folder)).toMatchObject({ code: 2 });
});
