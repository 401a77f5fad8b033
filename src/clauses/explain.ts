import type { Block, Finding } from "../model.ts";
import { canonicalise } from "./canonical.ts";
import { engineOf, read } from "./engine.ts";
import { languageOfRule } from "./languages.ts";
import { matches } from "./pattern.ts";

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
}

/** `block`: the one that the finding stands in. */
export function explain({ rule: id, quote }: Finding, { heading, lead }: Block): Explanation {
  const engine = engineOf(languageOfRule(id));
  const compiled = engine.rules.find(({ rule }) => rule.id === id);
  const text = canonicalise(quote).text;
  const { tokens, marks } = read(engine, text, 0, text.length);
  const match = compiled?.match.flatMap((pattern) => [...matches(pattern, marks)])[0];
  const matched = match === undefined ? "" : tokens.words.slice(match.start, match.end).join(" ");
  return { rule: id, looksFor: compiled?.rule.looksFor ?? "", matched, heading, lead };
}
