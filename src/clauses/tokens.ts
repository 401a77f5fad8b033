/** Words in lower case and single punctuation marks, in order. */
export interface Tokens {
  readonly words: readonly string[];
  /** Whether the word begins with a capital letter. */
  readonly capital: readonly boolean[];
}

/**
 * Hyphens and slashes separate ("fine-tune" = "fine", "tune"); a possessive loses its 's; "A.I." = "ai".
 * Quotation marks are no tokens. Linear.
 */
export function tokenize(text: string, from = 0, to = text.length): Tokens {
  const words: string[] = [];
  const capital: boolean[] = [];
  const pattern = new RegExp(SPECIAL.test(text.slice(from, to)) ? SPECIAL_TOKEN : TOKEN);
  pattern.lastIndex = from;
  for (let found = pattern.exec(text); found !== null && found.index < to; found = pattern.exec(text)) {
    const raw = found[0];
    const word = raw.toLowerCase();
    words.push(normal(word));
    capital.push(raw !== word && raw.charAt(0) !== word.charAt(0));
  }
  return { words, capital };
}

/** A word, a punctuation mark. */
const TOKEN = /[\p{L}\p{N}]+(?:'[\p{L}]+)*|[.,;:()|?!]/gu;

/** Also "A.I.", an address of a page or a mailbox, a name like "Acme.ai"; slower. */
const SPECIAL = /\.[\p{L}]|@|:\/\//u;
const SPECIAL_TOKEN =
  /[aA]\.[iI]\.?(?![\p{L}\p{N}])|https?:\/\/\S+|[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}.-]+|[\p{L}\p{N}]+\.(?:ai|AI|com|io|org|net)\b(?:\/\S*)?|[\p{L}\p{N}]+(?:'[\p{L}]+)*|[.,;:()|?!]/gu;

const CONTRACTIONS: Readonly<Record<string, string>> = { "can't": "cannot", "won't": "not", "shan't": "not" };

function normal(word: string): string {
  if (word.startsWith("a.i")) return "ai";
  const mark = word.indexOf("'");
  if (mark < 0) return word;
  if (word.endsWith("n't")) return CONTRACTIONS[word] ?? "not";
  return word.endsWith("'s") || word.endsWith("'ll") || word.endsWith("'re") || word.endsWith("'ve")
    ? word.slice(0, mark)
    : word;
}
