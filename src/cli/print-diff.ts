import { writeFileSync } from "node:fs";
import { limitedAmong, limitsOf } from "../clauses/coverage.ts";
import type { Change, ClauseEvent } from "../model.ts";
import type { ShownChange } from "../web/change-page.ts";
import { type DiffMode, renderDiff } from "./render-diff.ts";
import type { EventsStyle } from "./render-events.ts";
import { LEAST_SIDES_WIDTH } from "./render-sides.ts";
import { CommandError, type GlobalOptions, print, say } from "./session.ts";
import { coloured, terminalWidth } from "./terminal.ts";

export interface DiffOptions {
  readonly stat?: boolean;
  readonly unified?: boolean;
  readonly side?: boolean;
  readonly explain?: boolean;
  /** File that the change is written to as a page of its own. */
  readonly html?: string;
}

/**
 * Says which of the languages of two texts have no rules: that no event is told of them means nothing. Not among the
 * lines of a unified diff, which programs read.
 */
export function printUnsupported(
  languages: readonly (string | null)[],
  options: GlobalOptions & DiffOptions,
): void {
  for (const language of limitedAmong(languages)) {
    if (options.unified) say(options, limitsOf(language));
    else print(`${limitsOf(language)}\n`);
  }
}

/**
 * Prints the diff as the options ask for it, fitted to the terminal; in one column, and says so, where there is no room
 * for two. `explain`: why each event is one.
 */
export function printDiff(
  change: Change,
  events: readonly ClauseEvent[],
  options: GlobalOptions & DiffOptions,
  explain?: EventsStyle["explain"],
): void {
  const width = terminalWidth();
  print(renderDiff(change, events, { width, colour: coloured(), mode: modeOf(options, width), explain }));
}

function modeOf(options: GlobalOptions & DiffOptions, width: number): DiffMode {
  if (options.stat) return "stat";
  if (options.unified) return "unified";
  if (!options.side) return "words";
  if (width >= LEAST_SIDES_WIDTH) return "side";
  say(options, `${width} columns are too few for two texts side by side (${LEAST_SIDES_WIDTH} are needed)`);
  return "words";
}

/** Writes the change as one HTML file. Throws CommandError when it cannot be written. */
export async function writeChangePage(
  file: string,
  shown: Omit<ShownChange, "limits"> & Languages,
): Promise<void> {
  const { changeFile } = await import("../web/change-page.ts");
  const { languages, ...change } = shown;
  const page = changeFile({ ...change, limits: limitedAmong(languages).map(limitsOf) });
  try {
    writeFileSync(file, page);
  } catch (error) {
    throw new CommandError(`${file} was not written: ${(error as Error).message}`);
  }
}

interface Languages {
  readonly languages: readonly (string | null)[];
}
