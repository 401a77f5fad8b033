import type { Marks } from "../marks.ts";
import type { Tokens } from "../tokens.ts";
import type { Language } from "./language.ts";

/** `promising`: words without which no rule can fire. `refusal`: words that refer to what a heading names. */
export function refers(
  promising: RegExp,
  refusal: RegExp,
): Pick<Language, "isPromising" | "isPromisingLead" | "mayRefer"> {
  const isPromising: Language["isPromising"] = (text, headings) =>
    promising.test(text) || (promising.test(headings.at(-1) ?? "") && refusal.test(text));
  return {
    isPromising,
    isPromisingLead: () => false,
    mayRefer: (sentence, headings) => refusal.test(sentence) || isPromising(sentence, headings),
  };
}

/** A purpose begins in lower case, with what introduces one, or with what is done. */
export function beginsAsPhrase({ words, capital }: Tokens, marks: Marks): boolean {
  if (capital[0] === false && /^\p{L}/u.test(words[0] ?? "")) return true;
  return ["PURPOSE", "TRAIN", "BETTER", "AI"].some((concept) => marks.first(concept, 0, 3) !== null);
}
