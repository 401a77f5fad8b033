import type { Block, BlockChange, Category, Change, Finding } from "../model.ts";
import { openContexts } from "./context.ts";
import { everyClause } from "./find.ts";
import {
  bringsSomethingNew,
  containment,
  differsInTelling,
  sentenceKey,
  similarity,
  wordsOf,
} from "./meaning.ts";
import { sentencesOf } from "./sentences.ts";
import { termsOf } from "./terms.ts";

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
  const saidThen = openLookup(before, () => sideOf(change, "before"));
  const isPartNow = openParts(() => sideOf(change, "after"));
  const saidNow = openLookup(after, () => sideOf(change, "after"));
  const clausesBefore = clausesOfChanged(sideOf(change, "before"));
  const clausesAfter = clausesOfChanged(sideOf(change, "after"));
  const came = ({ category, quote, heading }: Finding): ClauseMove => ({
    category,
    before: null,
    after: quote,
    heading,
  });
  const went = ({ category, quote, heading }: Finding): ClauseMove => ({
    category,
    before: quote,
    after: null,
    heading,
  });
  return {
    saidBefore: (category) => before.some((finding) => finding.category === category),
    isNew: (category, sentence, arrived) =>
      bringsSomethingNew(sentence, quotesOf(category, arrived ? before : after)),
    saidAfter: (category) => after.some((finding) => finding.category === category),
    movesOf: (entry) => {
      if (!saysOtherwise(entry)) return [];
      const then = !("before" in entry) ? [] : (clausesBefore.get(entry.before) ?? []);
      const now = !("after" in entry) ? [] : (clausesAfter.get(entry.after) ?? []);
      const { pairs, gone, arrived } = matchClauses(then, now);
      return [
        ...pairs.map(([was, is]) => ({
          category: is.category,
          before: was.quote,
          after: is.quote,
          heading: is.heading,
          ...rowsOf(entry),
        })),
        ...arrived.filter((finding) => !saidThen(finding)).map(came),
        ...gone.filter((finding) => !saidNow(finding) && !isPartNow(finding)).map(went),
      ];
    },
  };
}

/** A block may move and have other words at once. */
function saysOtherwise(entry: BlockChange): boolean {
  if (entry.kind === "moved") return entry.words.some(({ kind }) => kind !== "same");
  return entry.kind !== "same";
}

function rowsOf(entry: BlockChange): Pick<ClauseMove, "rows"> {
  if (entry.kind !== "reworded" || entry.after.kind !== "row") return {};
  return { rows: { before: entry.before.text, after: entry.after.text } };
}

/** Every clause in the blocks that changed, read in the context of the whole version. */
function clausesOfChanged(blocks: readonly SidedBlock[]): ReadonlyMap<Block, readonly Finding[]> {
  const contextOf = openContexts(termsOf(blocks.map(({ block }) => block)));
  const clauses = new Map<Block, readonly Finding[]>();
  blocks.forEach(({ block, changed }, index) => {
    const context = contextOf(block);
    if (changed) clauses.set(block, everyClause(block, index, context));
  });
  return clauses;
}

interface Matched {
  readonly pairs: readonly (readonly [Finding, Finding])[];
  readonly gone: readonly Finding[];
  readonly arrived: readonly Finding[];
}

/** Which clause of a block became which: the most alike of the same category; a lonely pair belongs together. */
function matchClauses(before: readonly Finding[], after: readonly Finding[]): Matched {
  const gone = new Set(before);
  const pairs: (readonly [Finding, Finding])[] = [];
  const arrived: Finding[] = [];
  for (const is of after) {
    const rivals = [...gone].filter((was) => was.category === is.category);
    const lonely =
      rivals.length === 1 && after.filter((other) => other.category === is.category).length === 1;
    const was = mostAlike(is, rivals, lonely ? 0 : ALIKE);
    if (was === null) arrived.push(is);
    else {
      gone.delete(was);
      pairs.push([was, is]);
    }
  }
  return { pairs, gone: [...gone], arrived };
}

