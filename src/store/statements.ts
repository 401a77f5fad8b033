import type { Archive } from "./archive.ts";
import { sha256 } from "./bodies.ts";
import { decompress } from "./packed.ts";

const CAPTURE = `
  select url, final_url as finalUrl, captured_at as capturedAt, status, rendered, provenance, headers, body
  from captures where id = ? and document = ?`;
const VERSION = `
  select number, captured_at as capturedAt, title, language, words, extraction, hash as text, blocks_br as blocks
  from versions where document = ? and number = ?`;
const MADE_OF = `
  select links.digest from version_captures
  left join links on links.kind = 'capture' and links.record = version_captures.capture
  where version_captures.document = ? and version_captures.version = ?
  order by version_captures.position`;

/**
 * What the chain states of a capture: JSON with these keys in this order. `headers`, `body`: SHA-256 of the headers as they
 * are kept (JSON), and of the bytes. `name`: the id that its document had then. Null when the document (as it is called
 * now, by default the same) has no such capture. Never to be changed: the hashes of all chains are made of it.
 */
export function captureStatement(
  archive: Archive,
  document: string,
  id: number,
  name: string = document,
): string | null {
  const row = archive.statement<CaptureRow>(CAPTURE).get(id, document);
  if (row === undefined) return null;
  const { headers, body, ...facts } = row;
  return JSON.stringify({ kind: "capture", document: name, ...facts, headers: sha256(headers), body });
}

/**
 * What the chain states of a version, likewise. `text`: SHA-256 of its canonical text; `blocks`: of its blocks as they are
 * kept (JSON); `captures`: the digests of the captures it was made of, in their order, with a space between.
 */
export function versionStatement(
  archive: Archive,
  document: string,
  number: number,
  name: string = document,
): string | null {
  const row = archive.statement<VersionRow>(VERSION).get(document, number);
  if (row === undefined) return null;
  const { blocks, ...facts } = row;
  const madeOf = archive.statement<{ digest: string | null }>(MADE_OF).all(document, number);
  return JSON.stringify({
    ...{ kind: "version", document: name, ...facts },
    blocks: sha256(decompress(blocks)),
    captures: madeOf.map(({ digest }) => digest).join(" "),
  });
}

interface CaptureRow {
  readonly headers: string;
  readonly body: string;
}

interface VersionRow {
  readonly blocks: Buffer;
}
