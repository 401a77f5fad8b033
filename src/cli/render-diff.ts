import type { Change, ClauseEvent } from "../model.ts";
import { type EventsStyle, renderEvents } from "./render-events.ts";
import { renderSides } from "./render-sides.ts";
import { renderStat } from "./render-stat.ts";
import { renderUnified } from "./render-unified.ts";
import { renderWords } from "./render-words.ts";
import { type Palette, palette, wrap } from "./terminal.ts";

/** Changed words in context, in one column or in two; one block a line as `diff -u` prints it; or one line a section. */
export type DiffMode = "words" | "side" | "unified" | "stat";

export interface RenderDiffOptions {
  /** Columns that lines may take. */
  readonly width: number;
  readonly colour: boolean;
  readonly mode: DiffMode;
  /** Why an event is one; absent = not told. */
  readonly explain?: EventsStyle["explain"];
}

/**
 * What changed, for a person: the clause events first, then the changed blocks under their headings. All text is made
 * safe for a terminal. No line break at the end.
 */
export function renderDiff(
  change: Change,
  events: readonly ClauseEvent[],
  { width, colour, mode, explain }: RenderDiffOptions,
): string {
  if (mode === "unified") return renderUnified(change, palette(colour));
  const colours = palette(colour);
  const parts = [
    renderEvents(change, events, { width, colours, explain }),
    wrap(summary(change), width).join("\n"),
  ];
  parts.push(renderBlocks(change, mode, width, colours));
  return parts.filter((part) => part !== "").join("\n\n");
}

function renderBlocks(
  change: Change,
  mode: Exclude<DiffMode, "unified">,
  width: number,
  colours: Palette,
): string {
  switch (mode) {
    case "words":
      return renderWords(change, width, colours);
    case "side":
      return renderSides(change, width, colours);
    case "stat":
      return renderStat(change, width);
    default:
      return mode satisfies never;
  }
}

function summary({ counts }: Change): string {
  const kinds = ["added", "removed", "moved", "reworded"] as const;
  const told = kinds.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${kind}`);
  return told.length === 0 ? "No text changed." : `Blocks: ${told.join(", ")}.`;
}
