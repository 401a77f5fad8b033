import { createHash } from "node:crypto";
import type { Archive } from "./archive.ts";
import { compress, decompress } from "./packed.ts";

const HAS = "select 1 from bodies where sha256 = ?";
const INSERT = `
  insert into bodies (sha256, size_bytes, encoding, content) values (?, ?, ?, ?)
  on conflict (sha256) do nothing`;
const READ = "select encoding, content from bodies where sha256 = ?";

/** SHA-256 in lower-case hex. */
export function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Keeps the bytes, once however often they come; returns their SHA-256. */
export function saveBody(archive: Archive, body: Uint8Array): string {
  const hash = sha256(body);
  if (archive.statement(HAS).get(hash) !== undefined) return hash;
  const packed = compress(body);
  const smaller = packed.byteLength < body.byteLength;
  const content = smaller ? packed : Buffer.from(body);
  archive.statement(INSERT).run(hash, body.byteLength, smaller ? "brotli" : "identity", content);
  return hash;
}

/** The bytes as they came; null when the archive has none of that hash. Throws when they are not what was kept. */
export function readBody(archive: Archive, hash: string): Uint8Array | null {
  const row = archive.statement<{ encoding: "identity" | "brotli"; content: Buffer }>(READ).get(hash);
  if (row === undefined) return null;
  const body = row.encoding === "brotli" ? decompress(row.content) : row.content;
  if (sha256(body) !== hash) throw new Error(`body ${hash} in ${archive.file} is not what was kept`);
  return body;
}
