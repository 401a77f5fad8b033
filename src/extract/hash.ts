import { createHash } from "node:crypto";
import type { Block } from "../model.ts";
import { canonicalText } from "./canonical.ts";

/** SHA-256 (hex) of the text of a document, insensitive to how it is cut into blocks and to volatile tokens. */
export function canonicalHash(blocks: readonly Block[]): string {
  const text = canonicalText(blocks.map((block) => block.text).join(" "));
  return createHash("sha256").update(text).digest("hex");
}
