import { describeEvent } from "../clauses/describe.ts";
import { highFirst } from "../clauses/events.ts";
import type { EventExplanation } from "../clauses/explain-events.ts";
import { describeStatement, statementOf } from "../clauses/statement.ts";
import type { Change, ClauseEvent } from "../model.ts";
import { explanationLines } from "./render-explanation.ts";
import { wrapStyled } from "./styled.ts";
import { type Palette, quoted, safe } from "./terminal.ts";

const MARGIN = " ".repeat(8);

export interface EventsStyle {
  readonly width: number;
  readonly colours: Palette;
  /** Why an event is one; absent = not told. */
  readonly explain?: ((event: ClauseEvent) => EventExplanation) | undefined;
}

/**
 * One paragraph an event of the change, `high` ones first: level, what happened in plain words, where, the clause
 * before and after, what it states in short, and with `explain` why.
 */
export function renderEvents(change: Change, events: readonly ClauseEvent[], style: EventsStyle): string {
  return highFirst(events)
    .map((event) => eventLines(event, change, style).join("\n"))
    .join("\n\n");
}

function eventLines(
  event: ClauseEvent,
  change: Change,
  { width, colours, explain }: EventsStyle,
): readonly string[] {
  const { bold, inverse } = colours;
  const high = (text: string): string => bold(inverse(text));
  const level = { text: event.level.toUpperCase(), paint: event.level === "high" ? high : bold };
  const what = wrapStyled([{ text: describeEvent(event.event), paint: bold }], width - MARGIN.length);
  const lines = what.map((line, index) => (index === 0 ? `${level.paint(level.text)}    ` : MARGIN) + line);
  if (event.heading.length > 0)
    lines.push(...hanging("under", event.heading.join(" › "), width, colours.dim));
  if (event.before !== null) lines.push(...hanging("before", quoted(event.before), width, String));
  if (event.after !== null) lines.push(...hanging("after", quoted(event.after), width, String));
  const statement = statementOf(event, change);
  if (statement !== null) lines.push(...hanging("short", describeStatement(statement), width, String));
  for (const [label, text] of explain === undefined ? [] : explanationLines(explain(event)))
    lines.push(...hanging(label, text, width, colours.dim));
  return lines;
}

function hanging(label: string, text: string, width: number, paint: (text: string) => string): string[] {
  const lines = wrapStyled([{ text: safe(text), paint }], width - MARGIN.length);
  return lines.map((line, index) => (index === 0 ? label.padEnd(MARGIN.length) : MARGIN) + line);
}
