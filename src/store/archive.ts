import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { ArchiveError } from "./archive-error.ts";
import { MIGRATIONS_FOLDER, migrate, readMigrations } from "./migrate.ts";

/** Open handle on one archive file; every function of the store takes it first. */
export interface Archive {
  readonly file: string;
  /** Prepared once per archive and SQL text. Rows come back as `Row`, unchecked: the schema is the check. */
  readonly statement: <Row = unknown>(sql: string) => Database.Statement<unknown[], Row>;
  /**
   * All of `work` or, when it throws, nothing of it. Holds the only write lock from its start; nests. Throws an
   * ArchiveError when another process does not let go of that lock, or the disk is full.
   */
  readonly transaction: <Result>(work: () => Result) => Result;
  /** The result of `work`, and nothing of what it wrote. */
  readonly rehearse: <Result>(work: () => Result) => Result;
  /** Another number whenever another process or connection has written since. */
  readonly dataVersion: () => number;
  readonly close: () => void;
}

interface ArchiveOptions {
  readonly readonly?: boolean;
  /** True: what is written can be made again, so that a commit need not wait for the disk; a power cut may undo the last. */
  readonly repeatable?: boolean;
}

/** How long a writer waits for another process before it gives up. */
const BUSY_TIMEOUT_MS = 45_000;

/**
 * Opens an archive; creates the file (readable by its owner only), its folder and its tables where they are missing.
 * `readonly`: creates and changes nothing.
 * Throws an ArchiveError: folder not writable, not a database, not ours, of a newer program, missing or old (readonly).
 */
export function openArchive(file: string, options: ArchiveOptions = {}): Archive {
  const { readonly = false, repeatable = false } = options;
  if (readonly && !existsSync(file)) throw new ArchiveError("missing", file);
  if (!readonly) createFile(file);
  const database = connect(file, readonly);
  try {
    prepareDatabase(database, file, readonly);
    if (repeatable) database.pragma("synchronous = normal");
  } catch (error) {
    database.close();
    throw ArchiveError.from(error, file);
  }
  return handleOf(database, file);
}

function createFile(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (existsSync(file)) return;
    closeSync(openSync(file, "a", 0o600));
    chmodSync(file, 0o600);
  } catch (error) {
    throw new ArchiveError("unwritable", file, { cause: error });
  }
}

function connect(file: string, readonly: boolean): Database.Database {
  try {
    return new Database(file, { readonly, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  } catch (error) {
    throw ArchiveError.from(error, file);
  }
}

function prepareDatabase(database: Database.Database, file: string, readonly: boolean): void {
  database.pragma("foreign_keys = on");
  if (!readonly) {
    database.pragma("journal_mode = wal");
    database.pragma("synchronous = full");
  }
  migrate(database, file, readMigrations(MIGRATIONS_FOLDER), { readonly });
}

function handleOf(database: Database.Database, file: string): Archive {
  const prepared = new Map<string, Database.Statement<unknown[], unknown>>();
  return {
    file,
    statement<Row>(sql: string) {
      const known = prepared.get(sql) ?? database.prepare<unknown[], unknown>(sql);
      prepared.set(sql, known);
      return known as Database.Statement<unknown[], Row>;
    },
    transaction(work) {
      try {
        return database.transaction(work).immediate();
      } catch (error) {
        throw ArchiveError.from(error, file);
      }
    },
    rehearse(work) {
      database.exec("begin immediate");
      try {
        return work();
      } finally {
        if (database.inTransaction) database.exec("rollback");
      }
    },
    dataVersion: () => database.pragma("data_version", { simple: true }) as number,
    close: () => {
      database.close();
    },
  };
}
