import type { Category, Change, ClauseEvent, EventKind, Finding, Level } from "../model.ts";
import { type Doubts, doubtsAbout, isOfAnotherRegion } from "./artifact.ts";
import { CATEGORIES } from "./describe.ts";
import { type Comparison, compareMeaning, containment, similarity, wordsOf } from "./meaning.ts";
import { type ClauseMove, openStanding, type Standing } from "./standing.ts";

/**
 * What a change means: the clauses of both versions compared over the aligned blocks. A clause that moved or was
 * reworded without effect gives nothing, and so does a document that appears or vanishes as a whole. `before` and
 * `after` are what `findClauses` says of the two versions that `change` lies between. `believed`: both are known to be
 * the whole document, as versions in the archive are, so a text that is much shorter was shortened, not cut off.
 */
export function eventsOf(
  change: Change,
  before: readonly Finding[],
  after: readonly Finding[],
  options: { readonly believed?: boolean } = {},
): readonly ClauseEvent[] {
  if (!change.blocks.some((block) => "before" in block) || !change.blocks.some((block) => "after" in block))
    return [];
  const doubts = doubtsAbout(change, options.believed === true);
  if (doubts.arrivals && doubts.departures) return [];
  const standing = openStanding(change, before, after);
  const moves = change.blocks.flatMap((block) => standing.movesOf(block));
  const events = CATEGORIES.flatMap((category) => {
    const own = pairUp(moves.filter((move) => move.category === category));
    return own
      .filter((move) => !isDoubtful(move, doubts))
      .flatMap((move) => eventOf(category, move, standing));
  });
  const high = events.filter(({ level }) => level === "high");
  return distinct(high.length < events.length && isOfAnotherRegion(change) ? high : events);
}

/** Those of level high before the others, each in the order in which they were. */
export function highFirst(events: readonly ClauseEvent[]): readonly ClauseEvent[] {
  return [
    ...events.filter(({ level }) => level === "high"),
    ...events.filter(({ level }) => level !== "high"),
  ];
}

/** Of several events; null of none. */
export function strongestLevel(events: readonly ClauseEvent[]): Level | null {
  if (events.some(({ level }) => level === "high")) return "high";
  return events.length > 0 ? "info" : null;
}

function isDoubtful({ before, after }: ClauseMove, { arrivals, departures }: Doubts): boolean {
  return (arrivals && before === null) || (departures && after === null);
}

/** A clause that went and one that came may be one clause that was rewritten beyond recognition. */
function pairUp(moves: readonly ClauseMove[]): readonly ClauseMove[] {
  const gone = moves.filter((move) => move.after === null);
  const come = moves.filter((move) => move.before === null);
  const paired = new Set<ClauseMove>();
  const merged: ClauseMove[] = [];
  for (const arrival of come) {
    const departure = gone.find((move) => !paired.has(move) && rewritten(move, arrival));
    if (departure === undefined) continue;
    paired.add(departure).add(arrival);
    merged.push({ ...arrival, before: departure.before });
  }
  return [...moves.filter((move) => !paired.has(move)), ...merged];
}

/** Less alike, they are two clauses: one went, another came. */
const SAME_CLAUSE = 0.4;

function rewritten(left: ClauseMove, right: ClauseMove): boolean {
  const [was, is] = [wordsOf(left.before ?? ""), wordsOf(right.after ?? "")];
  if (Math.max(containment(was, is), containment(is, was)) >= CONTAINED) return true;
  return left.heading.at(-1) === right.heading.at(-1) && similarity(was, is) >= SAME_CLAUSE;
}

/** From this part on, a sentence stands in the other one, wherever that is. */
const CONTAINED = 0.85;

