import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { openArchive } from "../../src/store/archive.ts";
import { MIGRATIONS_FOLDER, type Migration, migrate, readMigrations } from "../../src/store/migrate.ts";
import { packJson } from "../../src/store/packed.ts";
import { recordedPositions } from "../../src/store/positions.ts";
import { parseSearch, searchBlocks } from "../../src/store/search.ts";
import { scratchFolder } from "./scratch.ts";

const step = (number: number, sql: string): Migration => ({ number, name: `${number}.sql`, sql });
const ONE = step(1, "create table a (x integer);");
const TWO = step(2, "create table b (y integer);");

function scratchDatabase(): { database: Database.Database; file: string } {
  const file = join(scratchFolder(), "archive.db");
  const database = new Database(file);
  onTestFinished(() => {
    database.close();
  });
  return { database, file };
}

const tables = (database: Database.Database): unknown[] =>
  database.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all();
const position = (database: Database.Database): unknown => database.pragma("user_version", { simple: true });

describe("migrating an archive", () => {
  test("brings an empty database to the last migration", () => {
    const { database, file } = scratchDatabase();
    migrate(database, file, [ONE, TWO]);
    expect([tables(database), position(database)]).toEqual([["a", "b"], 2]);
  });

  test("does no harm the second time", () => {
    const { database, file } = scratchDatabase();
    migrate(database, file, [ONE, TWO]);
    database.exec("insert into a values (7)");
    migrate(database, file, [ONE, TWO]);
    expect(database.prepare("select x from a").pluck().all()).toEqual([7]);
  });

  test("leaves nothing behind of a migration that fails, and keeps those before it", () => {
    const { database, file } = scratchDatabase();
    const broken = step(2, "create table b (y integer); insert into nowhere values (1);");
    expect(() => migrate(database, file, [ONE, broken])).toThrow(/nowhere/);
    expect([tables(database), position(database)]).toEqual([["a"], 1]);
  });

  test("copies an archive that has content before it touches it", () => {
    const { database, file } = scratchDatabase();
    migrate(database, file, [ONE]);
    database.exec("insert into a values (7)");
    migrate(database, file, [ONE, TWO]);
    const copy = new Database(`${file}.before-0002`, { readonly: true });
    onTestFinished(() => {
      copy.close();
    });
    expect([tables(copy), copy.prepare("select x from a").pluck().all()]).toEqual([["a"], [7]]);
    expect(readdirSync(join(file, "..")).filter((name) => name.includes("partial"))).toEqual([]);
  });

  test("makes no copy of a new archive", () => {
    const { database, file } = scratchDatabase();
    migrate(database, file, [ONE]);
    expect(existsSync(`${file}.before-0001`)).toBe(false);
  });

  test("refuses an old archive that it may not write, and says how to upgrade it", () => {
    const { database, file } = scratchDatabase();
    migrate(database, file, [ONE]);
    expect(() => migrate(database, file, [ONE, TWO], { readonly: true })).toThrow(/older version.*run/);
    expect(position(database)).toBe(1);
  });

  test("refuses a gap in the numbers of the files", () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, "0001_a.sql"), ONE.sql);
    writeFileSync(join(folder, "0003_c.sql"), "");
    expect(() => readMigrations(folder)).toThrow(/0003_c\.sql: expected migration 2/);
  });
});

test("two programs that open a new archive at once both find it ready", () => {
  const file = join(scratchFolder(), "archive.db");
  const [one, other] = [openArchive(file), openArchive(file)];
  one.close();
  other.close();
  expect(existsSync(file)).toBe(true);
});

test("versions of an archive from before search and overview are found, and their categories known", () => {
  const { database, file } = scratchDatabase();
  const all = readMigrations(MIGRATIONS_FOLDER);
  migrate(database, file, all.slice(0, 8));
  const insert = (table: string, row: Readonly<Record<string, unknown>>): void => {
    const names = Object.keys(row);
    const places = names.map((name) => `@${name}`);
    database.prepare(`insert into ${table} (${names.join()}) values (${places.join()})`).run(row);
  };
  const document = "acme/terms";
  insert("documents", { id: document, service: "Acme", name: "Terms", first_seen_at: "2026" });
  for (const number of [1, 2]) {
    const check = { document, started_at: `2026-0${number}`, kind: "ok", version: number, turn: 0 };
    insert("checks", { id: number, ...check, origin: "fetched" });
    const texts = ["We keep letters", ...(number === 2 ? ["We train models"] : [])];
    const blocks_br = packJson(texts.map((text) => ({ kind: "paragraph", text, heading: [], lead: "" })));
    const version = {
      document,
      number,
      check_id: number,
      captured_at: "2026",
      hash: "h",
      title: "",
      words: 3,
    };
    insert("versions", { ...version, extraction: "{}", blocks_br, chain: "" });
    const findings_br = packJson(number === 2 ? [{ category: "likeness" }, { category: "likeness" }] : []);
    insert("findings", { document, version: number, rules_version: 1, findings_br });
  }
  migrate(database, file, all);
  database.close();
  const archive = openArchive(file);
  const hits = ["letters", "train"].map(
    (word) => searchBlocks(archive, parseSearch(word), { limit: 9 }).hits,
  );
  const positions = recordedPositions(archive).get(document);
  archive.close();
  expect(hits.map(([hit]) => [hit?.version, hit?.block.text])).toEqual([
    [1, "We keep letters"],
    [2, "We train models"],
  ]);
  expect(positions).toEqual([{ category: "likeness", since: { number: 2, capturedAt: "2026" } }]);
});
