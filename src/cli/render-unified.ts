import type { BlockChange, Change } from "../model.ts";
import { type Palette, safe } from "./terminal.ts";

const CONTEXT_LINES = 3;

interface Line {
  readonly sign: " " | "+" | "-" | "\\";
  readonly text: string;
}

/**
 * A unified diff with one block a line. A moved block is added where it now stands, with a `\` line that says so; it is
 * not repeated where it stood, so that moves do not look like losses.
 */
export function renderUnified(change: Change, colours: Palette): string {
  const lines = change.blocks.flatMap(linesOf);
  const hunks = hunksOf(lines);
  if (hunks.length === 0) return "";
  const numbers = lineNumbers(lines);
  const body = hunks.flatMap(({ start, end }) => {
    const part = lines.slice(start, end);
    const header = `@@ -${span(part, "-", numbers.before[start])} +${span(part, "+", numbers.after[start])} @@`;
    return [colours.dim(header), ...part.map((line) => paintLine(line, colours))];
  });
  return ["--- before", "+++ after", ...body].join("\n");
}

function linesOf(entry: BlockChange): Line[] {
  switch (entry.kind) {
    case "same":
      return [{ sign: " ", text: entry.after.text }];
    case "added":
      return [{ sign: "+", text: entry.after.text }];
    case "removed":
      return [{ sign: "-", text: entry.before.text }];
    case "reworded":
      return [
        { sign: "-", text: entry.before.text },
        { sign: "+", text: entry.after.text },
      ];
    case "moved":
      return [
        { sign: "+", text: entry.after.text },
        { sign: "\\", text: " moved here from elsewhere" },
      ];
  }
}

interface Hunk {
  readonly start: number;
  readonly end: number;
}

/** Changed lines with their context; hunks that touch are one. */
function hunksOf(lines: readonly Line[]): Hunk[] {
  const hunks: Hunk[] = [];
  lines.forEach((line, index) => {
    if (line.sign === " ") return;
    const start = Math.max(0, index - CONTEXT_LINES);
    const end = Math.min(lines.length, index + CONTEXT_LINES + 1);
    const last = hunks.at(-1);
    if (last && start <= last.end) hunks[hunks.length - 1] = { start: last.start, end };
    else hunks.push({ start, end });
  });
  return hunks;
}

/** How many lines of each side stand before each line. */
function lineNumbers(lines: readonly Line[]): { before: number[]; after: number[] } {
  const before: number[] = [];
  const after: number[] = [];
  let [old, now] = [0, 0];
  for (const { sign } of lines) {
    before.push(old);
    after.push(now);
    if (sign === " " || sign === "-") old++;
    if (sign === " " || sign === "+") now++;
  }
  return { before, after };
}

/** "first line,number of lines"; an empty side names the line before it, as diff does. */
function span(lines: readonly Line[], sign: "+" | "-", preceding = 0): string {
  const length = lines.filter((line) => line.sign === " " || line.sign === sign).length;
  return `${length === 0 ? preceding : preceding + 1},${length}`;
}

function paintLine({ sign, text }: Line, colours: Palette): string {
  const line = sign + safe(text);
  switch (sign) {
    case "+":
      return colours.cyan(line);
    case "-":
      return colours.red(line);
    case "\\":
      return colours.dim(line);
    case " ":
      return line;
  }
}
