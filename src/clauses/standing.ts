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
  const saidThen = openLookup(before, sentencesBefore(change));
  const saidNow = openLookup(after, sentencesAfter(change));
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

/** Whether the same clause stands in a version: word for word, or in other words as a finding of the category. */
function openLookup(
  findings: readonly Finding[],
  sentences: () => ReadonlySet<string>,
): (finding: Finding) => boolean {
  const bags = new Map(findings.map((finding) => [finding, wordsOf(finding.quote)]));
  let keys: ReadonlySet<string> | null = null;
  return (finding) => {
    keys ??= sentences();
    if (keys.has(sentenceKey(finding.quote))) return true;
    const bag = wordsOf(finding.quote);
    return findings.some(
      (other) =>
        other.category === finding.category && similarity(bag, bags.get(other) ?? new Map()) >= SAME_CLAUSE,
    );
  };
}

const sentencesBefore = (change: Change) => () =>
  sentenceKeys(change.blocks.map((block) => ("before" in block ? block.before : null)));
const sentencesAfter = (change: Change) => () =>
  sentenceKeys(change.blocks.map((block) => ("after" in block ? block.after : null)));

function sentenceKeys(blocks: readonly (Block | null)[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const block of blocks)
    if (block !== null)
      for (const { start, end } of sentencesOf(block.text))
        keys.add(sentenceKey(block.text.slice(start, end)));
  return keys;
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
