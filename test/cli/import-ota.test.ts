import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { openArchive } from "../../src/store/archive.ts";
import { captureFile } from "../support/capture-file.ts";
import { folderOf } from "../support/captures-folder.ts";
import { writeRecords } from "../support/git-records.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import { run, start, temporaryFolder } from "../support/program.ts";
import { hasPseudoTerminal, runOnTerminal } from "../support/pseudo-terminal.ts";

const day = (number: number): string => new Date(Date.UTC(2024, 0, number)).toISOString();
const PATH = "Acme & Co/Privacy Policy.html";

/** Every third page has another text than the one before. */
function recordedIn(folder: string, count: number): string {
  const page = (index: number): string =>
    policyPage("Acme", [`Edition ${"x".repeat(1 + index / 3)}.`], `${index} %`);
  const pages = Array.from({ length: count }, (_, index) => ({
    path: PATH,
    at: day(index + 1),
    body: page(index),
  }));
  writeRecords(join(folder, "records.git"), pages);
  return "records.git";
}

/** Rows of an archive that another process may be writing. */
function rowsIn(file: string, sql: string): readonly unknown[] {
  const archive = openArchive(file, { readonly: true });
  try {
    return archive.statement(sql).all();
  } finally {
    archive.close();
  }
}

test("import ota that is killed at any moment goes on where it was, and ends as if nothing had happened", async () => {
  const folder = temporaryFolder();
  const repository = recordedIn(folder, 150);
  const killed = join(folder, "killed.db");
  const captures = "select provenance from captures order by id";
  for (const enough of [1, 40, 90]) {
    const { child, ended } = start(["--db", killed, "import", "ota", repository], folder);
    await vi.waitFor(() => expect(rowsIn(killed, captures).length).toBeGreaterThanOrEqual(enough), {
      timeout: 30_000,
      interval: 5,
    });
    child.kill("SIGKILL");
    await ended;
  }
  const before = rowsIn(killed, captures).length;
  expect(before).toBeLessThan(150);
  const last = await run(["--json", "--db", killed, "import", "ota", repository], folder);
  expect(last.code).toBe(0);
  expect(JSON.parse(last.stdout)).toMatchObject({ captures: 150 - before, alreadyThere: before });
  await run(["--db", "whole.db", "import", "ota", repository], folder);
  for (const sql of [
    captures,
    "select document, number, captured_at, chain from versions",
    "select * from changes",
  ])
    expect(rowsIn(killed, sql)).toEqual(rowsIn(join(folder, "whole.db"), sql));
  expect(rowsIn(killed, "select 1 from versions")).toHaveLength(50);
});

test("import ota counts what it did, and exits 1 when something was skipped", async () => {
  const folder = temporaryFolder();
  const pages = [PATH, "Acme/Terms.docx"].map((path, index) => ({
    path,
    at: day(index + 1),
    body: policyPage("Acme"),
  }));
  writeRecords(join(folder, "records.git"), pages);
  const { code, stdout, stderr } = await run(["import", "ota", "records.git"], folder);
  expect([code, stdout]).toEqual([
    1,
    "1 captures of 1 documents: 1 versions, 0 unchanged, 0 seen before, 0 broken; 0 were there already, 1 skipped\n",
  ]);
  expect(stderr).toMatch(/^skipped [0-9a-f]{40}:Acme\/Terms\.docx: its name ends in none of/);
});

test.skipIf(!hasPseudoTerminal)("on a terminal, import ota says how far it is", async () => {
  const folder = temporaryFolder();
  recordedIn(folder, 5);
  const { screen } = await runOnTerminal(["import", "ota", "records.git"], folder);
  expect(screen).toMatch(/\[\d\/5\] acme-co\/privacy-policy/);
});

