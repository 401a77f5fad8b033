import { createHash } from "node:crypto";
import type { Block } from "../model.ts";
import { canonicalDocument } from "./canonical.ts";

/** SHA-256 (hex) of the text of a document, insensitive to how it is cut into blocks and to volatile tokens. */
export function canonicalHash(blocks: readonly Block[]): string {
  return createHash("sha256").update(canonicalDocument(blocks)).digest("hex");
}
