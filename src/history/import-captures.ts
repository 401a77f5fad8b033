import { readFileSync } from "node:fs";
import { readPages } from "../check/memory.ts";
import type { CheckOutcome } from "../check/outcome.ts";
import { recordReading } from "../check/record.ts";
import type { Capture, Document, Watchlist } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { sha256 } from "../store/bodies.ts";
import { isKept } from "../store/captures.ts";
import { lastCheck } from "../store/checks.ts";
import { type CaptureFile, type DocumentFolder, listCaptures, type Skipped } from "./captures-folder.ts";

export { ImportError } from "./captures-folder.ts";

export interface ImportSummary {
  /** Documents that the folder has captures of. */
  readonly documents: number;
  /** Captures that were taken in. */
  readonly captures: number;
  /** Versions that they made. */
  readonly versions: number;
  /** Captures that showed the latest version, an older one again, or not the document. */
  readonly unchanged: number;
  readonly variants: number;
  readonly broken: number;
  /** Captures that an earlier import took in. */
  readonly alreadyThere: number;
  readonly skipped: readonly Skipped[];
}

/** Captures that are written together: a commit waits for the disk. */
const CAPTURES_PER_TRANSACTION = 50;

/**
 * Takes a folder of captures (see `listCaptures`) into the archive: each is judged, extracted and versioned, oldest
 * first, as if it had been fetched at its time; no mail is queued. Importing a folder again adds only what is new in
 * it. A capture that is older than the document's last check is skipped: a version between two others is never made.
 * Throws an ImportError when there is nothing to import.
 */
export function importCaptures(
  archive: Archive,
  folder: string,
  options: { readonly onProgress?: (done: number, total: number) => void } = {},
): ImportSummary {
  const { documents, skipped } = listCaptures(folder);
  const total = documents.reduce((count, { captures }) => count + captures.length, 0);
  const counts = { captures: 0, versions: 0, unchanged: 0, variants: 0, broken: 0, alreadyThere: 0 };
  const refused: Skipped[] = [...skipped];
  let done = 0;
  for (const document of documents) {
    for (const batch of batches(document.captures, CAPTURES_PER_TRANSACTION)) {
      archive.transaction(() => {
        for (const file of batch) count(importCapture(archive, document, file), file, counts, refused);
      });
      done += batch.length;
      options.onProgress?.(done, total);
    }
  }
  const filled = documents.filter(({ captures }) => captures.length > 0).length;
  return { documents: filled, ...counts, skipped: refused };
}

type Imported = CheckOutcome["kind"] | "already_there" | { readonly skipped: string };

function importCapture(archive: Archive, folder: DocumentFolder, file: CaptureFile): Imported {
  const body = readFileSync(file.file);
  if (isKept(archive, folder.id, file.capturedAt, sha256(body))) return "already_there";
  const last = lastCheck(archive, folder.id);
  if (last !== null && last.at > file.capturedAt) {
    return {
      skipped: `older than the last check of ${folder.id} (${last.at}); import it into a new archive (--db)`,
    };
  }
  const document = documentOf(folder);
  const capture = captureOf(document, file, body);
  const reading = readPages(archive, document, [capture]);
  const frame = {
    document,
    at: file.capturedAt,
    origin: "imported",
    provenance: file.file,
    alerts: ALERTS,
  } as const;
  const pages = [{ capture, stored: null }];
  return recordReading(archive, frame, { pages, reading, passedOver: [], doubted: null }).kind;
}

/** Nobody is told of history. */
const ALERTS: Watchlist["alerts"] = { to: [], timezone: "UTC" };

function documentOf({ id, service, name }: DocumentFolder): Document {
  return {
    id,
    service,
    name,
    urls: [`imported:${id}`],
    select: [],
    remove: [],
    schedule: "",
    timezone: "UTC",
    robots: true,
    render: "http",
    alerts: { to: [], level: "any" },
    optOut: [],
    line: 0,
  };
}

function captureOf({ urls }: Document, { capturedAt, contentType }: CaptureFile, body: Uint8Array): Capture {
  const url = urls[0] ?? "";
  const headers = { "content-type": contentType };
  return { url, finalUrl: url, capturedAt, status: 200, headers, body, rendered: "imported" };
}

function count(
  imported: Imported,
  { file }: CaptureFile,
  counts: Record<"captures" | "versions" | "unchanged" | "variants" | "broken" | "alreadyThere", number>,
  skipped: Skipped[],
): void {
  if (typeof imported === "object") {
    skipped.push({ file, reason: imported.skipped });
    return;
  }
  if (imported === "already_there") {
    counts.alreadyThere += 1;
    return;
  }
  counts.captures += 1;
  if (imported === "baseline" || imported === "changed") counts.versions += 1;
  else if (imported === "unchanged") counts.unchanged += 1;
  else if (imported === "variant") counts.variants += 1;
  else counts.broken += 1;
}

function batches<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const starts = Array.from({ length: Math.ceil(items.length / size) }, (_, index) => index * size);
  return starts.map((start) => items.slice(start, start + size));
}
