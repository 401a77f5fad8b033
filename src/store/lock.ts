import { closeSync, openSync } from "node:fs";
import Database from "better-sqlite3";
import { ArchiveError } from "./archive-error.ts";

export interface Lock {
  readonly release: () => void;
}

/**
 * The right to be the only daemon on an archive; null when another process has it. It is an operating-system lock on
 * a side file (`FILE.daemon-lock`), so it is free again the moment its process ends, however it ends.
 * Throws an ArchiveError when the side file cannot be written.
 */
export function acquireDaemonLock(file: string): Lock | null {
  return acquire(`${file}.daemon-lock`);
}

/** The right to be the only one that hands over mail of an archive; otherwise as `acquireDaemonLock`. */
export function acquireDeliveryLock(file: string): Lock | null {
  return acquire(`${file}.delivery-lock`);
}

/** The right to hold back mails of a pass over many documents; otherwise as `acquireDaemonLock`. */
export function acquirePassLock(file: string): Lock | null {
  return acquire(`${file}.pass-lock`);
}

function acquire(sideFile: string): Lock | null {
  const database = openSideFile(sideFile);
  try {
    database.exec("begin exclusive");
  } catch (error) {
    database.close();
    const refusal = ArchiveError.from(error, sideFile);
    if (refusal instanceof ArchiveError && refusal.problem === "busy") return null;
    throw refusal;
  }
  return { release: () => database.close() };
}

function openSideFile(sideFile: string): Database.Database {
  try {
    closeSync(openSync(sideFile, "a", 0o600));
    return new Database(sideFile, { timeout: 0 });
  } catch (error) {
    throw new ArchiveError("unwritable", sideFile, { cause: error });
  }
}
