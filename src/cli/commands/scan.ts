import { describeCategory } from "../../clauses/describe.ts";
import { findClauses } from "../../clauses/find.ts";
import type { Finding } from "../../model.ts";
import { openPages, type RenderOptions } from "../page.ts";
import { type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";
import { safe } from "../terminal.ts";
import { describeVerdict } from "./read.ts";

/** Prints the clauses found in each page; exit 1 when a page would not be believed. */
export async function scan(
  inputs: readonly string[],
  options: GlobalOptions & RenderOptions,
): Promise<ExitCode> {
  let good = true;
  for await (const { input, extraction, verdict } of openPages(inputs, options)) {
    const findings = findClauses(extraction.blocks);
    if (verdict.kind !== "ok") {
      good = false;
      say(options, `${input}: ${describeVerdict(verdict)}`);
    }
    if (options.json) {
      const { title, language } = extraction;
      printJson({ input, title, language, findings: findings.map(contract) });
    } else {
      print(`${input}: ${findings.length === 0 ? "no clause found" : `${findings.length} clauses`}`);
      for (const finding of findings) print(describeFinding(finding));
    }
  }
  return good || options.json ? 0 : 1;
}

/** A finding as in the JSON contract of `scan`. */
export function contract({ category, quote, text, heading, start, end, rule }: Finding): object {
  return { category, quote, text, heading, start, end, rule };
}

/** A finding for a person: its category, where it stands, and its words. */
export function describeFinding({ category, heading, quote }: Finding): string {
  const place = heading.length > 0 ? ` — ${safe(heading.join(" › "))}` : "";
  return `  ${category} (${describeCategory(category)})${place}\n    “${safe(quote)}”`;
}
