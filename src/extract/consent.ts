import { type Element, textOf } from "./dom.ts";
import type { Mass } from "./drop.ts";

/** A notice is shorter than this; what is longer is a cookie policy. In characters. */
const NOTICE = 1800;
const NEVER: ReadonlySet<string> = new Set(["body", "html", "main", "article"]);

/** True for the label of a button that accepts or refuses. Lower case. */
export function isChoice(label: string): boolean {
  return label.length <= 60 && CHOICE.test(label.trim().toLowerCase());
}

/**
 * True for a consent notice of no known vendor: short, speaks of cookies or tracking, and has a button that accepts
 * or refuses. Also for what is left around one that was taken out.
 */
export function isConsentNotice(element: Element, mass: Mass, inMain: boolean): boolean {
  if (inMain || NEVER.has(element.name) || mass.text > NOTICE) return false;
  if (mass.consent) return mass.prose === 0 && mass.topHeadings === 0;
  return mass.choices > 0 && SUBJECT.test(textOf(element, NOTICE));
}

const CHOICE =
  /^(?:(?:accept|allow|agree|reject|decline|refuse|deny|disagree|got it|ok(?:ay)?|i understand|understood|consent)\b.{0,40}|only (?:necessary|essential).{0,20}|(?:strictly )?necessary (?:cookies )?only|continue without.{0,30}|(?:alle|nur|cookies) .{0,30}(?:akzeptieren|annehmen|ablehnen|zulassen)|akzeptieren|ablehnen|zustimmen|einverstanden|(?:tout |j')?accepte[rz]?.{0,30}|(?:tout )?refuser.{0,30}|(?:aceptar|rechazar).{0,30}|(?:accetta|rifiuta).{0,30}|(?:aceitar|rejeitar|recusar).{0,30}|(?:alles )?(?:accepteren|weigeren)|(?:godkänn|acceptera|avvisa|neka).{0,30}|(?:accepter|afvis|godta|avslå).{0,30}|(?:akceptuj|zgadzam|odrzuć).{0,30}|同意.{0,10}|すべて.{0,10}|接受.{0,10}|拒绝.{0,10})$/;

const SUBJECT =
  /cookie|consent|tracking technolog|similar technolog|einwilligung|traceur|consentement|consentimiento|consenso|samtycke|samtykke|zgod[ay]|クッキー|隐私/i;
