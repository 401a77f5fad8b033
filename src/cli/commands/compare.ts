import { unsupportedAmong } from "../../clauses/coverage.ts";
import { eventsOf, strongestLevel } from "../../clauses/events.ts";
import { type EventExplanation, openEventExplanations } from "../../clauses/explain-events.ts";
import { clauseFinder } from "../../clauses/find.ts";
import { diffBlocks } from "../../diff/diff.ts";
import type { Change, ClauseEvent } from "../../model.ts";
import { openPages, type Page, type RenderOptions } from "../page.ts";
import type { DiffOptions } from "../print-diff.ts";
import { withExplanations } from "../render-explanation.ts";
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
  const [old, current] = [before.extraction.blocks, after.extraction.blocks];
  const change = diffBlocks(old, current);
  const findClauses = clauseFinder();
  const [then, now] = [findClauses(old), findClauses(current)];
  const events = eventsOf(change, then, now);
  const explain = options.explain
    ? openEventExplanations({ blocks: old, findings: then }, { blocks: current, findings: now })
    : undefined;
  const languages = pages.map(({ extraction }) => extraction.language);
  const unsupported = unsupportedAmong(languages).length > 0;
  if (options.html !== undefined) {
    const { writeChangePage } = await import("../print-diff.ts");
    const title = after.extraction.title || newInput;
    const shown = { title, before: oldInput, after: newInput, change, events, languages };
    await writeChangePage(options.html, shown);
  }
  if (options.json)
    printJson({ ...contract(change, events, explain), ...(unsupported && { supported: false }) });
  else {
    const { printDiff, printUnsupported } = await import("../print-diff.ts");
    printUnsupported(languages, options);
    printDiff(change, events, options, explain);
  }
  return 0;
}

function contract(
  change: Change,
  events: readonly ClauseEvent[],
  explain: ((event: ClauseEvent) => EventExplanation) | undefined,
): object {
  const alert = strongestLevel(events) ?? "none";
  return { alert, changes: withExplanations(events, explain), blocks: change.counts };
}

function warnIfNotBelieved({ input, verdict }: Page, options: GlobalOptions): void {
  if (verdict.kind !== "ok")
    say(options, `warning: ${input} would not be believed: ${describeVerdict(verdict)}`);
}
