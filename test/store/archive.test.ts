import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/store/archive.ts";
import { ArchiveError } from "../../src/store/archive-error.ts";
import { scratchArchive, scratchFolder } from "./scratch.ts";

function problemOf(open: () => unknown): string {
  try {
    open();
  } catch (error) {
    if (error instanceof ArchiveError) return `${error.problem}: ${error.message}`;
    throw error;
  }
  return "opened";
}

function foreignDatabase(pragma: string): string {
  const file = join(scratchFolder(), "archive.db");
  const database = new Database(file);
  database.exec(`create table theirs (x); ${pragma}`);
  database.close();
  return file;
}

describe("opening an archive", () => {
  test("makes the folder and a file that only its owner can read", () => {
    const file = join(scratchFolder(), "deep", "er", "archive.db");
    scratchArchive(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("waits for the disk at every commit, writes ahead, and checks references", () => {
    const archive = scratchArchive();
    const pragma = (name: string): unknown => archive.statement(`pragma ${name}`).pluck().get();
    expect([pragma("synchronous"), pragma("journal_mode"), pragma("foreign_keys")]).toEqual([2, "wal", 1]);
  });

  test("prepares a statement once", () => {
    const archive = scratchArchive();
    expect(archive.statement("select 1")).toBe(archive.statement("select 1"));
  });

  test("read-only, it creates nothing", () => {
    const file = join(scratchFolder(), "archive.db");
    expect(problemOf(() => openArchive(file, { readonly: true }))).toMatch(
      /^missing: there is no archive at .*check/,
    );
    expect(existsSync(file)).toBe(false);
  });

  test("read-only, it refuses to write", () => {
    const file = scratchArchive().file;
    const archive = openArchive(file, { readonly: true });
    expect(() => archive.statement("delete from host_backoff").run()).toThrow(/readonly/);
    archive.close();
  });

  test("refuses a text file", () => {
    const file = join(scratchFolder(), "archive.db");
    writeFileSync(file, "services:\n  - name: Example\n".repeat(100));
    expect(problemOf(() => openArchive(file))).toMatch(/^not_an_archive: .*archive\.db.*--db/);
  });

  test.each([
    ["another program's database", "", /^not_an_archive: .*name another file with --db/],
    ["another program's numbered database", "pragma user_version = 1", /^not_an_archive/],
    [
      "an archive of a newer version",
      "pragma application_id = 1131173729; pragma user_version = 99",
      /^newer: .*upgrade/,
    ],
  ])("refuses %s", (_, pragma, message) => {
    expect(problemOf(() => openArchive(foreignDatabase(pragma)))).toMatch(message);
  });

  test("refuses a folder that is a file", () => {
    const blocker = join(scratchFolder(), "snapshots");
    writeFileSync(blocker, "");
    expect(problemOf(() => openArchive(join(blocker, "archive.db")))).toMatch(/^unwritable: .*permission/);
  });

  test.skipIf(process.getuid?.() === 0)("refuses a folder that may not be written", () => {
    const folder = join(scratchFolder(), "snapshots");
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    expect(problemOf(() => openArchive(join(folder, "archive.db")))).toMatch(/^unwritable: .*permission/);
  });
});

test("a transaction that throws leaves nothing, also of a transaction inside it", () => {
  const archive = scratchArchive();
  const insert = (host: string): unknown =>
    archive.statement("insert into host_backoff values (?, '2026-01-01')").run(host);
  expect(() =>
    archive.transaction(() => {
      archive.transaction(() => insert("a.example"));
      insert("b.example");
      throw new Error("halfway");
    }),
  ).toThrow("halfway");
  expect(archive.statement("select count(*) from host_backoff").pluck().get()).toBe(0);
});

test("an archive that another program does not let go of is an error that says so", () => {
  const archive = scratchArchive();
  const other = new Database(archive.file);
  other.exec("begin immediate");
  archive.statement("pragma busy_timeout = 0").get();
  expect(problemOf(() => archive.transaction(() => 1))).toMatch(/^busy: .*locked by another process/);
  other.exec("rollback");
  expect(problemOf(() => archive.transaction(() => 1))).toBe("opened");
  other.close();
});
