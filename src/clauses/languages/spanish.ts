import { stancesBy } from "./grammar.ts";
import type { Language } from "./language.ts";
import { beginsAsPhrase, refers } from "./reading.ts";
import { SPANISH_RULES } from "./spanish/rules.ts";
import { CONSENTING, SPANISH_WORDS, withSubject } from "./spanish/words.ts";
import { bare, spelled } from "./spelling.ts";

export const SPANISH: Language = {
  code: "es",
  lexicon: SPANISH_WORDS,
  rules: SPANISH_RULES,
  consenting: CONSENTING,
  consentingElsewhere: [],
  spell: (tokens) => withSubject(spelled(tokens, bare)),
  stancesOf: stancesBy({ deniesBackwards: false }),
  isPhrase: beginsAsPhrase,
  ...refers(
    /entren|\b(?:IA|I\.A|AI|GPT|LLM|Copilot|Gemini)\b|artificial|aprendizaje|machine learning|deep learning|modelo|algoritm|chatbot|neuronal|ajuste fino/i,
    /opon|oposici|opus|desactiv|rechaz|retirar|revocar|baja|excluir|opt.?out|desmarc|deshabilit|negarse|dese|quier|solicit/i,
  ),
  titles: {
    banning:
      /prohib|no (?:est(?:á|a)n? )?(?:permitid|autorizad)|no (?:puede|debe|podr(?:á|a))s?\b|uso aceptable|restricciones de uso/i,
    bannedUses: /prohib|no (?:est(?:á|a)n? )?(?:permitid|autorizad)/i,
    disclaiming:
      /responsab[^:]{0,80}\b(?:no|ning(?:ú|u)n|exclu)|\b(?:no|ninguna|declina)\b[^:]{0,80}(?:responsab|garant)/i,
    onUse:
      /finalidad|c(?:ó|o)mo (?:usa|utiliza|trata|emplea)|para qu(?:é|e) (?:usa|utiliza|trata)|(?:uso|tratamiento) de (?:sus |tus |los )?(?:datos|la informaci)|bases? (?:jur(?:í|i)dica|legal)|inter(?:é|e)s(?:es)? leg(?:í|i)timo/i,
    consent:
      /^(?:con |sobre la base de )?(?:su |el |tu )?consentimiento\b(?![^(]*\b(?:o|y|legítimo)\b)[^|]{0,40}$/i,
  },
};
