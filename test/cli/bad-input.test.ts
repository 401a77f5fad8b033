import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { openArchive } from "../../src/store/archive.ts";
import { run, temporaryFolder } from "../support/program.ts";
import { startSite } from "../support/site.ts";

const WATCHLIST = `fetch: { contact: "https://example.org/bot", delay_seconds: 0 }
services:
  - name: Chirp
    documents:
      - { name: Terms, url: "http://127.0.0.1:1/terms" }
`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe("a mistake is named with its remedy, and exits 2", () => {
  test.each([
    { what: "an unknown command", args: ["chekc"], says: /unknown command 'chekc'/ },
    { what: "an unknown option", args: ["check", "--fast"], says: /unknown option '--fast'/ },
    { what: "no watchlist", args: ["check"], says: /watchlist\.yaml does not exist: .*clausewatch init/ },
    {
      what: "no archive",
      args: ["log"],
      says: /no archive at snapshots\/archive\.db; run `clausewatch check`/,
    },
    {
      what: "an input that is not there",
      args: ["scan", "missing.html"],
      says: /cannot read missing\.html \(ENOENT\)/,
    },
    { what: "an import of nothing", args: ["import", "missing"], says: /missing/ },
    {
      what: "an unknown mail command",
      args: ["mail", "burn"],
      says: /mail list, .*mail retry \[NUMBER…\], .* or mail test/,
    },
  ])("$what", async ({ args, says }) => {
    const ended = await run(args, temporaryFolder());
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringMatching(says) });
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });

  test("a broken watchlist: every mistake with its line, and nothing is run", async () => {
    const folder = folderWith({
      "watchlist.yaml":
        'services:\n  - name: 403\n    documents:\n      - { name: Terms, url: "ftp://x/" }\n    colour: red\n',
    });
    const ended = await run(["check"], folder);
    expect(ended.code).toBe(2);
    for (const line of [2, 4, 5]) expect(ended.stderr).toContain(`watchlist.yaml:${line}:`);
  });

  test("an archive of a newer version is left untouched", async () => {
    const folder = folderWith({ "watchlist.yaml": WATCHLIST });
    openArchive(join(folder, "new.db")).close();
    const database = new Database(join(folder, "new.db"));
    database.pragma("user_version = 900");
    database.close();
    expect(await run(["check", "--db", "new.db"], folder)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/new\.db .*newer version .*upgrade/s),
    });
  });

  test("a file that is no archive", async () => {
    const folder = folderWith({
      "watchlist.yaml": WATCHLIST,
      "notes.db": "these are my notes, not a database at all\n".repeat(50),
    });
    expect(await run(["check", "--db", "notes.db"], folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("notes.db is not a clausewatch archive"),
    });
  });

  test("a mail server address that cannot be one", async () => {
    const folder = folderWith({ "watchlist.yaml": WATCHLIST });
    const ended = await run(["mail", "test", "me@example.org"], folder, {
      CLAUSEWATCH_SMTP_URL: "mail.example.org",
    });
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining("CLAUSEWATCH_SMTP_URL") });
  });

  test.skipIf(process.getuid?.() === 0)("a folder that cannot be written", async () => {
    const folder = folderWith({ "watchlist.yaml": WATCHLIST });
    mkdirSync(join(folder, "locked"));
    chmodSync(join(folder, "locked"), 0o500);
    expect(await run(["check", "--db", "locked/archive.db"], folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("locked/archive.db cannot be written"),
    });
  });
});

describe("what the network does is an outcome, and exits 1", () => {
  test("a private address that the watchlist does not allow is refused", async () => {
    const site = await startSite({ "/terms": "<p>secret</p>" });
    onTestFinished(() => site.close());
    const folder = folderWith({ "watchlist.yaml": WATCHLIST.replace("http://127.0.0.1:1", site.origin) });
    const ended = await run(["check", "--json"], folder);
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      kind: "failed",
      reason: "address_refused",
      evidence: expect.stringContaining("allow_private_hosts"),
    });
    expect(site.requests).toHaveLength(0);
  });

  test("a mail server that cannot be reached is reported, not hidden", async () => {
    const folder = folderWith({ "watchlist.yaml": WATCHLIST });
    const ended = await run(["mail", "test", "me@example.org"], folder, {
      CLAUSEWATCH_SMTP_URL: "smtp://127.0.0.1:9",
    });
    expect(ended).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/test mail was not sent: .*127\.0\.0\.1:9/),
    });
  });
});

describe("init and validate", () => {
  test("init writes a watchlist that is valid, and never overwrites one", async () => {
    const folder = temporaryFolder();
    expect(await run(["init"], folder)).toMatchObject({ code: 0 });
    expect(await run(["validate"], folder)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("watchlist.yaml is fine"),
    });
    expect(await run(["init"], folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("left as it is"),
    });
  });

  test("validate --json lists problems with their lines", async () => {
    const folder = folderWith({ "watchlist.yaml": "services: [1]\nfoo: 2\n" });
    const ended = await run(["validate", "--json"], folder);
    expect(ended.code).toBe(2);
    expect(JSON.parse(ended.stdout)).toMatchObject({ valid: false, problems: [{ line: 1 }, { line: 2 }] });
  });
});
