import { describeEvent } from "../clauses/describe.ts";
import { type Statement, statementOf } from "../clauses/statement.ts";
import type { Change, ClauseEvent, EventKind, Level } from "../model.ts";
import { oneLine, shorten } from "./lines.ts";

/** One event in words. */
export interface Point {
  /** "now trains AI on user data": goes on from the name of the service. */
  readonly says: string;
  readonly level: Level;
  /** Headings above the clause, outermost first. */
  readonly heading: readonly string[];
  /** The clause as it was and as it is, without surrounding quotation marks; null = there was or is none. */
  readonly before: string | null;
  readonly after: string | null;
  /** What the clause after states, in short; null where there is none, or it states nothing of the kind. */
  readonly statement: Statement | null;
}

/** From the one that a person most wants to know. */
const WEIGHT: readonly EventKind[] = [
  "training_introduced",
  "third_party_training",
  "training_expanded",
  "denial_removed",
  "opt_out_removed",
  "licence_changed",
  "processing_changed",
  "opt_out_added",
  "training_reduced",
  "denial_added",
  "restriction_changed",
];

/** What happened, as the end of "The service …"; of a licence, which: to content or to likeness. */
export function whatHappened({ event, category }: ClauseEvent): string {
  if (event !== "licence_changed") return describeEvent(event);
  return category === "likeness"
    ? "changed what it may do with your likeness"
    : "changed its licence to your content";
}

/** High events first, then by weight, then in reading order. */
export function strongestFirst(events: readonly ClauseEvent[]): readonly ClauseEvent[] {
  const rank = ({ level, event }: ClauseEvent): number =>
    (level === "high" ? 0 : WEIGHT.length) + WEIGHT.indexOf(event);
  return events.toSorted((one, other) => rank(one) - rank(other));
}

/** `change`: the one that the event is of. */
export function pointOf(clauseEvent: ClauseEvent, change: Change, quoteChars: number): Point {
  const { level, heading, before, after } = clauseEvent;
  const quotes = focus(
    before === null ? null : oneLine(before),
    after === null ? null : oneLine(after),
    quoteChars,
  );
  const statement = statementOf(clauseEvent, change);
  return { says: whatHappened(clauseEvent), level, heading: heading.map(oneLine), ...quotes, statement };
}

/** Both quotes within `limit`; a long beginning that they share is left out, so that the difference shows. */
function focus(before: string | null, after: string | null, limit: number): Pick<Point, "before" | "after"> {
  const skip = before !== null && after !== null ? sharedStart(before, after) - limit / 4 : 0;
  const cut = (quote: string | null): string | null => {
    if (quote === null || quote.length <= limit || skip <= 0)
      return quote === null ? null : shorten(quote, limit);
    return shorten(`…${quote.slice(quote.indexOf(" ", skip) + 1)}`, limit);
  };
  return { before: cut(before), after: cut(after) };
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
