import { isRow } from "./pdf-lines.ts";
import type { LineRun, Look } from "./pdf-paragraphs.ts";

/** In characters and lines. */
const LONGEST = 200;
const MOST_LINES = 3;

/**
 * For each run its level as a heading, 1 to 6, or 0. Headings are short and larger than most of the text, bold, or all in
 * capitals; the larger ones stand above the smaller, bold above capitals, and "1." above "1.1".
 */
export function headingLevels(runs: readonly LineRun[], look: Look): readonly number[] {
  const ranks = runs.map((run) => rankOf(run, look));
  const distinct = [...new Set(ranks.filter((rank) => rank > 0))].sort((one, other) => other - one);
  return ranks.map((rank, index) => {
    if (rank === 0) return 0;
    const depth =
      /^\d{1,2}((?:\.\d{1,2})+)/.exec(textOf(runs[index] as LineRun))?.[1]?.split(".").length ?? 1;
    return Math.min(6, distinct.indexOf(rank) + depth);
  });
}

/** Larger for what stands higher: size, then bold, then capitals; 0 for what is no heading. */
function rankOf(run: LineRun, look: Look): number {
  const { lines, kind } = run;
  const [{ size, bold }] = lines;
  const text = textOf(run);
  if (
    kind === "row" ||
    lines.some(isRow) ||
    lines.length > MOST_LINES ||
    text.length > LONGEST ||
    !/\p{L}/u.test(text)
  )
    return 0;
  if (size > look.size * 1.12) return size * 10 + (bold ? 1 : 0);
  if (size < look.size * 0.95 || /[.;,:]$/.test(text) || text.length > 120) return 0;
  if (bold && !look.bold) return 2;
  return isCapitals(text) && lines.length === 1 ? 1 : 0;
}

function textOf({ lines }: LineRun): string {
  return lines.map((line) => line.text).join(" ");
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);
}
