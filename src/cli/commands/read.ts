import type { Removal } from "../../extract/extraction.ts";
import type { Block, Verdict } from "../../model.ts";
import { openPages, type Page, type RenderOptions, type Selectors } from "../page.ts";
import { type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";
import { safe } from "../terminal.ts";

export type ReadOptions = Selectors & RenderOptions;

/** Shows each page as it would be watched; exit 1 when one of them would not be believed. */
export async function read(
  inputs: readonly string[],
  options: GlobalOptions & ReadOptions,
): Promise<ExitCode> {
  let good = true;
  for await (const page of openPages(inputs, options, options)) {
    if (page.verdict.kind !== "ok") good = false;
    if (options.json) printJson(contract(page));
    else printPage(page, options);
  }
  return good || options.json ? 0 : 1;
}

function contract({ input, extraction, verdict }: Page): object {
  return {
    input,
    title: extraction.title,
    language: extraction.language,
    verdict: verdict.kind,
    ...("reason" in verdict ? { reason: verdict.reason, evidence: verdict.evidence } : {}),
    blocks: extraction.blocks.map(({ kind, text, heading, lead }) => ({ kind, text, heading, lead })),
    removed: extraction.removed,
    warnings: extraction.warnings,
  };
}

function printPage({ input, extraction, verdict }: Page, options: GlobalOptions): void {
  const words = extraction.blocks.reduce((sum, block) => sum + block.text.split(" ").length, 0);
  say(
    options,
    `${input}: ${safe(extraction.title) || "no title"} (${extraction.language ?? "language unknown"}, ${words} words)`,
  );
  say(options, `verdict: ${describeVerdict(verdict)}`);
  for (const warning of extraction.warnings) say(options, `warning: ${safe(warning)}`);
  for (const block of extraction.blocks) print(layOut(block));
  if (extraction.removed.length > 0) say(options, `\nleft out (${extraction.removed.length}):`);
  for (const removal of extraction.removed) say(options, describeRemoval(removal));
}

/** One line for a person: the verdict and what led to it. */
export function describeVerdict(verdict: Verdict): string {
  return "reason" in verdict
    ? `${verdict.kind} (${verdict.reason.replaceAll("_", " ")}): ${safe(verdict.evidence)}`
    : verdict.kind;
}

/** One line for a person: why a piece of the page is not in the text, and how it begins. */
export function describeRemoval({ reason, text }: Removal): string {
  const start = safe(text).slice(0, 80);
  return `  ${safe(reason)}: ${start}${text.length > 80 ? "…" : ""}`;
}

/** A block as plain text: headings with `#`, items with `-` and their depth. */
export function layOut({ kind, text, level = 1 }: Block): string {
  if (kind === "heading") return `\n${"#".repeat(level)} ${safe(text)}\n`;
  return kind === "item" ? `${"  ".repeat(level - 1)}- ${safe(text)}` : safe(text);
}
