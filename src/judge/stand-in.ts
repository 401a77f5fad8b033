import type { Extraction } from "../extract/extraction.ts";
import type { BrokenReason } from "../model.ts";
import { type Broken, broken, brokenUntilItLasts } from "./broken.ts";
import type { Page } from "./judge.ts";
import { FIRST_WORDS, SENTENCES, type Stand, TITLES } from "./phrases.ts";
import { detour } from "./redirect.ts";
import { isFamiliar, isStranger } from "./similarity.ts";
import { countWords } from "./words.ts";

/** Up to so many words, a title that says "not found" is believed. */
const SHORT = 400;
/** Up to so many words, a sentence is. Real help pages of this length exist, so longer ones are not suspected. */
const TINY = 150;
/** Below this there is no document. The shortest real ones, imprints, have 40 words and more. */
const EMPTY = 25;
/** Below this it needs a second look, and a page full of scripts has not built its text yet. */
const SPARSE = 60;

/**
 * A page that stands in for the document: a wall, a login, an error, a shell. `kept`: the share of the known text that
 * is on it, null where none is known. A stranger is taken at its word at any length, the document itself never.
 */
export function standIn(
  page: Page,
  extraction: Extraction,
  words: number,
  kept: number | null,
): Broken | null {
  if (isFamiliar(kept)) return null;
  const said = sayingOf(extraction, words, isStranger(kept));
  if (said !== null) return broken(said.reason, said.evidence);
  const sentAway = words <= SHORT || isStranger(kept) ? detour(page) : null;
  const form = isStranger(kept) ? loginForm(page, extraction) : null;
  return sentAway ?? form ?? wall(page, extraction, words) ?? tiny(page, extraction, words, kept);
}

/** What the page says of itself, where its length allows to take it at its word. */
export function sayingOf(
  extraction: Extraction,
  words: number,
  isStrange: boolean,
): { reason: BrokenReason; evidence: string } | null {
  const opening = extraction.blocks.find((block) => block.kind !== "heading")?.text ?? "";
  const first = match(FIRST_WORDS, [plain(opening)]);
  if (first !== null) return quote(first, words);
  if (words > SHORT && !isStrange) return null;
  const texts = extraction.blocks.map((block) => plain(block.text));
  const isNotice = isStrange || words <= SPARSE || !isProse(texts);
  const titled = match(TITLES, titlesOf(extraction.title, texts));
  if (titled !== null && (isNotice || isBeyondDoubt(titled, texts))) return quote(titled, words);
  if (!isNotice || words > (isStrange ? SHORT : TINY)) return null;
  const said = sentence(extraction, texts, words);
  return said === null ? null : quote(said, words);
}

/** The parts of the page's title ("Access denied | Acme"), and what it says first. */
function titlesOf(title: string, texts: readonly string[]): readonly string[] {
  const first = [plain(title), ...texts.slice(0, 2)].filter((text) => text.length < 120);
  return first.flatMap((text) => [...text.split(/\s+[-–—·•»]\s+|\s*\|\s*/), text]);
}

/** Even over paragraphs of prose: suggestions, or what partners do with cookies. */
function isBeyondDoubt({ reason, isWhole }: Match, texts: readonly string[]): boolean {
  if (reason === "consent_wall") return match(SENTENCES, texts.slice(0, 5))?.reason === reason;
  return isWhole && reason !== "login";
}

/** A notice says at once what it is, a page about notices says first what it is about. */
function sentence(extraction: Extraction, texts: readonly string[], words: number): Match | null {
  if (words > SPARSE) {
    return match(
      SENTENCES.filter(({ sparse }) => !sparse),
      texts.slice(0, 5).filter((_, index) => extraction.blocks[index]?.kind !== "item"),
    );
  }
  const found = match(SENTENCES, texts);
  if (found !== null || words >= EMPTY) return found;
  return match(
    SENTENCES,
    extraction.removed.map((removal) => plain(removal.text)),
  );
}

interface Match {
  readonly reason: BrokenReason;
  /** From what matched on, up to 100 characters. */
  readonly words: string;
  /** The text says nothing else. */
  readonly isWhole: boolean;
}

