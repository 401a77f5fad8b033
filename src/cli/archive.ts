import { existsSync } from "node:fs";
import { type Archive, openArchive } from "../store/archive.ts";
import { ArchiveError } from "../store/archive-error.ts";
import { listDocuments } from "../store/documents.ts";
import {
  latestVersion,
  listVersions,
  readVersion,
  type StoredVersion,
  versionAt,
} from "../store/versions.ts";
import { CommandError, type GlobalOptions } from "./session.ts";

/** Opens the archive to read it, hands it to `work`, and closes it whatever happens. */
export async function withArchive<T>(
  options: GlobalOptions,
  work: (archive: Archive) => T | Promise<T>,
): Promise<T> {
  const archive = openArchive(options.db, { readonly: true });
  try {
    return await work(archive);
  } finally {
    archive.close();
  }
}

/** Likewise, to write it: all of `work` or nothing of it, when the lock of another writer is free. */
export async function changeArchive<T>(options: GlobalOptions, work: (archive: Archive) => T): Promise<T> {
  if (!existsSync(options.db)) throw new ArchiveError("missing", options.db);
  const archive = openArchive(options.db);
  try {
    return archive.transaction(() => work(archive));
  } finally {
    archive.close();
  }
}

/** Throws CommandError (exit 2) naming what is there when the archive knows no document `id`. */
export function requireDocument(archive: Archive, id: string): void {
  const known = listDocuments(archive).map((document) => document.id);
  if (known.includes(id)) return;
  const list =
    known.length === 0 ? 'it is empty, run "clausewatch check" first' : `it knows ${known.join(", ")}`;
  throw new CommandError(`${archive.file} has no document ${id}: ${list}`, 2);
}

/**
 * The version that a person means: a number, `first`, `latest`, or a date or time (the version that stood then).
 * Throws CommandError (exit 2) when there is none.
 */
export function pickVersion(archive: Archive, document: string, wanted: string): StoredVersion {
  const found = find(archive, document, wanted);
  if (found !== null) return found;
  const versions = listVersions(archive, document);
  const have =
    versions.length === 0
      ? "it has none yet"
      : `it has 1 to ${versions.length}, the first of ${versions[0]?.capturedAt}`;
  throw new CommandError(
    `${document} has no version "${wanted}": ${have}; give a number, first, latest or a date (2024-09-01)`,
    2,
  );
}

function find(archive: Archive, document: string, wanted: string): StoredVersion | null {
  if (wanted === "latest") return latestVersion(archive, document);
  if (wanted === "first") return readVersion(archive, document, 1);
  if (/^\d{1,6}$/.test(wanted)) return readVersion(archive, document, Number(wanted));
  return versionAt(archive, document, endOf(wanted));
}

/** A bare day stands for its last moment, so that `2024-09-18` includes what was captured on that day. */
function endOf(wanted: string): string {
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(wanted) ? `${wanted}T23:59:59.999Z` : wanted);
  if (Number.isNaN(time))
    throw new CommandError(
      `"${wanted}" is no version: give a number, first, latest or a date (2024-09-01)`,
      2,
    );
  return new Date(time).toISOString();
}
