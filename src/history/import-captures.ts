import { readFileSync } from "node:fs";
import type { Archive } from "../store/archive.ts";
import { type CaptureFile, listCaptures } from "./captures-folder.ts";
import { type ImportedCapture, type ImportSummary, importCapture, startTally } from "./import-capture.ts";

/** Captures that are written together: a commit waits for the disk. */
const CAPTURES_PER_TRANSACTION = 50;

/**
 * Takes a folder of captures (see `listCaptures`) into the archive, oldest first (see `importCapture`). Importing a folder
 * again adds only what is new in it. Throws an ImportError when there is nothing to import.
 */
export function importCaptures(
  archive: Archive,
  folder: string,
  options: { readonly onProgress?: (done: number, total: number) => void } = {},
): ImportSummary {
  const { documents, skipped } = listCaptures(folder);
  const total = documents.reduce((count, { captures }) => count + captures.length, 0);
  const tally = startTally(skipped);
  let done = 0;
  for (const document of documents) {
    for (const batch of batches(document.captures, CAPTURES_PER_TRANSACTION)) {
      archive.transaction(() => {
        for (const file of batch) tally.count(importCapture(archive, document, captureIn(file)), file.file);
      });
      done += batch.length;
      options.onProgress?.(done, total);
    }
  }
  return tally.summary(documents.filter(({ captures }) => captures.length > 0).length);
}

function captureIn({ file, capturedAt, contentType }: CaptureFile): ImportedCapture {
  return { capturedAt, contentType, body: readFileSync(file), provenance: file };
}

function batches<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const starts = Array.from({ length: Math.ceil(items.length / size) }, (_, index) => index * size);
  return starts.map((start) => items.slice(start, start + size));
}
