import type { Explanation, Inherited } from "../clauses/explain.ts";
import type { EventExplanation } from "../clauses/explain-events.ts";
import type { ClauseEvent } from "../model.ts";
import { quoted } from "./terminal.ts";

/** One line: the rule, what it looks for, the words that it fits, and what the clause has from above it. */
export function describeExplanation({ rule, looksFor, matched, inherited }: Explanation): string {
  const from = inherited.map(({ from, text }) => `, ${PLACES[from]} ${quoted(text)}`).join("");
  return `rule ${rule}: ${looksFor} Here: ${quoted(matched)}${from}.`;
}

/** What follows an event on the terminal: a label of at most seven letters, and a text that is safe there. */
export function explanationLines(
  explanation: EventExplanation,
): readonly (readonly [label: string, text: string])[] {
  const { because, before, after } = explanation;
  return [
    ["why", because] as const,
    ...(before === null ? [] : [["before", describeExplanation(before)] as const]),
    ...(after === null ? [] : [["after", describeExplanation(after)] as const]),
  ];
}

/** The events as JSON has them: as they are, with an `explanation` each where one is asked for. */
export function withExplanations(
  events: readonly ClauseEvent[],
  explain: ((event: ClauseEvent) => EventExplanation) | undefined,
): readonly object[] {
  return explain === undefined ? events : events.map((event) => ({ ...event, explanation: explain(event) }));
}

const PLACES: Readonly<Record<Inherited["from"], string>> = {
  lead_in: "after",
  table_header: "in the column",
  paragraph_above: "after",
  heading: "under the heading",
};
