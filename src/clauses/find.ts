import type { Block, Category, Finding } from "../model.ts";
import type { CanonicalText } from "./canonical.ts";
import { type BlockContext, type Context, openContexts } from "./context.ts";
import {
  type CompiledRule,
  candidates,
  type Engine,
  fitsAny,
  type Reading,
  read as readSentence,
} from "./engine.ts";
import type { Pattern } from "./pattern.ts";
import { type Span, sentencesOf } from "./sentences.ts";
import { termsOf } from "./terms.ts";

/** Raised whenever rules or lexicon change what is found. */
export const RULES_VERSION = 5;

/**
 * The clauses of a document, in its order: at most one for each block and category, quoting the sentence that says
 * it (`block.text.slice(start, end) === quote`). Time grows linearly with the text.
 */
export function findClauses(blocks: readonly Block[]): readonly Finding[] {
  return clauseFinder()(blocks);
}

/** `findClauses` for several versions of one document: what stands in the version before as well is read once. */
export function clauseFinder(): typeof findClauses {
  let known: ReadonlyMap<string, readonly Finding[]> = new Map();
  return (blocks) => {
    const contextOf = openContexts(termsOf(blocks));
    const read = new Map<string, readonly Finding[]>();
    const found = blocks.flatMap((block, index) => {
      const context = contextOf(block);
      const findings = known.get(context.key) ?? best(everyClause(block, index, context));
      read.set(context.key, findings);
      return findings.map((finding) => ({ ...finding, block: index }));
    });
    known = read;
    return found;
  };
}

/** The first sentence of each category. */
function best(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<Category>();
  return findings.filter(({ category }) => !seen.has(category) && seen.add(category));
}

/** Every sentence of a block that says something, once for each category, in the order of rules and sentences. */
export function everyClause(block: Block, index: number, context: BlockContext): readonly Finding[] {
  if (block.kind === "code" || isTitle(block) || context.disclaimed) return [];
  const { language, rules } = context.engine;
  const canonical = context.text();
  if (!language.isPromising(canonical.text, block.heading) && !language.isPromisingLead(context.lead))
    return [];
  const sentences = readSentences(block, canonical.text, context);
  if (sentences.length === 0) return [];
  const found: Finding[] = [];
  for (const compiled of rules) {
    const { category, after, unless } = compiled.rule;
    if (context.defines && PRACTISED.has(category)) continue;
    if (
      after !== undefined &&
      !after.some((earlier) => found.some((finding) => finding.category === earlier))
    )
      continue;
    for (const sentence of sentences) {
      if (!sentence.candidates.has(compiled) || sentence.said.has(category)) continue;
      if (unless?.some((other) => sentence.said.has(other)) || !applies(compiled, sentence)) continue;
      sentence.said.add(category);
      found.push(finding(block, index, compiled, sentence.span, canonical));
    }
  }
  return found;
}

/** What a definition does not do; a licence or a use may well be granted in one. */
const PRACTISED: ReadonlySet<Category> = new Set([
  "ai_processing",
  "ai_restriction",
  "ai_training_denied",
  "ai_opt_out",
]);

/** A heading that is no sentence names a practice; it does not say that it happens. */
function isTitle(block: Block): boolean {
  return block.kind === "heading" && !/[.!]$/.test(block.text);
}

interface Sentence {
  readonly span: Span;
  readonly reading: Reading;
  /** Rules that may apply. */
  readonly candidates: ReadonlySet<CompiledRule>;
  /** Categories that it has been found to say. */
  readonly said: Set<Category>;
  readonly shouted: boolean;
  /** A purpose in a list or table: what is used for it is told elsewhere. */
  readonly purpose: boolean;
  /** Whether what stands at a token waits for the person's yes. */
  readonly consented: (at: number) => boolean;
  readonly heading: Reading | undefined;
  /** What stands close, by how close it is (see `Rule.near`). */
  readonly near: Readonly<Record<"lead" | "context" | "block", readonly Reading[]>>;
}

