import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importCaptures } from "../../src/history/import-captures.ts";
import { openArchive } from "../../src/store/archive.ts";
import { captureFile } from "../support/capture-file.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import { type Ended, run, start, temporaryFolder } from "../support/program.ts";

const OTHER = "We answer every letter within a week.";
const PAGES: readonly (readonly [document: string, day: string, page: string])[] = [
  ["Privacy Policy", "2024-01-01", policyPage("Acme")],
  ["Privacy Policy", "2024-02-01", policyPage("Acme", [TRAINING])],
  ["Privacy Policy", "2024-03-01", policyPage("Acme", [TRAINING, OTHER])],
  ["Terms", "2024-01-01", policyPage("Acme terms")],
  ["Terms", "2024-04-01", policyPage("Acme terms", [TRAINING])],
  ["Cookies", "2024-01-01", policyPage("Acme cookies")],
];

let template = "";
beforeAll(() => {
  template = mkdtempSync(join(tmpdir(), "clausewatch-triage-"));
  for (const service of ["Acme", "Zeta"])
    for (const [document, day, page] of service === "Acme" ? PAGES : PAGES.slice(3, 5)) {
      const file = join(template, "captures", captureFile(service, document, day));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, page);
    }
  const archive = openArchive(join(template, "archive.db"));
  importCaptures(archive, join(template, "captures"));
  archive.close();
});
afterAll(() => rmSync(template, { recursive: true }));

/** An archive of two services: acme/privacy-policy has a high alert (2) and a change of other words (3), the terms a high one. */
function watched(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "snapshots"));
  copyFileSync(join(template, "archive.db"), join(folder, "snapshots/archive.db"));
  return folder;
}

const json = ({ stdout }: Ended): Record<string, unknown>[] =>
  stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

async function stillNew(folder: string): Promise<string[]> {
  const log = await run(["log", "--new", "--json"], folder);
  return json(log).map(({ document, version }) => `${document}@${version}`);
}

describe("ack", () => {
  test.each([
    [["acme/privacy-policy"], ["acme/privacy-policy@3  acknowledged"]],
    [["acme/privacy-policy@2"], ["acme/privacy-policy@2  acknowledged"]],
    [["acme/privacy-policy@2024-02-15"], ["acme/privacy-policy@2  acknowledged"]],
    [
      ["acme/terms", "acme/terms@2", "zeta/terms", "--dismiss"],
      ["acme/terms@2  dismissed", "zeta/terms@2  dismissed"],
    ],
    [["acme"], ["acme/privacy-policy@3  acknowledged", "acme/terms@2  acknowledged"]],
    [
      ["acme/privacy-policy", "--all"],
      ["acme/privacy-policy@2  acknowledged", "acme/privacy-policy@3  acknowledged"],
    ],
    [
      ["--all", "--note", "read it"],
      ["acme/privacy-policy@2", "acme/privacy-policy@3", "acme/terms@2", "zeta/terms@2"].map(
        (change) => `${change}  acknowledged: read it`,
      ),
    ],
  ])("%j says which changes it means", async (args, lines) => {
    const folder = watched();
    const said = await run(["ack", ...args], folder);
    expect(said).toMatchObject({ code: 0, stdout: `${lines.join("\n")}\n`, stderr: "" });
    const done = lines.map((line) => line.split(" ")[0]);
    expect(await stillNew(folder)).toEqual(
      ["acme/privacy-policy@2", "acme/privacy-policy@3", "acme/terms@2", "zeta/terms@2"].filter(
        (change) => !done.includes(change),
      ),
    );
  });

  test("of a service leaves out what was dismissed, and says when nothing is new", async () => {
    const folder = watched();
    await run(["ack", "zeta/terms", "--dismiss", "--note", "a typo"], folder);
    for (const args of [["zeta"], ["zeta", "--all"]])
      expect(await run(["ack", ...args], folder)).toMatchObject({
        ...{ code: 0, stdout: "" },
        stderr: "nothing is new\n",
      });
    expect((await run(["ack", "zeta", "--new"], folder)).stdout).toBe("zeta/terms@2  noted: a typo\n");
    expect(await stillNew(folder)).toContain("zeta/terms@2");
  });

  test("keeps the note that stands, and adds nothing where the change stands so already", async () => {
    const folder = watched();
    await run(["note", "acme/terms", "asked", "the lawyers"], folder);
    for (let time = 0; time < 2; time += 1) await run(["ack", "acme/terms"], folder);
    const archive = new Database(join(folder, "snapshots/archive.db"), { readonly: true });
    const rows = archive.prepare("select version, state, note from triage order by id").all();
    archive.close();
    expect(rows).toEqual([
      { version: 2, state: "new", note: "asked the lawyers" },
      { version: 2, state: "acknowledged", note: "asked the lawyers" },
    ]);
  });

  test("waits while another process writes", async () => {
    const folder = watched();
    const other = new Database(join(folder, "snapshots/archive.db"));
    other.exec("begin immediate");
    const waiting = start(["ack", "acme/terms"], folder);
    const first = await Promise.race([
      waiting.ended.then(() => "ended"),
      run(["log"], folder).then(() => "still waiting"),
    ]);
    other.exec("rollback");
    other.close();
    expect(first).toBe("still waiting");
    expect(await waiting.ended).toMatchObject({ code: 0, stdout: "acme/terms@2  acknowledged\n" });
  });
});

