import type { Block, Category, ClauseEvent, EventKind, Finding } from "../model.ts";
import { openContexts } from "./context.ts";
import { describeCategory } from "./describe.ts";
import { type Explanation, openExplanations } from "./explain.ts";
import { facetNames } from "./facets.ts";
import { everyClause } from "./find.ts";
import { compareMeaning } from "./meaning.ts";
import { describeGain, describeLoss } from "./reach.ts";
import { termsOf } from "./terms.ts";

/** Why a change of a clause is the event that it is. */
export interface EventExplanation {
  /** One sentence. */
  readonly because: string;
  /** Why the clause before, and the one after, is one; null where there was or is none. */
  readonly before: Explanation | null;
  readonly after: Explanation | null;
}

/** One of the two versions: its text, and what `findClauses` says of it. */
export interface Side {
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}

/** For the events that `eventsOf` makes of these two versions. */
export function openEventExplanations(before: Side, after: Side): (event: ClauseEvent) => EventExplanation {
  const explainBefore = openQuotes(before.blocks);
  const explainAfter = openQuotes(after.blocks);
  return (event) => ({
    because: becauseOf(event, before.findings, after.findings),
    before: event.before === null ? null : explainBefore(event, event.before),
    after: event.after === null ? null : explainAfter(event, event.after),
  });
}

/** The explanation of a clause by its words: the one under the event's heading, if it stands at several places. */
function openQuotes(blocks: readonly Block[]): (event: ClauseEvent, quote: string) => Explanation | null {
  const contextOf = openContexts(termsOf(blocks));
  const contexts = blocks.map(contextOf);
  const explain = openExplanations(blocks);
  return ({ category, heading }, quote) => {
    const places = blocks.flatMap((block, index) => (block.text.includes(quote) ? [{ block, index }] : []));
    const here = places.filter(({ block }) => block.heading.join("\n") === heading.join("\n"));
    for (const { block, index } of [...here, ...places]) {
      const context = contexts[index];
      const clauses = context === undefined ? [] : everyClause(block, index, context);
      const clause = clauses.find((finding) => finding.category === category && finding.quote === quote);
      if (clause !== undefined) return explain(clause);
    }
    return null;
  };
}

function becauseOf(event: ClauseEvent, then: readonly Finding[], now: readonly Finding[]): string {
  const { category, before, after } = event;
  const reason =
    before === null
      ? came(category, after ?? "", quotesOf(category, then))
      : after === null
        ? went(category, before, quotesOf(category, now))
        : reworded(category, before, after);
  return [reason, ...asideOf(event, then, now)].join("; ").concat(".");
}

function came(category: Category, quote: string, known: readonly string[]): string {
  if (known.length === 0) return `no clause that says “${describeCategory(category)}” stood before`;
  const news = describeGain(facetNames(quote), namesOf(known));
  return ["such a clause stood before, and this is another one", ...news].join("; ");
}

function went(category: Category, quote: string, left: readonly string[]): string {
  if (left.length === 0) return `no clause that says “${describeCategory(category)}” stands any more`;
  const loss = describeLoss(facetNames(quote), namesOf(left));
  return ["this clause is gone, while another such clause still stands", ...loss].join("; ");
}

function reworded(category: Category, before: string, after: string): string {
  const [was, is] = [facetNames(before), facetNames(after)];
  const differences = [...describeGain(is, was), ...describeLoss(was, is)];
  if (compareMeaning(category, before, after) === "same")
    return ["its row of the table names kinds of data that it did not name before", ...differences].join(
      "; ",
    );
  return differences.length > 0 ? differences.join("; ") : "“language models” became AI at large";
}

/** What the event depends on besides its own clause. */
function asideOf(
  { category, event, before, after }: ClauseEvent,
  then: readonly Finding[],
  now: readonly Finding[],
): readonly string[] {
  const isConsent = category === "ai_training_consent";
  const told: Partial<Record<EventKind, string | false>> = {
    training_introduced: says(then, "ai_training_denied") && "a promise not to train stood before",
    training_expanded:
      !says(then, category) &&
      says(then, "ai_training_consent") &&
      "training that waits for a yes was told of",
    denial_added: isConsent && before === null && "it makes training wait for a yes",
    denial_removed: isConsent && after === null && "it promised that nothing happens without a yes",
    opt_out_removed: REFUSABLE.some((kind) => says(now, kind)) && "what could be refused still stands",
  };
  const aside = told[event];
  return typeof aside === "string" ? [aside] : [];
}

const REFUSABLE: readonly Category[] = ["ai_training", "ai_training_third_party", "ai_processing"];

function says(findings: readonly Finding[], category: Category): boolean {
  return findings.some((finding) => finding.category === category);
}

function quotesOf(category: Category, findings: readonly Finding[]): readonly string[] {
  return findings.filter((finding) => finding.category === category).map(({ quote }) => quote);
}

function namesOf(quotes: readonly string[]): ReadonlySet<string> {
  return new Set(quotes.flatMap((quote) => [...facetNames(quote)]));
}