function readSentences(
  block: Block,
  text: string,
  { engine, lead, terms: { trie }, read }: BlockContext,
): readonly Sentence[] {
  const { language } = engine;
  const context = read();
  const leads = language.isPromisingLead(lead);
  const spans = sentencesOf(text).map((span, i) => ({ span, inherits: i === 0 || block.kind === "item" }));
  const sentences = spans
    .filter(
      ({ span }, i) => i > 0 || spans.length === 1 || !RUN_IN_TITLE.test(text.slice(span.start, span.end)),
    )
    .filter(({ span }) => leads || language.mayRefer(text.slice(span.start, span.end), block.heading))
    .map(({ span, inherits }) => ({
      span,
      reading: readSentence(
        engine,
        text,
        span.start,
        span.end,
        inherits ? { initial: context.initial, trie } : { trie },
      ),
    }));
  const everything = [...sentences.map(({ reading }) => reading), ...context.leads, ...context.headings];
  const granted = once(() => isGranted(engine, block, context));
  return sentences.map(({ span, reading }) => {
    const part = block.kind === "item" || block.kind === "row";
    const phrase = language.isPhrase(reading.tokens, reading.marks);
    const near = {
      lead: context.leads,
      context: part || phrase ? [...context.leads, ...context.headings] : context.leads,
      block: everything,
    };
    return {
      span,
      reading,
      candidates: candidates(engine, reading.marks),
      said: new Set(),
      shouted: isShouted(text.slice(span.start, span.end)),
      purpose: (part && phrase) || context.uses,
      heading: context.headings.at(-1),
      consented: (at) => granted() || isConsented(engine, reading, at),
      near,
    };
  });
}

/** "2.3 Model Training." at the head of a paragraph. */
const RUN_IN_TITLE = /^(?!\W*(?:Yes|No|Never)\b)[\W\d]*(?:\p{Lu}[\p{L}'-]* ?){1,5}\.\s*$/u;

function once(test: () => boolean): () => boolean {
  let answer: boolean | null = null;
  return () => {
    answer ??= test();
    return answer;
  };
}

/** A yes that is spoken of farther away is one to something else. */
const CONSENT_DISTANCE = 32;

function isConsented({ consenting, consentingElsewhere }: Engine, reading: Reading, at: number): boolean {
  const others = consentingElsewhere.flatMap((pattern) => reading.matches(pattern));
  const isOfAnother = (start: number): boolean =>
    others.some((other) => at < other.start && other.start <= start && start < other.end);
  for (const pattern of consenting)
    for (const { start, end } of reading.matches(pattern))
      if (start - at <= CONSENT_DISTANCE && at - end <= CONSENT_DISTANCE && !isOfAnother(start)) return true;
  return false;
}

/** Whether the lead-in, the heading or another cell of the row says that what is told here waits for a yes. */
function isGranted({ language, consenting }: Engine, block: Block, context: Context): boolean {
  const title = language.titles.consent;
  if (context.leads.some((lead) => fitsAny(consenting, lead))) return true;
  if (block.kind === "row") return block.text.split(" | ").some((cell) => title.test(cell));
  return block.kind === "item" && title.test(block.heading.at(-1) ?? "");
}

function isShouted(sentence: string): boolean {
  return !/\p{Ll}/u.test(sentence) && /[A-Z]{3}/.test(sentence);
}

function applies(compiled: CompiledRule, sentence: Sentence): boolean {
  const { rule, match, ...conditions } = compiled;
  const { reading, near, shouted, purpose } = sentence;
  if (shouted && rule.quiet === true) return false;
  const fits = match.some((pattern) => {
    for (const { anchor } of reading.matches(pattern))
      if (
        stands(rule, reading, anchor.start) &&
        (rule.consented === undefined || rule.consented === sentence.consented(anchor.start))
      )
        return true;
    return false;
  });
  if (!fits || fitsAny(conditions.without, reading)) return false;
  if (conditions.headed.length > 0 && !isHeaded(conditions.headed, sentence)) return false;
  if (conditions.led.length > 0 && !near.lead.some((lead) => fitsAny(conditions.led, lead))) return false;
  if (conditions.with.length === 0 || fitsAny(conditions.with, reading)) return true;
  if (purpose && rule.near !== undefined) return true;
  return rule.near !== undefined && near[rule.near].some((close) => fitsAny(conditions.with, close));
}

function isHeaded(patterns: readonly Pattern[], { heading }: Sentence): boolean {
  return heading !== undefined && fitsAny(patterns, heading);
}

function stands(rule: CompiledRule["rule"], reading: Reading, at: number): boolean {
  const stance = reading.stances()[at];
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