test("what cannot be said is refused, and nothing is recorded", async () => {
  const folder = watched();
  for (const [args, says] of [
    [["ack"], /which change\?/],
    [["ack", "acme/terms", "acme/terms@9"], /acme\/terms has no version "9": it has 1 to 2/],
    [["ack", "acme/terms@"], /is no version/],
    [["ack", "acme/terms@1"], /acme\/terms@1 changes nothing, it is the first text/],
    [["ack", "acme/cookies"], /acme\/cookies has no change with an alert/],
    [["ack", "acme/none"], /has no document acme\/none: it knows acme\/cookies/],
    [["ack", "nobody"], /has no document nobody/],
    [["ack", "acme/terms", "--dismiss", "--new"], /cannot be used with/],
    [["ack", "--all", "--new"], /cannot be used with/],
    [["ack", "--all", "--note", " "], /the note is empty/],
    [["note", "acme/terms", ""], /the note is empty/],
    [["note", "acme/terms", "two\nlines"], /one line without control characters/],
    [["note", "acme/terms", "\x1b[2J"], /one line without control characters/],
    [["note", "acme/terms", "x".repeat(2_001)], /2001 characters long: 2000 is the most/],
    [["note", "acme", "of a service"], /has no document acme/],
    [["ack", "acme/terms", "--db", "none.db"], /there is no archive at none\.db/],
  ] as const) {
    const { code, stdout, stderr } = await run(args, folder);
    expect([args, code, stdout]).toEqual([args, 2, ""]);
    expect(stderr).toMatch(says);
  }
  expect(await stillNew(folder)).toHaveLength(4);
}, 60_000);

describe("what was said of a change is shown", () => {
  const NOTE = "not ours \u202egnp.exe";

  test("by log, its timeline, show, diff and status, and cannot deceive the terminal", async () => {
    const folder = watched();
    await run(["ack", "acme/privacy-policy@2", "--dismiss", "--note", NOTE], folder);
    const shown = "dismissed: not ours gnp.exe";
    expect((await run(["log"], folder)).stdout).toContain(
      `acme/privacy-policy  version 2  HIGH  ${shown}  1 added`,
    );
    expect((await run(["log", "--graph"], folder, { COLUMNS: "200" })).stdout).toContain(`– ${shown}`);
    for (const args of [
      ["show", "acme/privacy-policy@2"],
      ["diff", "acme/privacy-policy", "1..2"],
    ])
      expect((await run(args, folder)).stderr).toMatch(
        /^dismissed: not ours gnp\.exe \(\d{4}-\d\d-\d\d \d\d:\d\d\)$/m,
      );
    expect((await run(["diff", "acme/privacy-policy", "1..3"], folder)).stderr).not.toContain("dismissed");
    expect((await run(["status"], folder)).stderr).toContain("new high alerts: acme/terms 1, zeta/terms 1;");
  });

  test("as JSON", async () => {
    const folder = watched();
    const triage = { at: expect.stringMatching(/Z$/), state: "acknowledged", note: NOTE };
    const said = await run(["ack", "acme/terms", "--note", NOTE, "--json"], folder);
    expect(json(said)).toEqual([{ document: "acme/terms", version: 2, triage }]);
    const log = json(await run(["log", "acme/terms", "--json"], folder));
    expect(log.map((entry) => entry.triage)).toEqual([null, triage]);
    for (const args of [
      ["show", "acme/terms"],
      ["diff", "acme/terms"],
    ])
      expect(json(await run([...args, "--json"], folder))).toMatchObject([{ triage }]);
    const status = json(await run(["status", "--json"], folder));
    expect(status.map(({ document, newHighAlerts }) => [document, newHighAlerts])).toEqual([
      ["acme/cookies", 0],
      ["acme/privacy-policy", 1],
      ["acme/terms", 0],
      ["zeta/terms", 1],
    ]);
  });
});
