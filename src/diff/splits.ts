import type { Block, BlockChange, WordRun } from "../model.ts";
import { type Bag, openBagMaker, sharedWords } from "./similarity.ts";
import { diffWords } from "./words.ts";

/** A block that became several neighbours, or several that became one: neither a loss nor a gain. */
export interface Regrouped {
  readonly kind: "split" | "merged";
  /** One block for `split`, several for `merged`; in reading order. */
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  /** The words between the texts of both sides, each side joined with spaces. */
  readonly words: readonly WordRun[];
}

/** A neighbour belongs to the block if it has this many words and this share of them is missing (or new) there. */
const LEAST_WORDS = 4;
const LEAST_SHARE = 0.8;

/**
 * The same entries in the same order, but where a reworded block lost words which an added neighbour has (or gained
 * words which a removed neighbour had), those entries are one. Counts in a `Change` are those of the plain entries.
 */
export function regroup(entries: readonly BlockChange[]): (BlockChange | Regrouped)[] {
  const result: (BlockChange | Regrouped)[] = [];
  let start = 0;
  entries.forEach((entry, index) => {
    if (entry.kind !== "reworded" || index < start) return;
    const reach = reachOf(entries, index, start, "added") ?? reachOf(entries, index, start, "removed");
    if (!reach) return;
    result.push(...entries.slice(start, reach.first), join(entries.slice(reach.first, reach.last + 1)));
    start = reach.last + 1;
  });
  result.push(...entries.slice(start));
  return result;
}

interface Reach {
  readonly first: number;
  readonly last: number;
}

/** The neighbours of the given kind, on both sides, that share the words of the opposite kind in the reworded entry. */
function reachOf(
  entries: readonly BlockChange[],
  index: number,
  start: number,
  kind: "added" | "removed",
): Reach | null {
  const entry = entries[index];
  if (entry?.kind !== "reworded" || entry.after.kind === "heading") return null;
  const makeBag = openBagMaker();
  const changed = entry.words.filter((run) => run.kind === (kind === "added" ? "removed" : "added"));
  const bag = makeBag(changed.map((run) => run.text).join(" "))();
  if (bag.length < LEAST_WORDS) return null;
  const belongs = (at: number): boolean => {
    const other = entries[at];
    if (other?.kind !== kind) return false;
    const block = other.kind === "added" ? other.after : other.before;
    return block.kind !== "heading" && isPartOf(makeBag(block.text)(), bag);
  };
  let first = index;
  let last = index;
  while (first > start && belongs(first - 1)) first--;
  while (belongs(last + 1)) last++;
  return first === last ? null : { first, last };
}

function isPartOf(part: Bag, whole: Bag): boolean {
  return part.length >= LEAST_WORDS && sharedWords(part, whole) >= LEAST_SHARE * part.length;
}

function join(entries: readonly BlockChange[]): Regrouped {
  const before = entries.flatMap((entry) => (entry.kind === "added" ? [] : [entry.before]));
  const after = entries.flatMap((entry) => (entry.kind === "removed" ? [] : [entry.after]));
  const textOf = (blocks: readonly Block[]): string => blocks.map((block) => block.text).join(" ");
  const words = diffWords(textOf(before), textOf(after));
  return { kind: after.length > 1 ? "split" : "merged", before, after, words };
}
