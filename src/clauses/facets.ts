import type { Finding } from "../model.ts";
import { canonicalise } from "./canonical.ts";
import { FACETS } from "./facet-words.ts";
import { buildTrie, markConcepts, type Trie } from "./marks.ts";
import { inWords } from "./reach.ts";
import { sentencesOf } from "./sentences.ts";
import { tokenize } from "./tokens.ts";

/** What a clause covers and on which terms, as far as the text states it; what it does not state is absent. */
export interface Facets {
  /** Kinds of data: "posts", "messages", "images", … */
  readonly data?: readonly string[];
  /** Kinds of data and of people that the block says are left out. */
  readonly excluded?: readonly string[];
  /** Others than the members themselves: "minors", "others" (people without an account). */
  readonly people?: readonly string[];
  /** Others than the provider: "affiliates", "third". */
  readonly parties?: readonly string[];
  /** How it comes about: happens unless refused, or only when asked for. */
  readonly default?: "on" | "opt_in";
  /** `from_now_on`: refusing does not undo what has happened. */
  readonly time?: "from_now_on";
  readonly modality?: "may" | "will";
}

/** Of a finding, read from its quote and from the rest of its block. */
export function facetsOf({ category, quote, text }: Pick<Finding, "category" | "quote" | "text">): Facets {
  const around = canonicalise(text).text;
  const words = canonicalise(quote).text;
  const exceptions = exceptionsIn(words, around, category === "ai_training_denied");
  const out = facetNames(exceptions.join(" "));
  const excluded = [...kindsAmong(out, "data"), ...kindsAmong(out, "people")];
  const covered = facetNames(words.replace(EXCEPT, " "));
  const data = kindsAmong(covered, "data").filter((kind) => !excluded.includes(kind));
  return {
    ...list("data", data),
    ...list("excluded", excluded),
    ...list("people", kindsAmong(covered, "people")),
    ...list("parties", kindsAmong(covered, "party")),
    ...one("default", defaultOf(around)),
    ...one("time", FROM_NOW_ON.test(around) ? "from_now_on" : null),
    ...one("modality", MAY.test(words) ? "may" : WILL.test(words) ? "will" : null),
  };
}

let trie: Trie | null = null;

/** The names of the lexicon ("data:posts") that a text touches. */
export function facetNames(text: string): ReadonlySet<string> {
  trie ??= buildTrie(FACETS);
  return new Set(markConcepts(tokenize(canonicalise(text).text), trie).concepts());
}

/** For people: "posts, images; not messages; also by affiliates; on by default". Empty where nothing is stated. */
export function describeFacets(facets: Facets): string {
  return told(facets)
    .filter(({ values }) => values.length > 0)
    .map(({ prefix, values }) => prefix + values.join(", "))
    .join("; ");
}

/** What `describeFacets` says, one by one: "posts", "images", "not messages", … */
export function facetPhrases(facets: Facets): readonly string[] {
  return told(facets).flatMap(({ prefix, values }) => values.map((value) => prefix + value));
}

function told(facets: Facets): readonly { readonly prefix: string; readonly values: readonly string[] }[] {
  const { data = [], excluded = [], people = [], parties = [] } = facets;
  const byDefault =
    facets.default === "on" ? ["on by default"] : facets.default === "opt_in" ? ["only when opted in"] : [];
  const time = facets.time === "from_now_on" ? ["refusing works for the future only"] : [];
  return [
    { prefix: "", values: data.map(inWords) },
    { prefix: "not ", values: excluded.map(inWords) },
    { prefix: "also of ", values: people.map(inWords) },
    { prefix: "also by ", values: parties.map(inWords) },
    { prefix: "", values: byDefault },
    { prefix: "", values: time },
  ];
}

const EXCEPT =
  /\b(?:except(?:ing)?(?: for)?|excluding|excludes?|other than|apart from|not including|but not)\b[^.;]*/gi;
const DENIED = /\b(?:not|never|no longer)\b/i;

/** The parts of a clause that take something out of it; where it is no denial, the denials beside it too. */
function exceptionsIn(quote: string, block: string, isDenial: boolean): readonly string[] {
  const inQuote = [...quote.matchAll(EXCEPT)].map(([part]) => part);
  if (isDenial) return inQuote;
  const sentences = sentencesOf(block).map(({ start, end }) => block.slice(start, end));
  return [...inQuote, ...sentences.filter((sentence) => sentence !== quote && DENIED.test(sentence))];
}

function kindsAmong(names: ReadonlySet<string>, facet: "data" | "people" | "party"): readonly string[] {
  return [...names]
    .filter((name) => name.startsWith(`${facet}:`))
    .map((name) => name.slice(facet.length + 1));
}

const ON =
  /\b(?:by default|default setting|is on\b|(?:switched|turned) on (?:for|unless)|unless you (?:opt out|object|turn|switch|change)|if you (?:do not|don't) (?:opt out|object))/i;
const OPT_IN =
  /\b(?:only (?:if|when|where|with)|unless you (?:opt in|agree|consent|choose)|with your (?:explicit )?consent|opt(?:s|ed)? in\b)/i;
const FROM_NOW_ON =
  /\b(?:going forward|from (?:now|then|that (?:day|point|time)) on|does not (?:affect|undo|apply to) (?:\w+ ){0,6}(?:already|previous|past|before)|already (?:been )?(?:taken place|happened|trained|learned|used))/i;
const MAY = /\b(?:may|might|can|could)\b/i;
const WILL = /\b(?:will|shall|do|does|uses?|trains?)\b/i;

function defaultOf(block: string): "on" | "opt_in" | null {
  if (ON.test(block)) return "on";
  return OPT_IN.test(block) ? "opt_in" : null;
}

function list<Key extends string>(key: Key, values: readonly string[]): { [K in Key]?: readonly string[] } {
  return (values.length === 0 ? {} : { [key]: values }) as { [K in Key]?: readonly string[] };
}

function one<Key extends string, Value>(key: Key, value: Value | null): { [K in Key]?: Value } {
  return (value === null ? {} : { [key]: value }) as { [K in Key]?: Value };
}
