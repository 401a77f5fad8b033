import { type Lexicon, list } from "../marks.ts";
import type { Tokens } from "../tokens.ts";

/** Without accents and umlauts, however they are encoded. */
export function bare(word: string): string {
  return PLAIN.test(word)
    ? word
    : word
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/[ßœæ]/g, (letter) => TWO[letter] ?? letter);
}
const TWO: Readonly<Record<string, string>> = { ß: "ss", œ: "oe", æ: "ae" };
const PLAIN = /^[a-z0-9.,;:()|?!]+$/;

/** Every word as `spell` writes it. */
export function spelled(tokens: Tokens, spell: (word: string) => string): Tokens {
  return { ...tokens, words: tokens.words.map(spell) };
}

/** "l'IA" and "n'utilisons" are two words each. */
export function elided({ words, capital }: Tokens): Tokens {
  const parts = words.map((word) => word.split("'"));
  return { words: parts.flat(), capital: parts.flatMap((part, i) => part.map(() => capital[i] ?? false)) };
}

/** Lists of phrases by concept: "trainier(en|t)" stands for both forms, "modell(e|)" for "modelle" and "modell". */
export function lexicon(
  concepts: Readonly<Record<string, string>>,
  spell: (word: string) => string,
): Lexicon {
  return Object.fromEntries(
    Object.entries(concepts).map(([concept, entries]) => [
      concept,
      list(entries)
        .flatMap(alternatives)
        .map((phrase) => phrase.split(" ").map(spell).join(" ")),
    ]),
  );
}

function alternatives(entry: string): readonly string[] {
  const found = /\(([^)]*)\)/.exec(entry);
  if (found === null) return [entry];
  const [head, tail] = [entry.slice(0, found.index), entry.slice(found.index + found[0].length)];
  return (found[1] ?? "").split("|").flatMap((form) => alternatives(`${head}${form}${tail}`));
}
