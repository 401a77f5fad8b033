import type { Block } from "../model.ts";
import type { Language } from "./languages/language.ts";
import { languageFor } from "./languages.ts";
import { buildTrie, type Trie } from "./marks.ts";
import { companiesIn, joinNames, partiesAmong } from "./names.ts";

/** The language that a document is read in, and what its own words mean: its name for whose terms they are, and for what people give it. */
export interface Terms {
  /** The same for documents with the same terms. */
  readonly key: string;
  readonly language: Language;
  /** The text with each company that has "AI" in its name as one word. It keeps its length. */
  readonly join: (text: string) => string;
  /** Concepts of the defined terms; null where there are none. */
  readonly trie: Trie | null;
}

/**
 * The terms that a document defines: `Acme Labs Inc. ("acme", "we")` makes "acme" the provider, `what you upload
 * ("Gems")` and `"Gems" means anything that members post` make "Gems" people's data.
 */
export function termsOf(blocks: readonly Block[]): Terms {
  const [companies, provider, data] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const block of blocks) {
    const defined = definitionsIn(block);
    for (const name of defined.companies) companies.add(name);
    for (const name of defined.provider) provider.add(name);
    for (const name of defined.data) data.add(name);
  }
  const [names, aliases, things] = [firstOf(companies), firstOf(provider), firstOf(data)];
  const key = [...names, "|", ...aliases, "|", ...things].join("\n");
  return { key, language: languageFor(blocks), join: joinNames(names), trie: trieOf(aliases, things) };
}

/** A document that defines more is made to cost time. */
const MOST = 40;

function firstOf(terms: ReadonlySet<string>): readonly string[] {
  return [...terms].slice(0, MOST);
}

interface Definitions {
  readonly companies: readonly string[];
  readonly provider: readonly string[];
  readonly data: readonly string[];
}

/** What a block defines, looked for once however often its document is read. */
function definitionsIn(block: Block): Definitions {
  const known = remembered.get(block) ?? definitions(block);
  remembered.set(block, known);
  return known;
}
const remembered = new WeakMap<Block, Definitions>();

function definitions({ text }: Block): Definitions {
  const companies = companiesIn(text);
  const makers = partiesAmong(MAKERS, text);
  if (!/["“]/.test(text)) return { companies, provider: makers, data: [] };
  const introduced = [...text.matchAll(PARENTHESIS)].map(([, inside = ""]) => inside);
  const aliases = introduced.filter((inside) => PRONOUN.test(inside)).flatMap(quotedIn);
  return { companies, provider: [...makers, ...aliases], data: dataTermsIn(text) };
}

const MAKERS = ["Anthropic", "OpenAI", "Cohere", "Mistral", "DeepSeek", "Midjourney"];

const PARENTHESIS = /\(([^()]{4,120})\)/g;
/** One who is "we" in a text is the one whose terms they are. */
const PRONOUN = /["“'](?:we|us|our)[,"”']/i;
const QUOTED = /["“]([^"”]{1,40}?),?["”]/g;
/** Names that mean something else elsewhere. */
const NO_NAME =
  /^(?:we|us|our|ours|you|your|company|the company|provider|site|services?|platform|app|terms)$/i;

function quotedIn(text: string): readonly string[] {
  return [...text.matchAll(QUOTED)].map(([, name = ""]) => name.trim()).filter((name) => !NO_NAME.test(name));
}

/** What is said to come from people: "any text or picture that you upload". */
const GIVEN =
  /\b(?:content|information|data|text|images?|pictures?|photos?|files?|materials?|works?|messages?|recordings?|anything|whatever|what|everything)\b[^.;()]{0,120}\b(?:you|your|users?|members?|customers?|people)\b[^.;()]{0,80}\b(?:submit|upload|post|provide|share|create|enter|input|send|record|write|give)/i;
const DEFINED = /\((?:[^()"“]{0,40})["“]([^"”]{2,40}?),?["”]\)/g;
/** How many characters before a definition may say what it defines. */
const DEFINED_WITHIN = 240;
const MEANS = /^\W{0,4}["“]([^"”]{2,40}?),?["”]\W{0,3}(?:means|refers to|includes?)\b([^.]{0,300})/;
const NO_DATA =
  /^[A-Z]{2,4}$|\b(?:services?|site|website|agreement|terms|accounts?|fees?|subscriptions?|apps?|application|platform|software|users?|customers?|members?|owners?|you|polic(?:y|ies)|products?|party|parties|orders?|features?|tools?|notices?|methods?|emails?|requests?|period|entities|laws?|rights?|licen[cs]es?|purposes?)\b/i;

function dataTermsIn(text: string): readonly string[] {
  const [, meant = "", meaning = ""] = MEANS.exec(text) ?? [];
  const defined = [...text.matchAll(DEFINED)].map(({ 1: term = "", index }) => {
    const before = text.slice(Math.max(0, index - DEFINED_WITHIN), index);
    return [term, before.split(/[.;()]/).at(-1) ?? ""] as const;
  });
  return [[meant, meaning] as const, ...defined]
    .filter(([term, what]) => /^\p{Lu}/u.test(term) && !NO_DATA.test(term) && GIVEN.test(what))
    .map(([term]) => term);
}

function trieOf(provider: readonly string[], data: readonly string[]): Trie | null {
  if (provider.length + data.length === 0) return null;
  const phrases = (terms: readonly string[]): readonly string[] =>
    terms.map((term) => (term.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" "));
  return buildTrie({ WE: phrases(provider), DATA: phrases(data), YOUR: phrases(data) });
}
