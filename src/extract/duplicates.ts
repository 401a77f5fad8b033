import type { Removal } from "../model.ts";
import { canonicalText } from "./canonical.ts";
import type { Trimmed } from "./trim.ts";
import type { Draft } from "./writer.ts";

/** Share of the long blocks that must occur again before a page is taken to hold its document twice. */
const REPEATED = 0.35;

/**
 * A page that holds its document twice (once for narrow screens, once for wide ones) keeps the first copy of every
 * block. Where only few long blocks repeat, they belong to the document and stay.
 */
export function withoutCopies(drafts: readonly Draft[]): Trimmed {
  const counts = new Map<string, number>();
  const keys = drafts.map((draft) => canonicalText(draft.block.text));
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const long = keys.filter((key) => key.length >= 60);
  const repeats = long.filter((key) => (counts.get(key) ?? 0) > 1).length;
  if (long.length < 4 || repeats < long.length * REPEATED) return { drafts, removed: [] };
  const seen = new Set<string>();
  const removed: Removal[] = [];
  const kept = drafts.filter((draft, index) => {
    const key = keys[index] ?? "";
    if (!seen.has(key)) {
      seen.add(key);
      return true;
    }
    removed.push({ reason: "second copy", text: draft.block.text.slice(0, 300) });
    return false;
  });
  return { drafts: kept, removed };
}
