import { chmodSync, closeSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type Database from "better-sqlite3";
import { ArchiveError } from "./archive-error.ts";
import { sha256 } from "./bodies.ts";
import { decompress } from "./packed.ts";

/** One file of migrations/: `0002_more.sql` is number 2. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** The same place from src/store/ and from dist/store/. */
export const MIGRATIONS_FOLDER: string = fileURLToPath(new URL("../../migrations/", import.meta.url));

/** Marks a SQLite file as ours ("ClWa"). */
const APPLICATION_ID = 0x436c5761;

const TABLES = "select count(*) as count from sqlite_schema";

/** In the order of their numbers, which run from 1 without gaps; throws where they do not. */
export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return names.sort().map((name, index) => {
    const number = Number.parseInt(name, 10);
    if (number !== index + 1) throw new Error(`${join(folder, name)}: expected migration ${index + 1}`);
    return { number, name, sql: readFileSync(join(folder, name), "utf8") };
  });
}

/**
 * Brings the database to the last migration: each in a transaction of its own, the position in `user_version`. An
 * archive that has content is copied to `FILE.before-NUMBER` first. A migration that fails leaves nothing behind.
 * Migrations may call `unbrotli(BLOB)`: the text of a column named *_br; `sha256(TEXT)`, in hex; and
 * `statement(KEY, VALUE, …)`: these as JSON.
 * Throws an ArchiveError for a database that is newer, is not ours, or is older and may not be written.
 */
export function migrate(
  database: Database.Database,
  file: string,
  migrations: readonly Migration[],
  options: { readonly readonly?: boolean } = {},
): void {
  const position = positionOf(database);
  refuseForeign(database, file, position);
  if (position > migrations.length) throw new ArchiveError("newer", file);
  if (position === migrations.length) return;
  if (options.readonly) throw new ArchiveError(position === 0 ? "missing" : "older", file);
  if (position > 0) backUp(database, `${file}.before-${String(position + 1).padStart(4, "0")}`);
  addFunctions(database);
  for (const migration of migrations) apply(database, migration);
}

function addFunctions(database: Database.Database): void {
  const rules = { deterministic: true };
  database.function("unbrotli", rules, (packed) => decompress(packed as Buffer).toString());
  database.function("sha256", rules, (text) => sha256(text as string));
  database.function("statement", { ...rules, varargs: true }, (...given: unknown[]) => {
    const keys = given.filter((_, index) => index % 2 === 0);
    return JSON.stringify(Object.fromEntries(keys.map((key, index) => [key, given[2 * index + 1]])));
  });
}

function positionOf(database: Database.Database): number {
  return database.pragma("user_version", { simple: true }) as number;
}

function refuseForeign(database: Database.Database, file: string, position: number): void {
  const isOurs = database.pragma("application_id", { simple: true }) === APPLICATION_ID;
  const { count } = database.prepare(TABLES).get() as { count: number };
  if (!isOurs && (position > 0 || count > 0)) throw new ArchiveError("not_an_archive", file);
}

/** Looks at the position again under the write lock: another process may have been faster. */
function apply(database: Database.Database, migration: Migration): void {
  const step = database.transaction(() => {
    if (positionOf(database) >= migration.number) return;
    database.exec(migration.sql);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${migration.number}`);
  });
  step.immediate();
}

/** A whole copy or none: it gets its name when it is complete. */
function backUp(database: Database.Database, target: string): void {
  const partial = `${target}.${process.pid}.partial`;
  rmSync(partial, { force: true });
  closeSync(openSync(partial, "w", 0o600));
  chmodSync(partial, 0o600);
  database.prepare("vacuum into ?").run(partial);
  renameSync(partial, target);
}
