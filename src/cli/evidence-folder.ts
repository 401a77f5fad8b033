import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { CommandError } from "./session.ts";

/** A file of the folder, piece by piece. */
export interface EvidenceFile {
  readonly name: string;
  readonly pieces: Iterable<string | Uint8Array>;
}

/**
 * Writes the files and their `SHA256SUMS` into a new folder, or one that is empty: all or nothing. Throws CommandError
 * (exit 2) where something is there already.
 */
export function writeEvidence(folder: string, files: readonly EvidenceFile[]): void {
  refuseFull(folder);
  const draft = `${folder.replace(/\/+$/, "")}.${process.pid}.partial`;
  try {
    mkdirSync(dirname(draft), { recursive: true });
    mkdirSync(draft);
    const sums = files.map(({ name, pieces }) => `${writeFile(join(draft, name), pieces)}  ${name}\n`);
    writeFile(join(draft, "SHA256SUMS"), sums);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!(error instanceof Error && "syscall" in error)) throw error;
    throw new CommandError(`${folder} was not written: ${error.message}`);
  }
}

function refuseFull(folder: string): void {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw new CommandError(`${folder} is no folder: name one that is empty, or not there yet`, 2);
  }
  if (names.length > 0)
    throw new CommandError(`${folder} is not empty: name a folder that is empty, or not there yet`, 2);
}

/** Returns the SHA-256 of what was written. */
function writeFile(file: string, pieces: Iterable<string | Uint8Array>): string {
  const hash = createHash("sha256");
  const descriptor = openSync(file, "wx");
  try {
    for (const piece of pieces) {
      const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
      hash.update(bytes);
      for (let at = 0; at < bytes.byteLength; ) at += writeSync(descriptor, bytes, at);
    }
  } finally {
    closeSync(descriptor);
  }
  return hash.digest("hex");
}
