import { describeCategory } from "../../clauses/describe.ts";
import { type Explanation, explain } from "../../clauses/explain.ts";
import { describeFacets, facetsOf } from "../../clauses/facets.ts";
import { findClauses } from "../../clauses/find.ts";
import { limitsOf, lookedFor } from "../../clauses/languages.ts";
import type { Finding } from "../../model.ts";
import { openPages, type RenderOptions } from "../page.ts";
import { type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";
import { safe } from "../terminal.ts";
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
    const explanationOf = (finding: Finding): Explanation | null => {
      const block = options.explain === true ? extraction.blocks[finding.block] : undefined;
      return block === undefined ? null : explain(finding, block);
    };
    if (verdict.kind !== "ok") {
      good = false;
      say(options, `${input}: ${describeVerdict(verdict)}`);
    }
    if (options.json) {
      const contracts = findings.map((finding) => {
        const explanation = explanationOf(finding);
        return { ...contract(finding), ...(explanation && { explanation }) };
      });
      const categories = lookedFor(language);
      printJson({
        input,
        title,
        language,
        supported: categories.length > 0,
        lookedFor: categories,
        findings: contracts,
      });
    } else {
      const limits = limitsOf(language);
      if (limits !== null) print(`${input}: ${limits}`);
      print(`${input}: ${findings.length === 0 ? "no clause found" : `${findings.length} clauses`}`);
      for (const finding of findings) {
        print(describeFinding(finding));
        const explanation = explanationOf(finding);
        if (explanation !== null) print(describeExplanation(explanation));
      }
    }
  }
  return good || options.json ? 0 : 1;
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
  return `  ${category} (${describeCategory(category)})${place}\n    “${safe(quote)}”${terms}`;
}

function describeExplanation({ rule, looksFor, matched, lead }: Explanation): string {
  const after = lead === "" ? "" : `, after “${safe(lead)}”`;
  return `    rule ${rule}: ${looksFor} Here: “${safe(matched)}”${after}.`;
}