function eventOf(category: Category, move: ClauseMove, standing: Standing): readonly ClauseEvent[] {
  const comparison =
    move.before !== null && move.after !== null
      ? compareMeaning(category, move.before, move.after, move.rows)
      : null;
  if (comparison === "same") return [];
  if (comparison === null && isRepetition(category, move, standing)) return [];
  if (comparison === "narrower" && isStillSaid(category, move.before ?? "", standing)) return [];
  const said = meaning(category, move, comparison, standing);
  if (said === null) return [];
  const [event, level] = said;
  return [{ category, event, level, before: move.before, after: move.after, heading: move.heading }];
}

/** Whether a clause that came or went leaves what is said about its category as it was. */
function isRepetition(category: Category, move: ClauseMove, standing: Standing): boolean {
  const sentence = move.after ?? move.before ?? "";
  const came = move.before === null;
  if (category === "ai_processing" || category === "ai_restriction")
    return !standing.isNew(category, sentence, came);
  return (
    category === "ai_training" &&
    (!came || !LEARNING.test(sentence)) &&
    !standing.isNew(category, sentence, came)
  );
}

/** A clause without such a word is an entry of a list of what is used for training. */
const LEARNING = /\b(?:re|pre-?)?train|\blearn|\bimprov|\bdevelop(?:s|ed|ing)?\b/i;

/** Whether what a clause no longer covers is covered by another one: a list above it, say. */
function isStillSaid(category: Category, before: string, standing: Standing): boolean {
  return category === "ai_training" && !standing.isNew(category, before, false);
}

type Said = readonly [EventKind, Level];

function meaning(
  category: Category,
  move: ClauseMove,
  comparison: Comparison | null,
  standing: Standing,
): Said | null {
  const direction = comparison ?? (move.before === null ? "wider" : "narrower");
  const wider = direction === "wider";
  switch (category) {
    case "ai_training":
      if (!wider) return ["training_reduced", "info"];
      return [isKnown(standing) ? "training_expanded" : "training_introduced", "high"];
    case "ai_training_third_party":
      return wider ? ["third_party_training", "high"] : ["training_reduced", "info"];
    case "ai_training_consent":
      if (comparison !== null) return wider ? ["training_expanded", "high"] : ["training_reduced", "info"];
      if (wider) return ["denial_added", "info"];
      if (standing.saidAfter("ai_training_denied") || isUnconditional(standing)) return null;
      return isPromise(move.before ?? "") ? ["denial_removed", "high"] : ["training_reduced", "info"];
    case "ai_training_denied":
      return wider ? ["denial_added", "info"] : ["denial_removed", "high"];
    case "ai_opt_out":
      if (wider) return ["opt_out_added", "info"];
      return isSettled(standing) ? null : ["opt_out_removed", "high"];
    case "ai_processing":
      return ["processing_changed", "info"];
    case "ai_restriction":
      return ["restriction_changed", "info"];
    case "derivative_works":
    case "likeness":
      return ["licence_changed", wider ? "high" : "info"];
    default: {
      const never: never = category;
      return never;
    }
  }
}

/** Whether training was told of before, be it on consent. */
function isKnown(standing: Standing): boolean {
  return standing.saidBefore("ai_training") || standing.saidBefore("ai_training_consent");
}

/** Whether a clause about consent promises that nothing happens without it. */
function isPromise(sentence: string): boolean {
  return /\b(?:not|never|no|only|unless|without|solely)\b|n't\b/i.test(sentence);
}

/** Whether what could be refused vanished with the way to refuse it. */
function isSettled({ saidBefore, saidAfter }: Standing): boolean {
  return REFUSABLE.some(saidBefore) && !REFUSABLE.some(saidAfter);
}
const REFUSABLE: readonly Category[] = ["ai_training", "ai_training_third_party", "ai_processing"];

/** Training no longer waits for a yes: the training that came says so. */
function isUnconditional(standing: Standing): boolean {
  return standing.saidAfter("ai_training") && !standing.saidBefore("ai_training");
}

/** One event of a kind for the same words is enough. */
function distinct(events: readonly ClauseEvent[]): readonly ClauseEvent[] {
  const seen = new Set<string>();
  return events.filter((event) => {
    const key = JSON.stringify([event.category, event.event, event.before, event.after]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
