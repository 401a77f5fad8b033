import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { slug } from "../slug.ts";
import type { ImportedDocument, Skipped } from "./import-capture.ts";
import { ImportError } from "./import-error.ts";

/** A file that holds a capture. */
export interface CaptureFile {
  readonly file: string;
  readonly capturedAt: string;
  readonly contentType: string;
}

/** The captures of one document, oldest first. */
interface DocumentFolder extends ImportedDocument {
  readonly captures: readonly CaptureFile[];
}

export interface CapturesFolder {
  readonly documents: readonly DocumentFolder[];
  readonly skipped: readonly Skipped[];
}

/** Of files that may hold a capture, by the ending of their names. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  htm: "text/html",
  pdf: "application/pdf",
  md: "text/markdown",
  txt: "text/plain",
};
const LAYOUT = "expected FOLDER/<Service>/<Document>/<time>.html, .pdf, .md or .txt";

/**
 * Lists `FOLDER/<Service>/<Document>/<time>.<html|pdf|md|txt>`, where a time is ISO 8601 with "-" for ":", in UTC
 * unless it says otherwise. Reads no capture. What does not fit is skipped with a reason, hidden files without one.
 * Throws an ImportError when `folder` cannot be read or nothing in it fits.
 */
export function listCaptures(folder: string): CapturesFolder {
  const skipped: Skipped[] = [];
  const documents: DocumentFolder[] = [];
  for (const service of folders(readRoot(folder), folder, skipped)) {
    for (const document of folders(
      readdirSync(service.path, { withFileTypes: true }),
      service.path,
      skipped,
    )) {
      documents.push(documentOf(service, document, skipped));
    }
  }
  if (documents.every(({ captures }) => captures.length === 0)) {
    throw new ImportError(`${folder} holds no captures; ${LAYOUT}${firstReason(skipped)}`);
  }
  return { documents: mergeSameIds(documents), skipped };
}

function readRoot(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new ImportError(`${folder} cannot be read as a folder (${(error as Error).message}); ${LAYOUT}`);
  }
}

interface Named {
  readonly name: string;
  readonly path: string;
}

function folders(entries: readonly Dirent[], parent: string, skipped: Skipped[]): readonly Named[] {
  const found: Named[] = [];
  for (const { name } of sortedByName(entries)) {
    const path = join(parent, name);
    if (!statSync(path).isDirectory()) skipped.push({ file: path, reason: `not a folder; ${LAYOUT}` });
    else if (slug(name) === "")
      skipped.push({ file: path, reason: "its name has no letter or digit to make an id of" });
    else found.push({ name, path });
  }
  return found;
}

function documentOf(service: Named, document: Named, skipped: Skipped[]): DocumentFolder {
  const captures: CaptureFile[] = [];
  for (const { name } of sortedByName(readdirSync(document.path, { withFileTypes: true }))) {
    const file = join(document.path, name);
    const parsed = parseName(name);
    if ("reason" in parsed) skipped.push({ file, reason: parsed.reason });
    else if (!statSync(file).isFile()) skipped.push({ file, reason: "not a file" });
    else captures.push({ file, ...parsed });
  }
  const id = `${slug(service.name)}/${slug(document.name)}`;
  return { service: { id: slug(service.name), name: service.name }, id, name: document.name, captures };
}

/** By time and then name, hidden entries left out. */
function sortedByName(entries: readonly Dirent[]): readonly Dirent[] {
  const shown = entries.filter(({ name }) => !name.startsWith("."));
  return shown.sort((one, other) => (one.name < other.name ? -1 : 1));
}

const FILE_NAME =
  /^(\d{4}-\d{2}-\d{2})(?:T(\d{2})-(\d{2})(?:-(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}-?\d{2})?)?\.([a-z]+)$/i;

/** `2024-09-18T00-32-21.000Z.html`; the time of day, its fraction and its zone may be left out. */
export function parseName(
  name: string,
): { readonly capturedAt: string; readonly contentType: string } | { readonly reason: string } {
  const match = FILE_NAME.exec(name);
  if (match === null) return { reason: `not named like 2024-09-18T00-32-21.000Z.html` };
  const [, day, hour = "00", minute = "00", second = "00", fraction = "0", zone = "Z", ending = ""] = match;
  const contentType = CONTENT_TYPES[ending.toLowerCase()];
  if (contentType === undefined) return { reason: `.${ending} is none of .html, .pdf, .md, .txt` };
  const offset = zone.length === 1 ? "Z" : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const time = new Date(`${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, "0").slice(0, 3)}${offset}`);
  if (Number.isNaN(time.getTime()) || !isCalendarDay(day))
    return { reason: "its name is no time that exists" };
  return { capturedAt: time.toISOString(), contentType };
}

/** `new Date` takes February 30 for March 1. */
function isCalendarDay(day = ""): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

/** Folders whose names give the same id are one document. */
function mergeSameIds(documents: readonly DocumentFolder[]): readonly DocumentFolder[] {
  const byId = new Map<string, DocumentFolder>();
  for (const document of documents) {
    const { captures, ...rest } = byId.get(document.id) ?? { ...document, captures: [] };
    byId.set(document.id, { ...rest, captures: [...captures, ...document.captures].sort(byTime) });
  }
  return [...byId.values()];
}

function byTime(one: CaptureFile, other: CaptureFile): number {
  if (one.capturedAt !== other.capturedAt) return one.capturedAt < other.capturedAt ? -1 : 1;
  return one.file < other.file ? -1 : 1;
}

function firstReason([first]: readonly Skipped[]): string {
  return first === undefined ? "" : ` (${first.file}: ${first.reason})`;
}
