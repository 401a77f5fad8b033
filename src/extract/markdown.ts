import type { Block } from "../model.ts";
import { blockWriter } from "./writer.ts";

/** Blocks of a plain text: paragraphs are separated by empty lines. */
export function plainBlocks(text: string): Block[] {
  const writer = blockWriter();
  for (const paragraph of text.split(/\n[ \t\r]*\n/)) writer.write("paragraph", paragraph);
  return writer.drafts.map((draft) => draft.block);
}

/** Blocks of Markdown. Inline marks and link targets go, as they do in HTML. */
export function markdownBlocks(text: string): Block[] {
  return plainBlocks(text);
}
