import { randomUUID } from "node:crypto";
import { createWriteStream, renameSync, rmSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CommandError } from "./session.ts";

/**
 * Writes text piece by piece, no faster than it is taken: to standard output (`-`), or to a file, which is whole or the
 * one before. Throws CommandError where the file cannot be written.
 */
export async function writePieces(file: string, pieces: Iterable<string>): Promise<void> {
  if (file === "-") return pipeline(Readable.from(pieces), process.stdout, { end: false });
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(draft));
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw fileError(file, error);
  }
}

/** What the file system says, for the person; an error that is not of its making as it is. */
export function fileError(file: string, error: unknown): unknown {
  if (!(error instanceof Error && "syscall" in error)) return error;
  return new CommandError(`${file} was not written: ${error.message}`);
}
