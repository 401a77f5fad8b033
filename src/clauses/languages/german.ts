import { GERMAN_RULES } from "./german/rules.ts";
import { CONSENTING, GERMAN_WORDS, wordOf } from "./german/words.ts";
import { stancesBy } from "./grammar.ts";
import type { Language } from "./language.ts";
import { beginsAsPhrase, refers } from "./reading.ts";
import { spelled } from "./spelling.ts";

export const GERMAN: Language = {
  code: "de",
  lexicon: GERMAN_WORDS,
  rules: GERMAN_RULES,
  consenting: CONSENTING,
  consentingElsewhere: [],
  spell: (tokens) => spelled(tokens, wordOf),
  stancesOf: stancesBy({ deniesBackwards: true }),
  isPhrase: beginsAsPhrase,
  ...refers(
    /trainier|training|\b(?:KI|AI|GPT|LLM|Copilot|Gemini)\b|k(?:ü|u|ue)nstliche|maschinell|machine.?learning|deep.?learning|modell|algorithm|chatbot|neuronal|feinabstimm|anlernen|angelernt/i,
    /widerspr|widerruf|ablehn|lehnen|deaktivier|schalt|abmeld|melden|opt.?out|m(?:ö|o|oe)cht|abw(?:ä|a|ae)hl|verhinder|untersag|verweiger/i,
  ),
  titles: {
    banning:
      /verboten|untersagt|unzul(?:ä|ae)ssig|nicht (?:gestattet|erlaubt|zul(?:ä|ae)ssig)|nutzungsbeschr(?:ä|ae)nkung|zul(?:ä|ae)ssige nutzung|(?:dürfen|duerfen|darfst) (?:sie |du )?nicht|verhaltensregeln/i,
    bannedUses: /nicht (?:gestattet|erlaubt)|untersagt|verboten/i,
    disclaiming:
      /haft(?:en|et|ung)\b[^:]{0,80}\b(?:nicht|kein|ausgeschlossen)|kein\w* (?:haftung|gew(?:ä|ae)hr)/i,
    onUse:
      /zweck|wie (?:wir|\p{L}+) .{0,30}(?:verwende|nutze|verarbeite)|(?:nutzung|verwendung|verarbeitung) (?:ihrer|deiner|von|der|personenbezogener) |rechtsgrundlage|berechtigte\w* interesse/iu,
    consent:
      /^(?:ihre |deine |ausdrückliche )*einwilligung\b(?![^(]*\b(?:oder|und|berechtigt\w*)\b)[^|]{0,40}$/i,
  },
};
