import type { Block } from "../model.ts";
import type { Language } from "./languages/language.ts";
import { languageFor } from "./languages.ts";

/** The language that a document is read in, and the companies in it that have "AI" in their name. */
export interface Names {
  /** The same for documents with the same names. */
  readonly key: string;
  readonly language: Language;
  /** The text with each name as one word, which says nothing about machines. It keeps its length. */
  readonly join: (text: string) => string;
}

/**
 * "Acme AI" is a company, not a machine, where it is a party: introduced as "we", with its legal form, or with what
 * only a party does.
 */
export function companyNames(blocks: readonly Block[]): Names {
  const names = new Set<string>();
  for (const { text } of blocks) {
    if (!text.includes(" AI")) continue;
    for (const { 0: name, index } of text.matchAll(NAME))
      if (isParty(text.slice(index + name.length, index + name.length + REACH))) names.add(name);
  }
  const language = languageFor(blocks);
  if (names.size === 0) return { key: "", language, join: (text) => text };
  const sorted = [...names].sort((left, right) => right.length - left.length);
  return {
    key: sorted.join("\n"),
    language,
    join: (text) =>
      sorted.reduce((joined, name) => joined.replaceAll(name, name.replaceAll(" ", JOINT)), text),
  };
}

/** A letter that no name has: the words around it are read as one. */
const JOINT = "\u01c0";

const NAME =
  /(?<![\p{L}\p{N}])(?!(?:AI|The|Our|Your|Its|Their|An?|Any|All|If|When|By|How|With|For|To|In|On|Using|Use) )(?:\p{Lu}[\p{L}\p{N}&-]{0,30} ){1,3}AI(?![\p{L}\p{N}-])/gu;

/** How much of what follows a name is looked at. */
const REACH = 120;

function isParty(after: string): boolean {
  return (
    LEGAL_FORM.test(after) || INTRODUCED.test(after) || ACTS_AS_PARTY.test(after) || HAS_PRODUCTS.test(after)
  );
}

const LEGAL_FORM =
  /^,? (?:\([^)]{0,30}\),? )?(?:inc|incorporated|llc|ltd|limited|plc|gmbh|ag|se|sas|s\.a\.s|sa|s\.a|sarl|bv|b\.v|nv|ab|oy|aps|pbc|corp|corporation|co|pte|pty|srl|spa|llp|holdings?)\b/i;
const INTRODUCED = /^[^.;()]{0,80}\([^)]{0,60}["“'](?:we|us|our|the company|company)["”',]/i;
/** A machine has none. */
const HAS_PRODUCTS = /^ (?:Products|Services|Parties|entities|group|team)\b/;
const ACTS_AS_PARTY =
  /^(?:'s|’s)? (?:(?:hereby |also |further )?(?:reserves? the right|grants? (?:you|customer)|represents and warrants|disclaims|agrees to|undertakes|shall|is (?:not )?(?:liable|responsible for|entitled|obligated|committed)|(?:may|will) (?:terminate|suspend|indemnify|invoice|notify)|terms of (?:service|use)|and (?:you|the customer|customer|its affiliates)))\b/i;