describe("import takes a folder, or ota and a path", () => {
  const CAPTURES = { [`ota/${captureFile("Acme", "Terms", day(1))}`]: policyPage("Acme") };

  test("a folder of the name ota is ./ota", async () => {
    const { code, stdout } = await run(["import", "./ota"], folderOf(CAPTURES));
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^1 captures of 1 documents: 1 versions/)]);
  });

  test.each([
    {
      args: ["import", "ota"],
      says: /needs the PATH of a repository; a folder of captures of that name is \.\/ota/,
    },
    { args: ["import", "captures", "more"], says: /import takes one folder, or "ota" and a PATH/ },
    {
      args: ["import", "captures", "--service", "Acme"],
      says: /--service and --output belong to `import ota PATH`/,
    },
    { args: ["import", "ota", "nowhere"], says: /nowhere is no git repository/ },
    { args: ["import", "ota", "ota"], says: /ota is no git repository/ },
    { args: ["import", "ota", "ota", "--output", "w.yaml"], says: /ota holds no declarations/ },
  ])("$args exits 2 and says what is expected", async ({ args, says }) => {
    const { code, stderr } = await run(args, folderOf(CAPTURES));
    expect([code, stderr]).toEqual([2, expect.stringMatching(says)]);
  });

  test("without git, import ota says that it is needed", async () => {
    const folder = temporaryFolder();
    recordedIn(folder, 1);
    const { code, stderr } = await run(["import", "ota", "records.git"], folder, { PATH: folder });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/git is needed .*apt-get install git/)]);
  });
});

describe("import ota of declarations", () => {
  const TERMS = { fetch: "https://acme.example/terms", select: "main", filter: ["tidyUp"] };
  const acme = (terms: object): string => JSON.stringify({ name: "Acme", terms });

  function declarations(terms: object): string {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "declarations"));
    writeFileSync(join(folder, "declarations/Acme.json"), acme(terms));
    writeFileSync(join(folder, "declarations/Bolt.json"), acme({ Terms: TERMS }).replace("Acme", "Bolt"));
    return folder;
  }

  test("prints a watchlist that is valid, and on standard error what is not in it", async () => {
    const folder = declarations({ Terms: TERMS });
    const { code, stdout, stderr } = await run(["import", "ota", ".", "--service", "acme"], folder);
    expect([code, stderr]).toEqual([0, "Acme, Terms: not taken over: filter tidyUp: a program of theirs\n"]);
    writeFileSync(join(folder, "watchlist.yaml"), stdout);
    expect((await run(["validate"], folder)).stdout).toBe(
      "watchlist.yaml is fine: 1 document of 1 service\n",
    );
  });

  test("writes it to a file, but never over one", async () => {
    const folder = declarations({ Terms: TERMS });
    const args = ["import", "ota", "declarations", "--output", "w.yaml"];
    expect(await run(args, folder)).toMatchObject({ code: 0, stdout: "" });
    const written = readFileSync(join(folder, "w.yaml"), "utf8");
    expect(written).toMatch(/name: Acme[\s\S]*name: Bolt/);
    expect(await run(args, folder)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/left as it is/),
    });
    expect(readFileSync(join(folder, "w.yaml"), "utf8")).toBe(written);
  });

  test("exits 1 when a document is not in it", async () => {
    const folder = declarations({ Terms: TERMS, Bad: { fetch: "ftp://acme.example" } });
    const { code, stderr } = await run(["import", "ota", "."], folder);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/Acme, Bad: left out: .*must start with https/),
    ]);
  });

  test("says when none is of a service that was asked for", async () => {
    const { code, stderr } = await run(
      ["import", "ota", ".", "--service", "Crab"],
      declarations({ Terms: TERMS }),
    );
    expect([code, stderr]).toEqual([2, expect.stringMatching(/holds no declarations of Crab/)]);
  });
});

test("the training clause that a repository's history brings is on record as an alert", async () => {
  const folder = temporaryFolder();
  const bodies = [policyPage("Acme"), policyPage("Acme", [TRAINING])];
  writeRecords(
    join(folder, "records.git"),
    bodies.map((body, index) => ({ path: PATH, at: day(index + 1), body })),
  );
  await run(["import", "ota", "records.git"], folder);
  expect((await run(["log"], folder)).stdout).toMatch(
    /2024-01-02 00:00 {2}acme-co\/privacy-policy {2}version 2 {2}HIGH/,
  );
});
