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
  const remember = ({ file, place }: Written<Place>, record: OtaRecord): void => {
    latest.set(file.path, record);
    if (wants(place.service)) keep(place, record);
  };
  /** A file with a new name brings the latest record along, if that makes it another document. */
  const carryOver = ({ file, place }: Written, former: string | undefined): boolean => {
    const record = latest.get(former ?? "");
    if (record === undefined || "reason" in place) return false;
    if (idOf(former) === place.id) latest.set(file.path, record);
    else remember({ file, place }, record);
    return true;
  };
  return {
    add: (commit) => {
      const former = new Map(commit.files.filter(isGone).map(({ before, path }) => [before, path]));
      const written = writtenBy(commit).filter((one) => !carryOver(one, former.get(one.file.after)));
      const result = recordOf(commit, written);
      if (result !== null && "record" in result) remember(result.written, result.record);
      else if (result !== null && written.some(({ file }) => wants(serviceOf(file.path)))) skip(result);
    },
    documents: () =>
      [...documents.values()].map(({ records, ...document }) => ({
        ...document,
        records: records.sort(byTime),
      })),
  };
}

/** A file that may be a record. */
interface Written<Where = Place | { readonly reason: string }> {
  readonly file: ChangedFile;
  readonly place: Where;
}

function isGone({ mode }: ChangedFile): boolean {
  return mode === "000000";
}

function writtenBy({ files }: Commit): readonly Written[] {
  return files.flatMap((file) => {
    const place = isGone(file) ? null : placeOf(file.path);
    return place === null ? [] : [{ file, place }];
  });
}

function idOf(path = ""): string | null {
  const place = placeOf(path);
  return place === null || "reason" in place ? null : place.id;
}

/** The year 10000. */
const TOO_LATE = 253_402_300_800;
/** The commits that Open Terms Archive makes when its rules changed, not the terms; the second is what older ones say. */
const TECHNICAL_UPGRADE = /^(?:Apply .*\bupgrade|Refilter)\b/i;

/** One file, one record: a commit of more is housekeeping. */
function recordOf(
  { id, authoredAt, subject, location }: Commit,
  [only, ...others]: readonly Written[],
): Skipped | { readonly written: Written<Place>; readonly record: OtaRecord } | null {
  if (only === undefined) return null;
  const { file, place } = only;
  if (others.length > 0) {
    const reason = `${others.length + 1} files in one commit, such as ${file.path}: a record is one`;
    return { file: id, reason };
  }
  const source = `${id}:${file.path}`;
  const skipped = (reason: string): Skipped => ({ file: source, reason });
  if ("reason" in place) return skipped(place.reason);
  if (!/^100\d+$/.test(file.mode)) return skipped("it is a link, not a file");
  if (!(authoredAt >= 0 && authoredAt < TOO_LATE)) return skipped("its commit bears no time that exists");
  const record = {
    source,
    blob: file.after,
    capturedAt: new Date(authoredAt * 1000).toISOString(),
    contentType: place.contentType,
    remade: TECHNICAL_UPGRADE.test(subject),
    ...(isAddress(location) && { url: location }),
  };
  return { written: { file, place }, record };
}

function isAddress(location: string): boolean {
  return /^https?:\/\/\S+$/i.test(location) && URL.canParse(location);
}

function byTime(one: OtaRecord, other: OtaRecord): number {
  if (one.capturedAt === other.capturedAt) return 0;
  return one.capturedAt < other.capturedAt ? -1 : 1;
}
