import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Archive, openArchive } from "../../src/store/archive.ts";

/** A folder that is gone when the test is over. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "clausewatch-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty archive in a folder of its own, closed when the test is over. */
export function scratchArchive(file: string = join(scratchFolder(), "archive.db")): Archive {
  const archive = openArchive(file);
  onTestFinished(() => archive.close());
  return archive;
}
