import type { Block, Category, Finding } from "../model.ts";
import { type CanonicalText, canonicalise } from "./canonical.ts";
import { type Context, openContexts } from "./context.ts";
import { type CompiledRule, engine, fitsAny, type Reading, read } from "./engine.ts";
import { matches } from "./pattern.ts";
import { type Span, sentencesOf } from "./sentences.ts";

/** Raised whenever rules or lexicon change what is found. */
export const RULES_VERSION = 1;

/**
 * The clauses of a document, in its order: at most one for each block and category, quoting the sentence that says
 * it (`block.text.slice(start, end) === quote`). Time grows linearly with the text.
 */
export function findClauses(blocks: readonly Block[], _context?: { service?: string }): readonly Finding[] {
  const contextOf = openContexts();
  return blocks.flatMap((block, index) => findInBlock(block, index, contextOf));
}

/** Words without which no rule can fire; spares most blocks the reading. */
const PROMISING =
  /\b(?:a\.i|ai|ais|ml|aiml|llm|train|retrain|pre-?train|artificial|machine|model|algorithm|fine.?tun|mining|tdm|neural|derivat|likeness|voice|name|username|photo|profile|persona|automat|gpt|chatbot|copilot|gemini|grok|claude|llama|chatgpt|gen-?ai|scrap|distil|biograph|input|prompt|opt|object)/i;

function findInBlock(block: Block, index: number, contextOf: (block: Block) => Context): readonly Finding[] {
  if (block.kind === "code") return [];
  const canonical = canonicalise(block.text);
  if (!PROMISING.test(canonical.text)) return [];
  const found = new Map<Category, Finding>();
  const context = contextOf(block);
  const sentences = sentencesOf(canonical.text).map((span, i) => ({
    span,
    shouted: isShouted(canonical.text.slice(span.start, span.end)),
    reading: read(
      canonical.text,
      span.start,
      span.end,
      i === 0 || block.kind === "item" ? context.initial : undefined,
    ),
  }));
  for (const compiled of engine().rules) {
    if (found.has(compiled.rule.category)) continue;
    if (compiled.rule.after !== undefined && !compiled.rule.after.some((category) => found.has(category)))
      continue;
    if (block.kind === "heading" && compiled.rule.headings !== true) continue;
    const hit = sentences.find(
      ({ reading, shouted }) => !(shouted && compiled.rule.quiet) && applies(compiled, reading, context),
    );
    if (hit !== undefined)
      found.set(compiled.rule.category, finding(block, index, compiled, hit.span, canonical));
  }
  return [...found.values()];
}

function isShouted(sentence: string): boolean {
  return sentence === sentence.toUpperCase() && /[A-Z]{3}/.test(sentence);
}

function applies({ rule, match, ...conditions }: CompiledRule, reading: Reading, context: Context): boolean {
  const fits = match.some((pattern) => {
    for (const { anchor } of matches(pattern, reading.marks))
      if (stands(rule, reading, anchor.start)) return true;
    return false;
  });
  if (!fits || fitsAny(conditions.without, reading.marks)) return false;
  if (conditions.with.length === 0 || fitsAny(conditions.with, reading.marks)) return true;
  return rule.near === "context" && context.governing.some((above) => fitsAny(conditions.with, above.marks));
}

function stands(rule: CompiledRule["rule"], reading: Reading, at: number): boolean {
  const stance = reading.stances[at];
  if (stance === undefined) return false;
  if (rule.negated !== undefined && rule.negated !== stance.negated) return false;
  return rule.agent === undefined || rule.agent.includes(stance.agent);
}

function finding(
  block: Block,
  index: number,
  { rule }: CompiledRule,
  span: Span,
  canonical: CanonicalText,
): Finding {
  const start = canonical.toOriginal(span.start);
  const end = canonical.toOriginal(span.end);
  const quote = block.text.slice(start, end);
  return {
    category: rule.category,
    quote,
    text: block.text,
    heading: block.heading,
    start,
    end,
    rule: rule.id,
    block: index,
  };
}
