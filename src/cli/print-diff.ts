import type { Change, ClauseEvent } from "../model.ts";
import { renderDiff } from "./render-diff.ts";
import type { EventsStyle } from "./render-events.ts";
import { print } from "./session.ts";
import { coloured, terminalWidth } from "./terminal.ts";

export interface DiffOptions {
  readonly stat?: boolean;
  readonly unified?: boolean;
  readonly explain?: boolean;
}

/** Prints the diff as the options ask for it, fitted to the terminal. `explain`: why each event is one. */
export function printDiff(
  change: Change,
  events: readonly ClauseEvent[],
  { stat, unified }: DiffOptions,
  explain?: EventsStyle["explain"],
): void {
  const mode = stat ? "stat" : unified ? "unified" : "words";
  print(renderDiff(change, events, { width: terminalWidth(), colour: coloured(), mode, explain }));
}
