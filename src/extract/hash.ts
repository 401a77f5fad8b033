import { createHash } from "node:crypto";
import type { Block } from "../model.ts";
import { canonicalDocument } from "./canonical.ts";
import type { VolatilePattern } from "./volatile.ts";

/** SHA-256 (hex) of the text of a document, insensitive to how it is cut into blocks and to volatile words. */
export function canonicalHash(blocks: readonly Block[], volatile: readonly VolatilePattern[] = []): string {
  return createHash("sha256").update(canonicalDocument(blocks, volatile)).digest("hex");
}