function match(stands: readonly Stand[], texts: readonly string[]): Match | null {
  for (const { reason, pattern } of stands) {
    for (const text of texts) {
      const found = pattern.exec(text);
      if (found === null) continue;
      const words = text.slice(found.index, found.index + 100);
      return { reason, words, isWhole: found[0].length >= text.length - 3 };
    }
  }
  return null;
}

function quote(found: Match, words: number) {
  return { reason: found.reason, evidence: `the page says "${found.words.trim()}" and has ${words} words` };
}

/** Three paragraphs of twenty words: a text that was written to be read, not a notice. */
function isProse(texts: readonly string[]): boolean {
  return texts.filter((text) => countWords(text) >= 20).length >= 3;
}

const PASSWORD_FIELD = /<input[^>]{0,300}type=["']?password/i;
const LOGIN_WORDS =
  /\b(?:log ?in|sign ?in|sign ?up|anmelden|einloggen|se connecter|iniciar sesión|accedi|inloggen|logga in)\b|welcome back/;

/** Whatever a site tells of itself beside its login form. */
function loginForm(page: Page, { title, blocks }: Extraction): Broken | null {
  const titles = plain(`${title} ${blocks[0]?.text ?? ""}`);
  if (!LOGIN_WORDS.test(titles) || !PASSWORD_FIELD.test(markupOf(page))) return null;
  return broken("login", `a password field on a page titled "${title}"`);
}

const CAPTCHA_WIDGET =
  /class=["'][^"']{0,200}\b(?:g-recaptcha|h-captcha|cf-turnstile|px-captcha)\b|id=["'](?:px-captcha|captcha-container|challenge-form)\b/i;

function wall(page: Page, extraction: Extraction, words: number): Broken | null {
  if (words >= SPARSE) return null;
  const html = markupOf(page);
  if (CAPTCHA_WIDGET.test(html)) return broken("captcha", `a captcha and ${words} words`);
  if (PASSWORD_FIELD.test(html)) return broken("login", `a password field and ${words} words`);
  if (
    /_cf_chl_opt|\/cdn-cgi\/challenge-platform\/h\/[bg]\/orchestrate|window\._pxAppId|_Incapsula_Resource|awswaf/i.test(
      html,
    )
  ) {
    return broken("bot_wall", `a bot check's script and ${words} words`);
  }
  if (extraction.removed.some((removal) => removal.reason === "consent notice")) {
    return broken("consent_wall", `a consent notice and ${words} words`);
  }
  return null;
}

/** `kept`: null where no text is known, which nothing can have been withdrawn from. */
function tiny(page: Page, { blocks }: Extraction, words: number, kept: number | null): Broken | null {
  if (words >= SPARSE) return null;
  const withdrawn = kept === null ? null : WITHDRAWN.exec(plain(blocks.map(({ text }) => text).join(" ")));
  if (withdrawn !== null) return broken("shrunken", `the page says "${withdrawn[0]}"`, true);
  const size = page.body.length;
  const html = markupOf(page);
  const refresh = /<meta[^>]{0,100}http-equiv=["']?refresh["'\s][^>]{0,400}/i.exec(html);
  if (refresh !== null && words < EMPTY)
    return broken("script_shell", `only sends the reader on (${words} words)`);
  const scripts = page.rendered === "browser" ? 0 : (html.match(/<script\b/gi) ?? []).length;
  if (scripts > 0 && (size > 20_000 || words < EMPTY)) {
    return broken(
      "script_shell",
      `${words} words in ${Math.round(size / 1000)} KB with ${scripts} scripts: the page builds its text by script`,
    );
  }
  if (words < EMPTY)
    return broken("empty", words === 0 ? "the page has no text" : `the page has ${words} words`);
  const evidence = `the page has ${words} words`;
  return isStranger(kept) ? brokenUntilItLasts("empty", evidence) : broken("empty", evidence, true);
}

/** What is left of a document that is gone for good. */
const WITHDRAWN =
  /\b(?:policy|terms|agreement|document|notice|guidelines|statement)\b[^.]{0,60}\b(?:withdrawn|superseded|retired|discontinued|repealed|replaced by|no longer (?:in (?:force|effect)|valid|appl(?:y|ies)))\b[^.]{0,60}/;

function markupOf({ body }: Page): string {
  return new TextDecoder("latin1").decode(body.subarray(0, 300_000));
}

function plain(text: string): string {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .toLowerCase();
}
