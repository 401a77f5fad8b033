import { existsSync, readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { diffBlocks } from "../../src/diff/diff.ts";
import { extract } from "../../src/extract/extract.ts";
import type { Block } from "../../src/model.ts";
import { isReplacedWhole, unseenEdits } from "./small-edits.ts";

/** Two versions of a page a line, as JSON; not part of the project. */
const PAIRS = new URL("../../../shared/eval/data/events.jsonl.br", import.meta.url);
const missing = !existsSync(PAIRS);
/** One in this many is looked at; all, in half a minute, with `EVERY_PAIR=1`. */
const STEP = process.env.EVERY_PAIR ? 1 : 4;

test.skipIf(missing)(
  `small edits of real pages are told as edits${missing ? " (needs pairs of pages)" : ""}`,
  () => {
    const lines = brotliDecompressSync(readFileSync(PAIRS)).toString().trim().split("\n");
    const faults = lines
      .filter((_, index) => index % STEP === 0)
      .flatMap((line) => {
        const { id, before, after } = JSON.parse(line) as Record<"id" | "before" | "after", string>;
        const { blocks } = diffBlocks(blocksOf(before), blocksOf(after));
        const replaced = blocks.filter(isReplacedWhole);
        return [...unseenEdits(blocks), ...replaced].map((fault) => ({ id, fault }));
      });
    expect(lines.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  },
);

function blocksOf(html: string): readonly Block[] {
  return extract({ body: Buffer.from(html), contentType: "text/html; charset=utf-8" }).blocks;
}
