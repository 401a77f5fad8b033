import { hasRules, limitedAmong, limitsOf, lookedFor } from "../../clauses/coverage.ts";
import { describeCategory } from "../../clauses/describe.ts";
import { openExplanations } from "../../clauses/explain.ts";
import { describeFacets, facetsOf } from "../../clauses/facets.ts";
import { findClauses } from "../../clauses/find.ts";
import type { Finding } from "../../model.ts";
import { openPages, type RenderOptions } from "../page.ts";
import { describeExplanation } from "../render-explanation.ts";
import { type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";
import { quoted, safe } from "../terminal.ts";
import { describeVerdict } from "./read.ts";

/** Prints the clauses found in each page; exit 1 when a page would not be believed. */
export async function scan(
  inputs: readonly string[],
  options: GlobalOptions & RenderOptions & { readonly explain?: boolean },
): Promise<ExitCode> {
  let good = true;
  for await (const { input, extraction, verdict } of openPages(inputs, options)) {
    const { title, language } = extraction;
    const findings = findClauses(extraction.blocks);
    const explain = options.explain === true ? openExplanations(extraction.blocks) : null;
    if (verdict.kind !== "ok") {
      good = false;
      say(options, `${input}: ${describeVerdict(verdict)}`);
    }
    if (options.json) {
      const contracts = findings.map((finding) => {
        return { ...contract(finding), ...(explain !== null && { explanation: explain(finding) }) };
      });
      printJson({
        input,
        title,
        language,
        supported: hasRules(language),
        lookedFor: lookedFor(language),
        findings: contracts,
      });
    } else {
      for (const limited of limitedAmong([language])) print(`${input}: ${limitsOf(limited)}`);
      if (findings.length > 0 || hasRules(language)) print(`${input}: ${countOf(findings)}`);
      for (const finding of findings) {
        print(describeFinding(finding));
        if (explain !== null) print(`    ${describeExplanation(explain(finding))}`);
      }
    }
  }
  return good || options.json ? 0 : 1;
}

function countOf({ length }: readonly Finding[]): string {
  if (length === 0) return "no clause found";
  return length === 1 ? "1 clause" : `${length} clauses`;
}

/** A finding as in the JSON contract of `scan`. */
export function contract(finding: Finding): object {
  const { category, quote, text, heading, start, end, rule } = finding;
  return { category, quote, text, heading, start, end, rule, facets: facetsOf(finding) };
}

/** A finding for a person: its category, where it stands, and its words. */
export function describeFinding(finding: Finding): string {
  const { category, heading, quote } = finding;
  const place = heading.length > 0 ? ` — ${safe(heading.join(" › "))}` : "";
  const facets = describeFacets(facetsOf(finding));
  const terms = facets === "" ? "" : `\n    ${facets}`;
  return `  ${category} (${describeCategory(category)})${place}\n    ${quoted(quote)}${terms}`;
}
