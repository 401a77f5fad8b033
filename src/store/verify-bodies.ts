import type { Archive } from "./archive.ts";
import { sha256 } from "./bodies.ts";
import { decompress } from "./packed.ts";
import { describeCapture, type Flaw } from "./verify-chain.ts";

const BODIES = `
  select sha256, size_bytes as sizeBytes, encoding, content from bodies
  where @document is null or sha256 in (select body from captures where document = @document)
  order by rowid`;
const COUNT = "select count(*) as count from bodies";
const CAPTURE_OF = "select id, document from captures where body = ? order by id limit 1";

interface Row {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly encoding: "identity" | "brotli";
  readonly content: Buffer;
}

export function countBodies(archive: Archive): number {
  return archive.statement<{ count: number }>(COUNT).get()?.count ?? 0;
}

/** Hashes the bodies of a document (null: all) again, one at a time; yields those that are not what was kept. */
export function* bodyFlaws(
  archive: Archive,
  document: string | null,
  onBody: () => void = () => {},
): Generator<Flaw> {
  for (const row of archive.statement<Row>(BODIES).iterate({ document })) {
    const problem = problemOf(row);
    if (problem !== null) yield { row: describe(archive, row.sha256), problem };
    onBody();
  }
}

function problemOf({ sha256: stated, sizeBytes, encoding, content }: Row): string | null {
  const body = encoding === "identity" ? content : unpacked(content, sizeBytes);
  if (body === null) return "cannot be unpacked";
  const found = sha256(body);
  if (found !== stated) return `was changed: its bytes have the SHA-256 ${found}`;
  return body.byteLength === sizeBytes ? null : `is ${body.byteLength} bytes long, not ${sizeBytes}`;
}

/** No longer than stated: what was tampered with may unpack to anything. */
function unpacked(content: Buffer, sizeBytes: number): Buffer | null {
  try {
    return decompress(content, sizeBytes);
  } catch {
    return null;
  }
}

function describe(archive: Archive, hash: string): string {
  const capture = archive.statement<{ id: number; document: string }>(CAPTURE_OF).get(hash);
  const of = capture === undefined ? "" : `, ${describeCapture(archive, capture.document, capture.id)}`;
  return `body ${hash}${of}`;
}
