import type { Block } from "../model.ts";
import { type CanonicalText, canonicalise } from "./canonical.ts";
import { type Engine, engineOf, type Reading, read } from "./engine.ts";
import type { Titles } from "./languages/language.ts";
import { sentencesOf } from "./sentences.ts";
import { NO_STANCE, type Stance } from "./stance.ts";
import type { Terms } from "./terms.ts";

/** What a block inherits from above it. */
export interface Context {
  /** Who acts, and whether it is forbidden, where the block itself does not say. */
  readonly initial: Stance;
  /** The lead-in, and headings that say what is told below them: how data is used. */
  readonly leads: readonly Reading[];
  readonly headings: readonly Reading[];
  /** A heading says that uses of data are told below. */
  readonly uses: boolean;
}

/** A block's context before it is read. */
export interface BlockContext {
  /** Of the language that the document is in. */
  readonly engine: Engine;
  /** The same for blocks that say the same in the same context. */
  readonly key: string;
  /** The block's text as rules read it, and what its defined terms mean. */
  readonly text: () => CanonicalText;
  readonly terms: Terms;
  /** The lead-in says that nobody answers for what the block names. */
  readonly disclaimed: boolean;
  /** The block stands among definitions. */
  readonly defines: boolean;
  /** The words that lead the block in, its own or those of a paragraph above; "" without any. */
  readonly lead: string;
  readonly read: () => Context;
}

/**
 * The result is called for every block in order: it remembers a paragraph that ends in a colon, which governs the
 * enumerated paragraphs after it ("(a) …") as a lead governs its list. Leads and headings are read once each.
 */
export function openContexts(terms: Terms): (block: Block) => BlockContext {
  const readings = new Map<string, Reading>();
  const engine = engineOf(terms.language);
  const { titles } = engine.language;
  const remember: Remember = (text, initial) => {
    const key = `${initial.agent}${initial.negated}${text}`;
    const known = readings.get(key) ?? lastSentence(engine, readable(text, terms).text, initial, terms);
    readings.set(key, known);
    return known;
  };
  let colon = "";
  return (block) => {
    const lead = block.lead !== "" ? block.lead : isEnumerated(block) ? colon : "";
    colon = nextColon(block, colon);
    const key = [block.kind, block.text, lead, ...block.heading, terms.key, terms.language.code].join("\n");
    return {
      engine,
      key,
      lead,
      terms,
      text: () => readable(block.text, terms),
      disclaimed: titles.disclaiming.test(lead),
      defines: DEFINITIONS.test(lead) || DEFINITIONS.test(block.heading.at(-1) ?? ""),
      read: () => contextOf(block, lead, titles, remember),
    };
  };
}

function readable(text: string, terms: Terms): CanonicalText {
  const canonical = canonicalise(text);
  return { ...canonical, text: terms.join(canonical.text) };
}

type Remember = (text: string, initial: Stance) => Reading;

function contextOf(block: Block, lead: string, titles: Titles, remember: Remember): Context {
  const headings = block.heading.map((heading) => remember(heading, NO_STANCE));
  const banned =
    block.heading.some((heading) => titles.banning.test(heading)) || titles.bannedUses.test(lead);
  const initial: Stance = banned ? { agent: "user", negated: true } : NO_STANCE;
  const uses = headings.filter((_, i) => titles.onUse.test(block.heading[i] ?? ""));
  if (lead === "") return { initial, leads: uses, headings, uses: uses.length > 0 };
  const reading = remember(lead, initial);
  const stance = reading.stances().at(-1) ?? initial;
  return {
    initial: titles.agreeing?.test(lead) && !stance.negated ? NO_STANCE : stance,
    leads: [reading, ...uses],
    headings,
    uses: uses.length > 0,
  };
}

const DEFINITIONS =
  /^[\W\d]*(?:key |general )?(?:definitions?|glossary|defined terms)\W*$|\b(?:following|particular|these|below) (?:terms (?:have|shall have) the (?:following )?meanings?|meanings?)|\bhave the (?:following )?meanings?\b|\bmeaning set (?:forth|out)/i;

/** "(a) use …", "iv. …", "19.3.2 use …", or a beginning in lower case. */
const ENUMERATED = /^(?:\(?(?:[a-z]{1,5}|\d{1,3}(?:\.\d{1,3}){0,3})[.)]?\s|[a-z])/i;

function isEnumerated(block: Block): boolean {
  if (block.kind === "heading") return false;
  return (
    /^[a-z]/.test(block.text) ||
    (/^[(\divx]/i.test(block.text) &&
      ENUMERATED.test(block.text.slice(0, 16)) &&
      /[.)\d]/.test(block.text.slice(0, 8)))
  );
}

/** The paragraph that leads in what follows `block`. */
function nextColon(block: Block, current: string): string {
  if (block.kind === "heading") return "";
  if (block.kind !== "item" && block.text.endsWith(":")) return block.text;
  return isEnumerated(block) || block.kind === "item" ? current : "";
}

function lastSentence(engine: Engine, text: string, initial: Stance, { trie }: Terms): Reading {
  const last = sentencesOf(text).at(-1);
  return read(engine, text, last?.start ?? 0, last?.end ?? text.length, { initial, trie });
}
