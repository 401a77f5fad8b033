import type { Removal } from "./extraction.ts";
import type { Trimmed } from "./trim.ts";
import type { Draft } from "./writer.ts";

/** In characters. */
const PARAGRAPH = 120;
const LONG = 60;
/** Share of the long blocks that must occur again before a page is taken to hold its document twice. */
const REPEATED = 0.35;

/**
 * A page that holds its document twice (once for narrow screens, once for wide ones) keeps the first copy of every
 * block. Where only few long blocks repeat, they belong to the document and stay; only the lines above its first
 * paragraph, titles mostly, are then kept from being said twice.
 */
export function withoutCopies(drafts: readonly Draft[]): Trimmed {
  const keys = drafts.map((draft) => draft.block.text);
  const opening = keys.findIndex((key) => key.length >= PARAGRAPH);
  const limit = holdsCopies(keys) ? keys.length : opening;
  const seen = new Set<string>();
  const removed: Removal[] = [];
  const kept = drafts.filter((draft, index) => {
    const key = keys[index] ?? "";
    if (!seen.has(key) || index >= limit || (limit === opening && draft.block.kind !== "heading")) {
      seen.add(key);
      return true;
    }
    removed.push({ reason: "second copy", text: draft.block.text.slice(0, 300) });
    return false;
  });
  return { drafts: kept, removed };
}

function holdsCopies(keys: readonly string[]): boolean {
  const long = keys.filter((key) => key.length >= LONG);
  const repeats = long.length - new Set(long).size;
  return long.length >= 4 && repeats >= (long.length * REPEATED) / 2;
}
