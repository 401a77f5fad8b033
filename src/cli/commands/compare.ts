import { eventsOf, strongestLevel } from "../../clauses/events.ts";
import { clauseFinder } from "../../clauses/find.ts";
import { limitsOf } from "../../clauses/languages.ts";
import { diffBlocks } from "../../diff/diff.ts";
import type { Change, ClauseEvent } from "../../model.ts";
import { openPages, type Page, type RenderOptions } from "../page.ts";
import type { DiffOptions } from "../print-diff.ts";
import { CommandError, type ExitCode, type GlobalOptions, printJson, say } from "../session.ts";
import { describeVerdict } from "./read.ts";

/** Prints what changed between two pages and what it means. */
export async function compare(
  oldInput: string,
  newInput: string,
  options: GlobalOptions & DiffOptions & RenderOptions,
): Promise<ExitCode> {
  const pages: Page[] = [];
  for await (const page of openPages([oldInput, newInput], options)) pages.push(page);
  const [before, after] = pages;
  if (before === undefined || after === undefined) throw new CommandError("compare needs two inputs", 2);
  for (const page of pages) warnIfNotBelieved(page, options);
  const limits = limitsOf(after.extraction.language);
  if (limits !== null) say(options, `${after.input}: ${limits}`);
  const [old, current] = [before.extraction.blocks, after.extraction.blocks];
  const change = diffBlocks(old, current);
  const findClauses = clauseFinder();
  const events = eventsOf(change, findClauses(old), findClauses(current));
  if (options.json) printJson(contract(change, events));
  else (await import("../print-diff.ts")).printDiff(change, events, options);
  return 0;
}

function contract(change: Change, events: readonly ClauseEvent[]): object {
  const alert = strongestLevel(events) ?? "none";
  return { alert, changes: events, blocks: change.counts };
}

function warnIfNotBelieved({ input, verdict }: Page, options: GlobalOptions): void {
  if (verdict.kind !== "ok")
    say(options, `warning: ${input} would not be believed: ${describeVerdict(verdict)}`);
}
