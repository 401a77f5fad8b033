import type { Change } from "../model.ts";
import type { Palette } from "./terminal.ts";

type Counts = Change["counts"];

const SIGNS = { added: "+", removed: "-", reworded: "~", moved: ">" } as const;
const KINDS = ["added", "removed", "reworded", "moved"] as const;

/** Blocks in the largest of some changes; 0 without any. */
export function largestChange(changes: readonly Counts[]): number {
  return changes.reduce((most, counts) => Math.max(most, sizeOf(counts)), 0);
}

/**
 * "+++--~" in `room` columns: a change of `largest` blocks fills them, and every kind that is there has a sign. `room`
 * is at least as many as there are kinds.
 */
export function changeBar(counts: Counts, largest: number, room: number, colours: Palette): string {
  const kinds = KINDS.filter((kind) => counts[kind] > 0);
  const size = sizeOf(counts);
  const length = Math.max(kinds.length, Math.round((size * room) / Math.max(largest, size, 1)));
  const signs = new Map(kinds.map((kind) => [kind, Math.max(1, Math.floor((counts[kind] * length) / size))]));
  const most = kinds.reduce<(typeof KINDS)[number]>(
    (one, other) => (counts[other] > counts[one] ? other : one),
    "added",
  );
  const drawn = [...signs.values()].reduce((sum, count) => sum + count, 0);
  if (kinds.length > 0) signs.set(most, (signs.get(most) ?? 0) + length - drawn);
  const paint = { added: colours.cyan, removed: colours.red, reworded: String, moved: String };
  const bar = kinds.map((kind) => paint[kind](SIGNS[kind].repeat(signs.get(kind) ?? 0)));
  return bar.join("") + " ".repeat(room - length);
}

function sizeOf(counts: Counts): number {
  return KINDS.reduce((size, kind) => size + counts[kind], 0);
}
