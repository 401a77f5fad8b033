import type { ImportedDocument, Skipped } from "../import-capture.ts";
import type { ChangedFile, Commit } from "./log.ts";
import { type Place, placeOf, serviceOf } from "./place.ts";

/** A page, or a version made of pages, that a commit recorded. */
export interface OtaRecord {
  /** `commit:path`, as git takes it for the name of the content. */
  readonly source: string;
  readonly blob: string;
  readonly capturedAt: string;
  readonly contentType: string;
  readonly url?: string;
  /** True: a technical upgrade, made of a page recorded before by newer rules. */
  readonly remade: boolean;
}

export interface RecordedDocument extends ImportedDocument {
  /** By their times; of one time, as they were committed. */
  readonly records: readonly OtaRecord[];
}

/** Takes commits, parents first, and keeps what they recorded. */
export interface Collector {
  readonly add: (commit: Commit) => void;
  readonly documents: () => readonly RecordedDocument[];
}

/** `wants` says which services count; `skip` is told of what looks like a record and is none. */
export function collectRecords(
  wants: (service: ImportedDocument["service"]) => boolean,
  skip: (skipped: Skipped) => void,
): Collector {
  const documents = new Map<string, ImportedDocument & { readonly records: OtaRecord[] }>();
  const keep = (place: Place, record: OtaRecord): void => {
    const { contentType: _, ...document } = place;
    const known = documents.get(place.id) ?? { ...document, records: [] };
    known.records.push(record);
    documents.set(place.id, known);
  };
  const latest = new Map<string, OtaRecord>();
  return {
    add: (commit) => {
      const isWanted = commit.files.some(({ path }) => wants(serviceOf(path)));
      for (const { place, path, record } of recordsOf(commit, latest, isWanted ? skip : () => {})) {
        latest.set(path, record);
        if (wants(place.service)) keep(place, record);
      }
    },
    documents: () =>
      [...documents.values()].map(({ records, ...document }) => ({
        ...document,
        records: records.sort(byTime),
      })),
  };
}

interface Found {
  readonly place: Place;
  readonly path: string;
  readonly record: OtaRecord;
}

/** One file, one record: a commit of more is housekeeping. A file with a new name brings its latest record along. */
function recordsOf(
  commit: Commit,
  latest: ReadonlyMap<string, OtaRecord>,
  skip: (skipped: Skipped) => void,
): readonly Found[] {
  const left = commit.files.filter(({ mode }) => mode === "000000");
  const written = commit.files.flatMap((file) => {
    const place = file.mode === "000000" ? null : placeOf(file.path);
    return place === null ? [] : [{ file, place }];
  });
  const found: Found[] = [];
  const others: Written[] = [];
  for (const one of written) {
    const from = left.find(({ before }) => before === one.file.after);
    const record = from === undefined ? undefined : latest.get(from.path);
    if (record === undefined || "reason" in one.place) others.push(one);
    else if (idOf(from?.path) !== one.place.id) found.push({ place: one.place, path: one.file.path, record });
  }
  const [only] = others;
  if (others.length > 1) {
    const reason = `${others.length} files in one commit, such as ${only?.file.path}: a record is one`;
    skip({ file: commit.id, reason });
  } else if (only !== undefined) {
    const record = recordOf(commit, only);
    if ("reason" in record) skip({ file: `${commit.id}:${only.file.path}`, reason: record.reason });
    else found.push(record);
  }
  return found;
}

interface Written {
  readonly file: ChangedFile;
  readonly place: Place | { readonly reason: string };
}

function idOf(path = ""): string | null {
  const place = placeOf(path);
  return place === null || "reason" in place ? null : place.id;
}

/** The year 10000. */
const TOO_LATE = 253_402_300_800;
/** The commits that Open Terms Archive makes when its rules changed, not the terms; the second is what older ones say. */
const TECHNICAL_UPGRADE = /^(?:Apply .*\bupgrade|Refilter)\b/i;

function recordOf(
  { id, authoredAt, subject, location }: Commit,
  { file, place }: Written,
): Found | { readonly reason: string } {
  if ("reason" in place) return place;
  if (!/^100\d+$/.test(file.mode)) return { reason: "it is a link, not a file" };
  if (!(authoredAt >= 0 && authoredAt < TOO_LATE)) return { reason: "its commit bears no time that exists" };
  const record = {
    source: `${id}:${file.path}`,
    blob: file.after,
    capturedAt: new Date(authoredAt * 1000).toISOString(),
    contentType: place.contentType,
    remade: TECHNICAL_UPGRADE.test(subject),
    ...(isAddress(location) && { url: location }),
  };
  return { place, path: file.path, record };
}

function isAddress(location: string): boolean {
  return /^https?:\/\/\S+$/i.test(location) && URL.canParse(location);
}

function byTime(one: OtaRecord, other: OtaRecord): number {
  if (one.capturedAt === other.capturedAt) return 0;
  return one.capturedAt < other.capturedAt ? -1 : 1;
}
