import { FRENCH_RULES } from "./french/rules.ts";
import { CONSENTING, FRENCH_WORDS } from "./french/words.ts";
import { stancesBy } from "./grammar.ts";
import type { Language } from "./language.ts";
import { beginsAsPhrase, refers } from "./reading.ts";
import { bare, elided, spelled } from "./spelling.ts";

export const FRENCH: Language = {
  code: "fr",
  lexicon: FRENCH_WORDS,
  rules: FRENCH_RULES,
  consenting: CONSENTING,
  consentingElsewhere: [],
  spell: (tokens) => spelled(elided(tokens), bare),
  stancesOf: stancesBy({ deniesBackwards: false }),
  isPhrase: beginsAsPhrase,
  ...refers(
    /entra(?:î|i|i\u0302)n|\b(?:IA|I\.A|AI|GPT|LLM|Copilot|Gemini)\b|artificiel|apprentissage|machine learning|deep learning|mod(?:è|e|e\u0300)le|algorithm|chatbot|neuron|r(?:é|e|e\u0301)glage fin/i,
    /oppos|d(?:é|e|e\u0301)sactiv|refus|retir|r(?:é|e|e\u0301)voqu|d(?:é|e|e\u0301)sinscri|exclure|opt.?out|d(?:é|e|e\u0301)coch|souhait|voulez|demand/i,
  ),
  titles: {
    banning:
      /interdi|prohib|(?:non|pas) autoris|ne (?:devez|pouvez|peux|dois) pas|utilisation acceptable|restrictions d['’]utilisation/i,
    bannedUses: /interdi|prohib|(?:pas|non) (?:autoris|permis)/i,
    disclaiming:
      /responsab[^:]{0,80}\b(?:ne|aucun|pas|exclu)|(?:ne|n['’]|aucune|décline)[^:]{0,80}(?:responsab|garanti)/i,
    onUse:
      /finalit(?:é|e)|comment (?:nous|\S+) (?:utilis|trait)|pourquoi (?:nous|\S+) (?:utilis|trait)|(?:utilisation|traitement) (?:de |des )?(?:vos |tes )?(?:donn|inform)|bases? (?:juridique|l(?:é|e)gale)|int(?:é|e)r(?:ê|e)t l(?:é|e)gitime/i,
    consent:
      /^(?:avec |sur la base de )?(?:votre |le |ton )?consentement\b(?![^(]*\b(?:ou|et|légitime)\b)[^|]{0,40}$/i,
  },
};