/** From this similarity on, two sentences of one block are one clause before and after. */
const ALIKE = 0.5;

function mostAlike(finding: Finding, rivals: readonly Finding[], threshold: number): Finding | null {
  const bag = wordsOf(finding.quote);
  let bestRival: Finding | null = null;
  let highest = threshold;
  for (const rival of rivals) {
    const alike = similarity(bag, wordsOf(rival.quote));
    if (alike >= highest) [bestRival, highest] = [rival, alike];
  }
  return bestRival;
}

function quotesOf(category: Category, findings: readonly Finding[]): readonly string[] {
  return findings.filter((finding) => finding.category === category).map((finding) => finding.quote);
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
  const isKnown = ({ category }: Finding): boolean => findings.some((other) => other.category === category);
  let opened: Elsewhere | null = null;
  return (finding) => {
    opened ??= elsewhere(blocks());
    if (opened.keys.has(sentenceKey(finding.quote))) return true;
    const bag = wordsOf(finding.quote);
    const found = findings.some(
      (other) => other.category === finding.category && isSameClause(bag, bags.get(other) ?? new Map()),
    );
    return (
      found ||
      opened.changed.some(
        (other) =>
          similarity(bag, other.bag) >= POLISHED && !tellsApart(finding, other.text, isKnown(finding)),
      )
    );
  };
}

/**
 * Whether two sentences that are nearly alike say different things. Machines that were known to be at work may be given
 * another name ("our systems", "our AI").
 */
function tellsApart(finding: Finding, other: string, isKnown: boolean): boolean {
  return !(finding.category === "ai_processing" && isKnown) && differsInTelling(finding.quote, other);
}

function isSameClause(sentence: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return similarity(sentence, other) >= SAME_CLAUSE || containment(sentence, other) >= POLISHED;
}

interface SidedBlock {
  readonly block: Block;
  readonly changed: boolean;
}

function sideOf(change: Change, side: "before" | "after"): readonly SidedBlock[] {
  return change.blocks.flatMap((entry) => {
    const block =
      side === "before" ? ("before" in entry ? entry.before : null) : "after" in entry ? entry.after : null;
    return block === null ? [] : [{ block, changed: saysOtherwise(entry) }];
  });
}

function elsewhere(blocks: readonly SidedBlock[]): Elsewhere {
  const keys = new Set<string>();
  const changed: Elsewhere["changed"][number][] = [];
  for (const text of brokenSentences(blocks))
    for (const { start, end } of sentencesOf(text)) keys.add(sentenceKey(text.slice(start, end)));
  for (const { block, changed: isChanged } of blocks)
    for (const { start, end } of sentencesOf(block.text)) {
      const text = block.text.slice(start, end);
      keys.add(sentenceKey(text));
      if (isChanged) changed.push({ text, bag: wordsOf(text) });
    }
  return { keys, changed };
}

/** Whether words that were no whole sentence stand in a sentence of a version now. */
function openParts(blocks: () => readonly SidedBlock[]): (finding: Finding) => boolean {
  let letters: string | null = null;
  return ({ quote }) => {
    if (/[.!?]["”’)]*\s*$/.test(quote)) return false;
    letters ??= blocks()
      .filter(({ changed }) => changed)
      .map(({ block }) => sentenceKey(block.text))
      .join(" ");
    return letters.includes(sentenceKey(quote));
  };
}

/** What stands in blocks that a sentence runs through: pages break lines as if they were paragraphs. */
function brokenSentences(blocks: readonly SidedBlock[]): readonly string[] {
  const runs: string[][] = [];
  let goesOn = false;
  for (const { block, changed } of blocks) {
    if (goesOn && changed) runs.at(-1)?.push(block.text);
    else if (changed) runs.push([block.text]);
    goesOn = changed && !/[.!?:;]["”’)]*$/.test(block.text);
  }
  return runs.filter((run) => run.length > 1).map((run) => run.join(" "));
}
