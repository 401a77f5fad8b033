import { type ChangedExcerpt, excerpts } from "../diff/excerpt.ts";
import { visibleText } from "../html.ts";
import type { Change, WordRun } from "../model.ts";
import { oneLine, shorten, shortenFront } from "./lines.ts";

/** A changed block, cut down to what changed in it and what stands around that. */
export interface Passage {
  readonly kind: ChangedExcerpt["kind"];
  /** Of how many blocks it was made (`merged`) or how many it became (`split`); otherwise 1. */
  readonly parts: number;
  /** Headings above it, outermost first. */
  readonly heading: readonly string[];
  /** Visible text on one line; what is left out is a `same` "…". */
  readonly runs: readonly WordRun[];
}

export interface Cut {
  /** Characters of unchanged text on each side of a change. */
  readonly contextChars: number;
  /** Characters of one passage. */
  readonly passageChars: number;
}

/** The changed blocks in reading order, each with two sentences around what changed. */
export function changedExcerpts(change: Change): readonly ChangedExcerpt[] {
  return excerpts(change, { contextSentences: 2 }).filter((excerpt) => excerpt.kind !== "unchanged");
}

export function passageOf({ kind, parts, block, pieces }: ChangedExcerpt, cut: Cut): Passage {
  const runs = cutRuns(pieces.map(runOf), cut).flatMap(spaceOutside);
  return { kind, parts, heading: block.heading.map(oneLine), runs: apart(runs) };
}

function runOf(piece: ChangedExcerpt["pieces"][number]): WordRun {
  return piece.kind === "gap" ? { kind: "same", text: " … " } : piece;
}

function cutRuns(runs: readonly WordRun[], { contextChars, passageChars }: Cut): readonly WordRun[] {
  const kept: WordRun[] = [];
  let room = passageChars;
  for (const [index, { kind, text }] of runs.entries()) {
    const visible = visibleText(text.replace(/\s+/g, " "));
    const place = { first: index === 0, last: index === runs.length - 1 };
    const shown = shorten(kind === "same" ? context(visible, contextChars, place) : visible, room);
    kept.push({ kind, text: shown });
    room -= shown.length;
    if (room <= 0) break;
  }
  return kept;
}

/** The space around changed words apart from them: a mark covers words only. */
function spaceOutside(run: WordRun): readonly WordRun[] {
  const core = run.text.trim();
  if (run.kind === "same" || core === "") return [{ kind: "same", text: run.text }];
  const start = run.text.indexOf(core);
  const parts: WordRun[] = [
    { kind: "same", text: run.text.slice(0, start) },
    { kind: run.kind, text: core },
    { kind: "same", text: run.text.slice(start + core.length) },
  ];
  return parts.filter(({ text }) => text !== "");
}

/** A space between old and new words that would read as one where their marks are lost: "teneight". */
function apart(runs: readonly WordRun[]): readonly WordRun[] {
  return runs.flatMap((run, index) =>
    run.kind === "added" && runs[index - 1]?.kind === "removed" ? [{ kind: "same", text: " " }, run] : [run],
  );
}

/** Unchanged text: its end where a change follows, its beginning where one precedes, both in between. */
function context(text: string, chars: number, { first, last }: { first: boolean; last: boolean }): string {
  if (first && last) return shorten(text, chars);
  if (first) return shortenFront(text, chars);
  if (last) return shorten(text, chars);
  return text.length <= 2 * chars ? text : `${shorten(text, chars)} ${shortenFront(text, chars)}`;
}
