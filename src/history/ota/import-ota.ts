import { slug } from "../../slug.ts";
import type { Archive } from "../../store/archive.ts";
import { provenancesOf } from "../../store/captures.ts";
import { type ImportSummary, importCapture, startTally, type Tally } from "../import-capture.ts";
import { ImportError } from "../import-error.ts";
import { type Blob, readBlobs } from "./blobs.ts";
import { openRepository, type Repository } from "./git.ts";
import { readLog } from "./log.ts";
import { collectRecords, type OtaRecord, type RecordedDocument } from "./records.ts";

export interface OtaOptions {
  /** Names or ids of the services to import; absent = all. */
  readonly services?: readonly string[];
  /** Called after each record that was read. */
  readonly onProgress?: (done: number, total: number, document: string) => void;
}

/**
 * Takes the history of a git repository of Open Terms Archive, snapshots or versions, into the archive: each record is
 * judged, extracted and versioned as if fetched at the author date of its commit, document by document, oldest first; a
 * technical upgrade makes a version without events. Each record is a transaction of its own: after an interruption, as after
 * new commits, another import adds what is missing without reading the rest.
 * Throws an ImportError when there is nothing to import.
 */
export async function importOta(
  archive: Archive,
  path: string,
  options: OtaOptions = {},
): Promise<ImportSummary> {
  const repository = openRepository(path);
  const tally = startTally();
  const documents = await listRecords(repository, options.services ?? [], tally);
  const total = documents.reduce((count, { records }) => count + records.length, 0);
  const onDone = progressOf(total, options);
  const missing = missingRecords(archive, documents, tally, onDone);
  for await (const [{ document, record }, blob] of readBlobs(repository, missing)) {
    take(archive, tally, document, record, blob);
    onDone(document);
  }
  return tally.summary(documents.length);
}

async function listRecords(
  repository: Repository,
  services: readonly string[],
  tally: Tally,
): Promise<readonly RecordedDocument[]> {
  const wanted = new Set(services.map(slug));
  const others = new Set<string>();
  const wants = ({ id, name }: RecordedDocument["service"]): boolean => {
    if (wanted.size === 0 || wanted.has(id)) return true;
    others.add(name);
    return false;
  };
  if (repository.isShallow) tally.skip({ file: repository.path, reason: SHALLOW });
  const collector = collectRecords(wants, tally.skip);
  const complaint = await readLog(repository, collector.add);
  if (complaint !== null) tally.skip({ file: repository.path, reason: broken(complaint) });
  const documents = collector.documents();
  const known = new Set(documents.map(({ service }) => service.id));
  const unknown = services.filter((name) => !known.has(slug(name)));
  if (unknown.length > 0) throw new ImportError(noService(repository, unknown, [...others]));
  if (documents.length === 0) throw new ImportError(noRecords(repository, tally));
  return documents;
}

const SHALLOW = "a shallow clone, which lacks the older records: git fetch --unshallow brings them";

function broken(complaint: string): string {
  return `git cannot read its history to the end (${complaint}): repair or clone it again, then import it again`;
}

function noService({ path }: Repository, unknown: readonly string[], others: readonly string[]): string {
  const some = others.length === 0 ? "" : `; others there: ${others.slice(0, 8).join(", ")}`;
  return `${path} holds no records of ${unknown.join(", ")}${some}`;
}

function noRecords({ path }: Repository, tally: Tally): string {
  const [first] = tally.summary(0).skipped;
  const why = first === undefined ? "" : ` (${first.file}: ${first.reason})`;
  return `${path} holds no records; expected commits of one <Service>/<Terms Type>.html, .pdf, .md or .txt each${why}`;
}

interface Missing {
  readonly document: RecordedDocument;
  readonly record: OtaRecord;
  readonly blob: string;
}

/** What an earlier import did not take in. */
function* missingRecords(
  archive: Archive,
  documents: readonly RecordedDocument[],
  tally: Tally,
  onDone: (document: RecordedDocument) => void,
): Generator<Missing> {
  for (const document of documents) {
    const there = provenancesOf(archive, document.id);
    for (const record of document.records) {
      if (!there.has(record.source)) yield { document, record, blob: record.blob };
      else {
        tally.count("already_there", record.source);
        onDone(document);
      }
    }
  }
}

function take(
  archive: Archive,
  tally: Tally,
  document: RecordedDocument,
  { source, ...record }: OtaRecord,
  blob: Blob,
): void {
  if ("fault" in blob) tally.skip({ file: source, reason: blob.fault });
  else {
    const capture = { ...record, provenance: source, body: blob.body };
    tally.count(importCapture(archive, document, capture), source);
  }
}

function progressOf(total: number, { onProgress }: OtaOptions): (document: RecordedDocument) => void {
  let done = 0;
  return ({ id }) => onProgress?.(++done, total, id);
}
