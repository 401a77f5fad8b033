import type { Block, BlockChange, Category, Finding } from "../model.ts";
import { similarity, wordsOf } from "./meaning.ts";

/** A clause that came, went or changed: the sentence as it was and as it is. */
export interface ClauseMove {
  readonly category: Category;
  readonly before: string | null;
  readonly after: string | null;
  readonly heading: readonly string[];
}

/** What both versions say, and what of it a change of a block concerns. */
export interface Standing {
  readonly movesOf: (change: BlockChange) => readonly ClauseMove[];
  readonly saidBefore: (category: Category) => boolean;
  readonly saidAfter: (category: Category) => boolean;
}

/** From this similarity on, two sentences are one clause that moved. */
const SAME_CLAUSE = 0.8;

export function openStanding(before: readonly Finding[], after: readonly Finding[]): Standing {
  const byBlockBefore = groupBy(before, blockKey);
  const byBlockAfter = groupBy(after, blockKey);
  const movedFrom = openLookup(before);
  const movedTo = openLookup(after);
  const came = (finding: Finding): readonly ClauseMove[] =>
    movedFrom(finding)
      ? []
      : [{ category: finding.category, before: null, after: finding.quote, heading: finding.heading }];
  const went = (finding: Finding): readonly ClauseMove[] =>
    movedTo(finding)
      ? []
      : [{ category: finding.category, before: finding.quote, after: null, heading: finding.heading }];
  const of = (groups: ReadonlyMap<string, readonly Finding[]>, block: Block): readonly Finding[] =>
    groups.get(blockKey(block)) ?? [];
  return {
    saidBefore: (category) => before.some((finding) => finding.category === category),
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
          return reworded(of(byBlockBefore, change.before), of(byBlockAfter, change.after), came, went);
        default: {
          const never: never = change;
          return never;
        }
      }
    },
  };
}

type Moves = (finding: Finding) => readonly ClauseMove[];

function reworded(
  before: readonly Finding[],
  after: readonly Finding[],
  came: Moves,
  went: Moves,
): readonly ClauseMove[] {
  const moves: ClauseMove[] = [];
  for (const now of after) {
    const then = before.find((finding) => finding.category === now.category);
    if (then === undefined) moves.push(...came(now));
    else moves.push({ category: now.category, before: then.quote, after: now.quote, heading: now.heading });
  }
  for (const then of before)
    if (!after.some((finding) => finding.category === then.category)) moves.push(...went(then));
  return moves;
}

/** Whether the same clause stands in these findings, at another place or in other words. */
function openLookup(findings: readonly Finding[]): (finding: Finding) => boolean {
  const bags = new Map(findings.map((finding) => [finding, wordsOf(finding.quote)]));
  return (finding) => {
    const bag = wordsOf(finding.quote);
    return findings.some(
      (other) =>
        other.category === finding.category && similarity(bag, bags.get(other) ?? new Map()) >= SAME_CLAUSE,
    );
  };
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
