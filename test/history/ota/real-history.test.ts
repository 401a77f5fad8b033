import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { importCaptures } from "../../../src/history/import-captures.ts";
import { importOta } from "../../../src/history/ota/import-ota.ts";
import { logEntries } from "../../../src/store/log.ts";
import { scratchArchive, scratchFolder } from "../../store/scratch.ts";
import { captureFile } from "../../support/capture-file.ts";
import { folderOf } from "../../support/captures-folder.ts";
import { type RecordedPage, writeRecords } from "../../support/git-records.ts";

/** Real captures, a document a file, as JSON; not part of the project. */
const CAPTURES = fileURLToPath(new URL("../../../../shared/eval/data/captures", import.meta.url));
const missing = !existsSync(CAPTURES);
/** The smallest: they are enough, and quick. */
const FILES = 6;

interface Captured {
  readonly service: string;
  readonly document: string;
  readonly capturedAt: string;
  readonly html: string;
}

test.skipIf(missing)(
  `real captures make the same versions out of a repository as out of a folder${missing ? " (needs captures)" : ""}`,
  async () => {
    const captures = readdirSync(CAPTURES)
      .map((name) => join(CAPTURES, name))
      .sort((one, other) => statSync(one).size - statSync(other).size)
      .slice(0, FILES)
      .flatMap(capturesIn);
    const repository = join(scratchFolder(), "records.git");
    writeRecords(
      repository,
      captures.map(recordOf).sort((one, other) => (one.at < other.at ? -1 : 1)),
    );
    const folder = folderOf(
      Object.fromEntries(
        captures.map((one) => [captureFile(one.service, one.document, one.capturedAt), one.html]),
      ),
    );
    const [fromGit, fromFolder] = [scratchArchive(), scratchArchive()];
    const imported = await importOta(fromGit, repository);
    expect(imported).toMatchObject({ documents: FILES, captures: captures.length, skipped: [] });
    expect(imported).toEqual(importCaptures(fromFolder, folder));
    expect(logEntries(fromGit)).toEqual(logEntries(fromFolder));
    expect(await importOta(fromGit, repository)).toMatchObject({
      captures: 0,
      versions: 0,
      alreadyThere: captures.length,
    });
  },
);

function capturesIn(file: string): readonly Captured[] {
  const lines = brotliDecompressSync(readFileSync(file)).toString().trim().split("\n");
  return lines.map((line) => {
    const one = JSON.parse(line) as Captured;
    // A commit's time has whole seconds.
    return { ...one, capturedAt: `${one.capturedAt.slice(0, 19)}Z` };
  });
}

function recordOf({ service, document, capturedAt, html }: Captured): RecordedPage {
  return { path: `${service}/${document}.html`, at: capturedAt, body: html };
}
