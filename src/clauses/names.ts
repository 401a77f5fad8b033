/**
 * The companies of a text that have "AI" in their name: "Acme AI" is a company, not a machine, where it is a party:
 * introduced as "we", with its legal form, or with what only a party does.
 */
export function companiesIn(text: string): readonly string[] {
  const names: string[] = [];
  for (const end of endsOf(text, " AI")) {
    if (!followsCapital(text, end - " AI".length) || !isParty(text.slice(end, end + REACH))) continue;
    const name = NAME.exec(text.slice(Math.max(0, end - LONGEST), end))?.[0];
    if (name !== undefined) names.push(name);
  }
  return names;
}

/** Where each occurrence of some words ends. */
function* endsOf(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at + words.length;
}

/** Whether the word that ends at `end` begins with a capital, as every word of a name does. */
function followsCapital(text: string, end: number): boolean {
  const start = text.lastIndexOf(" ", end - 1) + 1;
  const first = text.charAt(start);
  return first !== first.toLowerCase() || /["“(]/.test(first);
}

/** Makes each name in a text one word, which says nothing about machines. The text keeps its length. */
export function joinNames(names: Iterable<string>): (text: string) => string {
  const sorted = [...names].sort((left, right) => right.length - left.length);
  return (text) =>
    sorted.reduce((joined, name) => joined.replaceAll(name, name.replaceAll(" ", JOINT)), text);
}

/** Companies that the lexicon knows as makers of AI, where the text shows one of them to be a party of it. */
export function partiesAmong(makers: readonly string[], text: string): readonly string[] {
  return makers.filter((maker) => {
    for (const end of endsOf(text, maker)) {
      const after = text.slice(end, end + REACH);
      if (INTRODUCED.test(after) || ACTS_AS_PARTY.test(after)) return true;
    }
    return false;
  });
}

/** A letter that no name has: the words around it are read as one. */
const JOINT = "\u01c0";

/** At the end of a text: up to three words in capitals, but for what only begins a sentence. */
const NAME =
  /(?<![\p{L}\p{N}])(?!(?:AI|The|Our|Your|Its|Their|An?|Any|All|If|When|By|How|With|For|To|In|On|Using|Use) )(?:\p{Lu}[\p{L}\p{N}&-]{0,30} ){1,3}AI$/u;
const LONGEST = 100;

/** How much of what follows a name is looked at. */
const REACH = 120;

function isParty(after: string): boolean {
  if (/^[\p{L}\p{N}-]/u.test(after)) return false;
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
  /^(?:'s|’s)? (?:(?:hereby |also |further )?(?:reserves? the right|is an? (?:[\w-]+ ){0,4}(?:company|corporation|business|firm)|grants? (?:you|customer)|represents and warrants|disclaims|agrees to|undertakes|shall|is (?:not )?(?:liable|responsible for|entitled|obligated|committed)|(?:may|will) (?:terminate|suspend|indemnify|invoice|notify)|terms of (?:service|use)|and (?:you|the customer|customer|its affiliates)))\b/i;
