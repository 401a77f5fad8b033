import type { Block, Finding } from "../model.ts";
import { canonicalise } from "./canonical.ts";
import { openContexts } from "./context.ts";
import { engineOf, read } from "./engine.ts";
import { everyClause } from "./find.ts";
import { languageOfRule } from "./languages.ts";
import { matches } from "./pattern.ts";
import { type Terms, termsOf } from "./terms.ts";

/** Why a finding is one. */
export interface Explanation {
  readonly rule: string;
  /** One sentence: what the rule looks for. */
  readonly looksFor: string;
  /** The words of the quote that the rule fits, in lower case; "" where another rule set found it. */
  readonly matched: string;
  /** What the block was read under: it may say who acts, and on what. */
  readonly heading: readonly string[];
  readonly lead: string;
  /** What of that the clause needs: the block's own words alone would not say it. Empty where they do. */
  readonly inherited: readonly Inherited[];
}

export interface Inherited {
  readonly from: "lead_in" | "table_header" | "paragraph_above" | "heading";
  readonly text: string;
}

/** For the findings of these blocks, be they from `findClauses` or `everyClause`. */
export function openExplanations(blocks: readonly Block[]): (finding: Finding) => Explanation {
  const terms = termsOf(blocks);
  const contextOf = openContexts(terms);
  const leads = blocks.map((block) => contextOf(block).lead);
  return (finding) => {
    const block = blocks[finding.block];
    if (block === undefined) throw new Error(`block ${finding.block} of a finding is not among the blocks`);
    return explain(finding, block, leads[finding.block] ?? "", terms);
  };
}

function explain(finding: Finding, block: Block, lead: string, terms: Terms): Explanation {
  const engine = engineOf(languageOfRule(finding.rule));
  const compiled = engine.rules.find(({ rule }) => rule.id === finding.rule);
  const text = terms.join(canonicalise(finding.quote).text);
  const { tokens, marks } = read(engine, text, 0, text.length, { trie: terms.trie });
  const match = compiled?.match.flatMap((pattern) => [...matches(pattern, marks)])[0];
  return {
    rule: finding.rule,
    looksFor: compiled?.rule.looksFor ?? "",
    matched: match === undefined ? "" : tokens.words.slice(match.start, match.end).join(" "),
    heading: block.heading,
    lead,
    inherited: inheritedBy(finding, block, lead, terms),
  };
}

/** Found out by reading the block again with less above it: what suffices alone, or all where nothing does. */
function inheritedBy(finding: Finding, block: Block, lead: string, terms: Terms): readonly Inherited[] {
  const bare: Block = { ...block, heading: [], lead: "" };
  if (says(bare, finding, terms)) return [];
  const sources: readonly Inherited[] = [
    ...(lead === "" ? [] : [{ from: kindOfLead(block), text: lead }]),
    ...block.heading.map((text) => ({ from: "heading", text }) as const),
  ];
  const enough = sources.filter(({ from, text }) =>
    says(from === "heading" ? { ...bare, heading: [text] } : { ...bare, lead: text }, finding, terms),
  );
  return enough.length > 0 ? enough : sources;
}

function says(block: Block, { category, start }: Finding, terms: Terms): boolean {
  const found = everyClause(block, 0, openContexts(terms)(block));
  return found.some((other) => other.category === category && other.start === start);
}

function kindOfLead({ kind, lead }: Block): Inherited["from"] {
  if (lead === "") return "paragraph_above";
  return kind === "row" ? "table_header" : "lead_in";
}
