import { closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { type Archive, openArchive } from "./archive.ts";

/** Tables whose rows are only added, but by `prune`. */
const COUNTED = [
  "documents",
  "bodies",
  "checks",
  "captures",
  "versions",
  "findings",
  "changes",
  "outbox",
  "links",
] as const;

export type BackupOutcome =
  | { readonly kind: "written"; readonly rows: Readonly<Record<string, number>> }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * Copies the archive as it is at one moment, while others may write to it: one file, readable by its owner only, that is
 * whole or not there. The copy is read again before it gets its name: its integrity, and that no table has lost rows.
 * Nothing is overwritten. Throws when the file system refuses.
 */
export function backUp(archive: Archive, file: string): BackupOutcome {
  if (!reserve(file)) return { kind: "refused", reason: `${file} is there already: name a file that is not` };
  const partial = `${file}.${process.pid}.partial`;
  try {
    closeSync(openSync(partial, "wx", 0o600));
    const before = countRows(archive);
    archive.statement("vacuum into ?").run(partial);
    const fault = faultOf(partial, before, countRows(archive));
    if (fault.kind === "refused") {
      rmSync(file);
      return fault;
    }
    sync(partial);
    renameSync(partial, file);
    sync(dirname(file));
    return fault;
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    for (const side of ["", "-wal", "-shm"]) rmSync(partial + side, { force: true });
  }
}

/** Takes the name, so that nobody else does; false where it is taken. */
function reserve(file: string): boolean {
  try {
    closeSync(openSync(file, "wx", 0o600));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

type Counts = Readonly<Record<string, number>>;

function countRows(archive: Archive): Counts {
  const count = (table: string): number =>
    archive.statement<{ count: number }>(`select count(*) as count from ${table}`).get()?.count ?? 0;
  return Object.fromEntries(COUNTED.map((table) => [table, count(table)]));
}

/** `before`, `after`: what the archive had when the copy was begun and when it was made. */
function faultOf(partial: string, before: Counts, after: Counts): BackupOutcome {
  const copy = openArchive(partial, { readonly: true });
  try {
    const fault = integrityFault(copy);
    if (fault !== null) return { kind: "refused", reason: `the copy is damaged: ${fault}` };
    const rows = countRows(copy);
    const lost = COUNTED.find((table) => !isBetween(rows[table], before[table], after[table]));
    if (lost === undefined) return { kind: "written", rows };
    return {
      kind: "refused",
      reason: `the copy has ${rows[lost]} rows in ${lost}, the archive ${before[lost]}`,
    };
  } finally {
    copy.close();
  }
}

/** What SQLite finds wrong first, in the whole file (`quick`: without comparing indexes); null when nothing is. */
export function integrityFault(archive: Archive, options: { readonly quick?: boolean } = {}): string | null {
  const pragma = options.quick ? "quick_check(1)" : "integrity_check(1)";
  const found = archive.statement(`pragma ${pragma}`).pluck().get();
  return found === "ok" ? null : String(found);
}

function isBetween(count = 0, one = 0, other = 0): boolean {
  return count >= Math.min(one, other) && count <= Math.max(one, other);
}

function sync(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
