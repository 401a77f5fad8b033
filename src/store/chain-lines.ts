import type { Archive } from "./archive.ts";
import { sha256 } from "./bodies.ts";
import { type StatedLink, statedLinks } from "./stated-links.ts";

const POSITION = "select position from links where document = ? and kind = 'version' and record = ?";

/**
 * The chain of a document from its first link to that of a version: of each the text whose SHA-256 is chained, or, where
 * what it stands for was pruned, `{"digest":"…"}`.
 */
export function* chainLines(archive: Archive, document: string, version: number): Generator<string> {
  const end = archive.statement<{ position: number }>(POSITION).get(document, version)?.position ?? 0;
  for (const stated of statedLinks(archive, document)) {
    if (stated.link.position > end) return;
    yield lineOf(stated);
  }
}

function lineOf({ link, statement }: StatedLink): string {
  const isWhole = statement !== null && statement !== undefined && sha256(statement) === link.digest;
  return isWhole ? statement : JSON.stringify({ digest: link.digest });
}
