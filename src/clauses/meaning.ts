import type { Category } from "../model.ts";
import { canonicalise } from "./canonical.ts";
import { facetNames } from "./facets.ts";
import { oneSpelling } from "./spelling.ts";

/** What a clause covers now, compared with before. */
export type Comparison = "same" | "wider" | "narrower";

/**
 * Compares two wordings of a clause by their facets: data, people, parties, machines and limits. Words that are no
 * facet do not count, nor do inflection, order or the names of products.
 */
export function compareMeaning(
  category: Category,
  before: string,
  after: string,
  rows?: { readonly before: string; readonly after: string },
): Comparison {
  if (rows !== undefined && category === "ai_training" && addsData(rows.before, rows.after)) return "wider";
  const was = facetNames(before);
  const is = facetNames(after);
  const gained = difference(is, was);
  const lost = difference(was, is);
  switch (category) {
    case "ai_training":
    case "ai_training_third_party":
    case "ai_training_consent":
    case "derivative_works":
    case "likeness":
      if (reaches(gained) || limits(lost) || escalates(before, after)) return "wider";
      if (lost.includes("limit:public") && !reaches(lost.filter((facet) => facet !== "data:public")))
        return "wider";
      return reaches(lost) || limits(gained) || gained.includes("limit:public") ? "narrower" : "same";
    case "ai_training_denied":
      if (gained.some((facet) => facet.startsWith("exception:") || facet === "limit:some")) return "narrower";
      if (covers(lost)) return "narrower";
      return covers(gained) || gained.some((facet) => facet.startsWith("ai:")) ? "wider" : "same";
    case "ai_opt_out":
      if (gained.includes("limit:some")) return "narrower";
      return lost.includes("limit:some") ? "wider" : "same";
    case "ai_processing":
    case "ai_restriction":
      if (gained.length + lost.length < TELLING) return "same";
      return gained.length >= lost.length ? "wider" : "narrower";
    default: {
      const never: never = category;
      return never;
    }
  }
}

/** Whether a row of a table names kinds of data ("Usage Data") that it did not name before. */
function addsData(before: string, after: string): boolean {
  const was = new Set(before.match(KIND_OF_DATA) ?? []);
  return (after.match(KIND_OF_DATA) ?? []).some((kind) => !was.has(kind));
}

const KIND_OF_DATA = /(?:\b[A-Z][a-z]{1,20} ){1,3}Data\b/g;

/** So many facets must come or go before a clause about machines at work counts as changed. */
const TELLING = 2;

/** Whether facets say what or whom a promise is about. */
function covers(facets: readonly string[]): boolean {
  return facets.some((facet) => /^(?:data|people|party):/.test(facet));
}

function reaches(facets: readonly string[]): boolean {
  return facets.some(
    (facet) => /^(?:data|people|party):/.test(facet) || facet === "ai:generative" || facet === "purpose:sell",
  );
}

function limits(facets: readonly string[]): boolean {
  return facets.some((facet) => LIMITS.has(facet));
}

const LIMITS: ReadonlySet<string> = new Set(["limit:consent", "limit:opt-out", "limit:some"]);

/** Models of language became AI at large. */
function escalates(before: string, after: string): boolean {
  return (
    /language models?/i.test(before) &&
    !/language models?/i.test(after) &&
    /\bAI\b|artificial intelligence/.test(after)
  );
}

/**
 * Whether a clause covers data, people, parties, machines or purposes that none of the others does: two of them, where
 * others say something already.
 */
export function bringsSomethingNew(sentence: string, others: readonly string[]): boolean {
  if (others.length === 0) return true;
  const known = new Set(others.flatMap((other) => [...facetNames(other)]));
  const fresh = [...facetNames(sentence)].filter(
    (facet) => !known.has(facet) && !/^(?:limit|exception):/.test(facet),
  );
  return fresh.length >= TELLING;
}

function difference(left: ReadonlySet<string>, right: ReadonlySet<string>): readonly string[] {
  return [...left].filter((facet) => !right.has(facet));
}

/** Whether two wordings differ in a word that makes or unmakes a clause: of learning, of machines, of denial, of choice. */
export function differsInTelling(left: string, right: string): boolean {
  const [was, is] = [tellingWords(left), tellingWords(right)];
  return was.size !== is.size || [...was].some((word) => !is.has(word));
}

function tellingWords(sentence: string): ReadonlySet<string> {
  const words = canonicalise(sentence).text.toLowerCase();
  return new Set([...(words.match(TELLING_WORDS) ?? []), ...(words.match(TELLING_ABROAD) ?? [])]);
}

const TELLING_WORDS =
  /\b(?:train|retrain|fine.?tun|ai\b|ml\b|artificial|machine|model|algorithm|generative|llm|not\b|no\b|never|n't|unless|except|opt.?out|opt.?in|consent|object|third|partner|affiliate|derivative|likeness|mining|scrap|prohibit)/g;

/** The same in German, French and Spanish. */
const TELLING_ABROAD =
  /\b(?:trainier|ki\b|k(?:ü|ue?)nstlich|modell|nicht\b|kein|niemals|weder\b|einwillig|widerspr|dritte|entra[iî]n|ia\b|mod[eè]l|ne\b|n'|pas\b|jamais|aucun|sauf\b|tiers\b|entren(?!ch)|no\b|nunca|ning[uú]n|salvo\b)/g;

/** Letters and digits of a sentence alone: equal for wordings that differ in marks and spaces. */
export function sentenceKey(sentence: string): string {
  return oneSpelling(canonicalise(sentence).text).replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Words with their counts; short function words left out. */
export function wordsOf(sentence: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const [word] of oneSpelling(canonicalise(sentence).text).matchAll(/\p{L}{3,}/gu))
    bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Dice coefficient of two bags of words, 0 to 1. */
export function similarity(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  const total = sizeOf(left) + sizeOf(right);
  return total === 0 ? 1 : (2 * sharedWords(left, right)) / total;
}

/** How much of a sentence stands in another, 0 to 1; short ones would be found by accident and count 0. */
export function containment(part: ReadonlyMap<string, number>, whole: ReadonlyMap<string, number>): number {
  const size = sizeOf(part);
  return size < WHOLE_SENTENCE ? 0 : sharedWords(part, whole) / size;
}

/** From so many words on, a sentence inside a longer one is no accident. */
const WHOLE_SENTENCE = 12;

function sharedWords(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [word, count] of left) shared += Math.min(count, right.get(word) ?? 0);
  return shared;
}

function sizeOf(bag: ReadonlyMap<string, number>): number {
  let size = 0;
  for (const count of bag.values()) size += count;
  return size;
}
