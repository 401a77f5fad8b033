import type { Capture, Validators } from "../model.ts";
import type { Archive } from "./archive.ts";
import { readBody, saveBody } from "./bodies.ts";
import { linkCapture } from "./chain.ts";

const INSERT = `
  insert into captures
    (check_id, document, url, final_url, captured_at, status, headers, body, rendered, provenance)
  values
    (@checkId, @document, @url, @finalUrl, @capturedAt, @status, @headers, @body, @rendered, @provenance)`;
const OF_VERSION = `
  select captures.* from version_captures
  join captures on captures.id = version_captures.capture
  where version_captures.document = ? and version_captures.version = ?
  order by version_captures.position`;
const OF_CHECK = "select * from captures where check_id = ? order by id";
const LAST_GOOD = `
  select captures.* from captures
  join checks on checks.id = captures.check_id
  where captures.document = ? and captures.url = ? and checks.kind in ('ok', 'unchanged')
  order by captures.captured_at desc, captures.id desc limit 1`;
const PROVENANCES = "select provenance from captures where document = ? and provenance is not null";
const HEADERS = "select headers from captures where id = ?";
const IS_KEPT = "select 1 from captures where document = ? and captured_at = ? and body = ?";

/** A capture as the archive lists it: its body is read apart, by `loadCapture`. */
export interface CaptureRecord extends Omit<Capture, "body"> {
  readonly id: number;
  /** Of the body, hex. */
  readonly sha256: string;
  /** Of an imported capture: the file it came from; of one out of git, `commit:path`. */
  readonly provenance: string | null;
}

/** Keeps a page that came, whatever it was worth, and links it to its document's chain; returns its id. */
export function saveCapture(
  archive: Archive,
  checkId: number,
  document: string,
  capture: Capture,
  provenance: string | null,
): number {
  const { url, finalUrl, capturedAt, status, rendered } = capture;
  const body = saveBody(archive, capture.body);
  const headers = JSON.stringify(capture.headers);
  const row = { checkId, document, url, finalUrl, capturedAt, status, headers, body, rendered, provenance };
  return archive.transaction(() => {
    const id = Number(archive.statement(INSERT).run(row).lastInsertRowid);
    linkCapture(archive, document, id);
    return id;
  });
}

/** In the order of the document's URLs. */
export function capturesOfVersion(
  archive: Archive,
  document: string,
  version: number,
): readonly CaptureRecord[] {
  return archive.statement<Row>(OF_VERSION).all(document, version).map(toRecord);
}

/** Those that a check kept, in the order in which they came. */
export function capturesOfCheck(archive: Archive, checkId: number): readonly CaptureRecord[] {
  return archive.statement<Row>(OF_CHECK).all(checkId).map(toRecord);
}

/** The newest capture of a URL that showed the document; null when none ever did. */
export function lastGoodCapture(archive: Archive, document: string, url: string): CaptureRecord | null {
  const row = archive.statement<Row>(LAST_GOOD).get(document, url);
  return row === undefined ? null : toRecord(row);
}

/** What a conditional request for the page of this capture sends. */
export function validatorsOf(capture: CaptureRecord): Validators {
  const { etag, "last-modified": lastModified } = capture.headers;
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

/** Whether these very bytes are kept for that moment already. */
export function isKept(archive: Archive, document: string, capturedAt: string, sha256: string): boolean {
  return archive.statement(IS_KEPT).get(document, capturedAt, sha256) !== undefined;
}

/** Where the imported captures of a document came from. */
export function provenancesOf(archive: Archive, document: string): ReadonlySet<string> {
  const rows = archive.statement<{ provenance: string }>(PROVENANCES).all(document);
  return new Set(rows.map(({ provenance }) => provenance));
}

/** With its body. Throws when the archive has lost it. */
export function loadCapture(archive: Archive, record: CaptureRecord): Capture {
  const { id, sha256, provenance: _, ...capture } = record;
  const body = readBody(archive, sha256);
  if (body === null) throw new Error(`the body of capture ${id} is missing from ${archive.file}`);
  return { ...capture, body };
}

/** The headers of a capture as they are kept, which their hash in the chain is made of: JSON. */
export function keptHeaders(archive: Archive, id: number): string {
  return archive.statement<{ headers: string }>(HEADERS).get(id)?.headers ?? "";
}

interface Row {
  readonly id: number;
  readonly url: string;
  readonly final_url: string;
  readonly captured_at: string;
  readonly status: number;
  readonly headers: string;
  readonly body: string;
  readonly rendered: Capture["rendered"];
  readonly provenance: string | null;
}

function toRecord(row: Row): CaptureRecord {
  return {
    id: row.id,
    url: row.url,
    finalUrl: row.final_url,
    capturedAt: row.captured_at,
    status: row.status,
    headers: JSON.parse(row.headers) as Record<string, string>,
    sha256: row.body,
    rendered: row.rendered,
    provenance: row.provenance,
  };
}
