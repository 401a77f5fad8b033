import type { Block, BlockChange, Category, Change, Finding } from "../model.ts";
import { bringsSomethingNew, differsInTelling, sentenceKey, similarity, wordsOf } from "./meaning.ts";
import { sentencesOf } from "./sentences.ts";

/** A clause that came, went or changed: the sentence as it was and as it is. */
export interface ClauseMove {
  readonly category: Category;
  readonly before: string | null;
  readonly after: string | null;
  readonly heading: readonly string[];
  /** The whole rows, where the clause stands in a table: other cells say which data. */
  readonly rows?: { readonly before: string; readonly after: string };
}

/** What both versions say, and what of it a change of a block concerns. */
export interface Standing {
  readonly movesOf: (change: BlockChange) => readonly ClauseMove[];
  readonly saidBefore: (category: Category) => boolean;
  readonly saidAfter: (category: Category) => boolean;
  /** Whether a clause that came (or went) covers anything that the other version's clauses do not. */
  readonly isNew: (category: Category, sentence: string, came: boolean) => boolean;
}

/** From this similarity on, two sentences are one clause that moved. */
const SAME_CLAUSE = 0.72;

export function openStanding(
  change: Change,
  before: readonly Finding[],
  after: readonly Finding[],
): Standing {
  const byBlockBefore = groupBy(before, blockKey);
  const byBlockAfter = groupBy(after, blockKey);
  const saidThen = openLookup(before, () => sideOf(change, "before"));
  const saidNow = openLookup(after, () => sideOf(change, "after"));
  const came = (finding: Finding): readonly ClauseMove[] =>
    saidThen(finding)
      ? []
      : [{ category: finding.category, before: null, after: finding.quote, heading: finding.heading }];
  const went = (finding: Finding): readonly ClauseMove[] =>
    saidNow(finding)
      ? []
      : [{ category: finding.category, before: finding.quote, after: null, heading: finding.heading }];
  const of = (groups: ReadonlyMap<string, readonly Finding[]>, block: Block): readonly Finding[] =>
    groups.get(blockKey(block)) ?? [];
  return {
    saidBefore: (category) => before.some((finding) => finding.category === category),
    isNew: (category, sentence, came) =>
      bringsSomethingNew(sentence, quotesOf(category, came ? before : after)),
    saidAfter: (category) => after.some((finding) => finding.category === category),
    movesOf: (change) => {
      switch (change.kind) {
        case "same":
        case "moved":
          return [];
        case "added":
          return of(byBlockAfter, change.after).flatMap(came);
        case "removed":
          return of(byBlockBefore, change.before).flatMap(went);
        case "reworded":
          return reworded(
            change,
            of(byBlockBefore, change.before),
            of(byBlockAfter, change.after),
            came,
            went,
          );
        default: {
          const never: never = change;
          return never;
        }
      }
    },
  };
}

function quotesOf(category: Category, findings: readonly Finding[]): readonly string[] {
  return findings.filter((finding) => finding.category === category).map((finding) => finding.quote);
}

type Moves = (finding: Finding) => readonly ClauseMove[];

type Reworded = Extract<BlockChange, { kind: "reworded" }>;

function reworded(
  change: Reworded,
  before: readonly Finding[],
  after: readonly Finding[],
  came: Moves,
  went: Moves,
): readonly ClauseMove[] {
  const moves: ClauseMove[] = [];
  const rows =
    change.after.kind === "row" ? { rows: { before: change.before.text, after: change.after.text } } : {};
  for (const now of after) {
    const then = before.find((finding) => finding.category === now.category);
    if (then !== undefined)
      moves.push({
        category: now.category,
        before: then.quote,
        after: now.quote,
        heading: now.heading,
        ...rows,
      });
    else if (!onlyPolished(now.quote, change.before.text)) moves.push(...came(now));
  }
  for (const then of before) {
    if (after.some((finding) => finding.category === then.category)) continue;
    if (!onlyPolished(then.quote, change.after.text)) moves.push(...went(then));
  }
  return moves;
}

/** Whether the other text has the sentence with no more than words changed that carry no meaning here. */
function onlyPolished(sentence: string, other: string): boolean {
  const bag = wordsOf(sentence);
  return sentencesOf(other).some(({ start, end }) => {
    const candidate = other.slice(start, end);
    return similarity(bag, wordsOf(candidate)) >= POLISHED && !differsInTelling(sentence, candidate);
  });
}

/** From this similarity on, a sentence is the same but for polish. */
const POLISHED = 0.85;

/** The sentences of one version that could be a clause of the other under another wording or at another place. */
interface Elsewhere {
  /** Every sentence, by its letters alone. */
  readonly keys: ReadonlySet<string>;
  /** Sentences of the blocks that changed. */
  readonly changed: readonly { readonly text: string; readonly bag: ReadonlyMap<string, number> }[];
}

/** Whether the same clause stands in a version: word for word, polished, or in other words as a finding. */
function openLookup(
  findings: readonly Finding[],
  blocks: () => readonly SidedBlock[],
): (finding: Finding) => boolean {
  const bags = new Map(findings.map((finding) => [finding, wordsOf(finding.quote)]));
  let opened: Elsewhere | null = null;
  return (finding) => {
    opened ??= elsewhere(blocks());
    if (opened.keys.has(sentenceKey(finding.quote))) return true;
    const bag = wordsOf(finding.quote);
    const found = findings.some(
      (other) =>
        other.category === finding.category && similarity(bag, bags.get(other) ?? new Map()) >= SAME_CLAUSE,
    );
    return (
      found ||
      opened.changed.some(
        (other) => similarity(bag, other.bag) >= POLISHED && !differsInTelling(finding.quote, other.text),
      )
    );
  };
}

interface SidedBlock {
  readonly block: Block;
  readonly changed: boolean;
}

function sideOf(change: Change, side: "before" | "after"): readonly SidedBlock[] {
  return change.blocks.flatMap((entry) => {
    const block =
      side === "before" ? ("before" in entry ? entry.before : null) : "after" in entry ? entry.after : null;
    return block === null ? [] : [{ block, changed: entry.kind !== "same" && entry.kind !== "moved" }];
  });
}

function elsewhere(blocks: readonly SidedBlock[]): Elsewhere {
  const keys = new Set<string>();
  const changed: Elsewhere["changed"][number][] = [];
  for (const { block, changed: isChanged } of blocks)
    for (const { start, end } of sentencesOf(block.text)) {
      const text = block.text.slice(start, end);
      keys.add(sentenceKey(text));
      if (isChanged) changed.push({ text, bag: wordsOf(text) });
    }
  return { keys, changed };
}

function blockKey(block: { readonly text: string; readonly heading: readonly string[] }): string {
  return JSON.stringify([block.text, block.heading]);
}

function groupBy(
  findings: readonly Finding[],
  key: (finding: Finding) => string,
): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = groups.get(key(finding));
    if (list === undefined) groups.set(key(finding), [finding]);
    else if (!list.some((other) => other.category === finding.category)) list.push(finding);
  }
  return groups;
}
