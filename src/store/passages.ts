import type { Block } from "../model.ts";
import type { Archive } from "./archive.ts";

/** A version has fewer blocks than this: a passage's rowid is the id of its version's check times this, plus its index. */
export const BLOCKS = 2 ** 20;
const INDEX = `insert into passages (rowid, text) values (@checkId * ${BLOCKS} + @block, @text)`;

/** Makes the blocks of a version that the one before did not have findable. */
export function indexBlocks(
  archive: Archive,
  checkId: number,
  blocks: readonly Block[],
  before: readonly Block[],
): void {
  const known = new Set(before.map(({ text }) => text));
  const index = archive.statement(INDEX);
  blocks.forEach(({ text }, block) => {
    if (known.has(text)) return;
    known.add(text);
    index.run({ checkId, block, text });
  });
}
