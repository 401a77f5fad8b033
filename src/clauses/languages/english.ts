import type { Marks } from "../marks.ts";
import type { Tokens } from "../tokens.ts";
import { LEARNING } from "./english/lexicon/learning.ts";
import { MACHINES } from "./english/lexicon/machines.ts";
import { PARTIES } from "./english/lexicon/parties.ts";
import { RIGHTS } from "./english/lexicon/rights.ts";
import { isPromising, isPromisingLead, mayRefer } from "./english/promising.ts";
import { RULES } from "./english/rules/all.ts";
import { CONSENTING, CONSENTING_ELSEWHERE } from "./english/rules/consent.ts";
import { stancesOf } from "./english/stances.ts";
import type { Language } from "./language.ts";

export const ENGLISH: Language = {
  code: "en",
  lexicon: { ...LEARNING, ...MACHINES, ...PARTIES, ...RIGHTS },
  rules: RULES,
  consenting: CONSENTING,
  consentingElsewhere: CONSENTING_ELSEWHERE,
  spell: (tokens) => tokens,
  stancesOf,
  isPromising,
  isPromisingLead,
  mayRefer,
  isPhrase,
  titles: {
    banning:
      /\b(?:acceptable use|prohibit|restrict(?:ed|ions)|must not|may not|not allowed|forbidden|can['’]?(?:no)?t do|don['’]?ts\b|unacceptable|usage polic)/i,
    bannedUses: /^(?:\W*\d*\W*)?(?:prohibited|forbidden|unacceptable) (?:uses?|activit|conduct|behaviou?r)/i,
    agreeing:
      /\b(?:agree|acknowledge|understand|accept|consent)(?: (?:to|that|and|with|by|agree|acknowledge|understand|accept|consent))* (?:the following|as follows)[^:.]{0,30}:\s*$/i,
    disclaiming:
      /\bindemnif|\b(?:not|nor|no|never|disclaims?|excludes?)\b[^:]{0,80}\b(?:liab|responsib|warrant)|\b(?:liab|warrant|indemn)[^:]{0,80}\bnot apply/i,
    onUse:
      /\b(?:how (?:do |does )?\w+ (?:may )?use|use of (?:your |the )?(?:personal )?(?:information|data)|purposes|legal bas[ie]s|legitimate interests?)\b/i,
    // "Consent", "Your explicit consent (Art. 6(1)(a) GDPR)".
    consent:
      /^(?:legal basis: |based on |with |on the basis of )?(?:your |user |explicit |prior )*consent\b(?![^(]*\b(?:or|and|legitimate)\b)[^|]{0,40}$/i,
  },
};

/** "To train …", "Improving …". */
function isPhrase({ words }: Tokens, marks: Marks): boolean {
  const start = /^[\p{L}]/u.test(words[0] ?? "") ? 0 : 2;
  if (words[start] === "to") return true;
  return ["TRAIN", "BETTER", "AI"].some((concept) => marks.first(concept, start, start + 2) !== null);
}
