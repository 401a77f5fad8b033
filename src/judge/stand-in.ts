import type { BrokenReason, Extraction } from "../model.ts";
import { type Broken, broken } from "./broken.ts";
import type { Page } from "./judge.ts";
import { FIRST_WORDS, SENTENCES, type Stand, TITLES } from "./phrases.ts";
import { countWords } from "./words.ts";

/** Up to so many words, a title that says "not found" is believed. */
const SHORT = 400;
/** Up to so many words, a sentence is. Real help pages of this length exist, so longer ones are not suspected. */
const TINY = 150;
/** Below this there is no document. The shortest real ones, imprints, have 40 words and more. */
const EMPTY = 25;
/** Below this it needs a second look, and a page full of scripts has not built its text yet. */
const SPARSE = 60;

/** A page that stands in for the document: a wall, a login, an error, a shell. */
export function standIn(page: Page, extraction: Extraction, words: number): Broken | null {
  const said = sayingOf(extraction, words);
  if (said !== null) return broken(said.reason, said.evidence);
  return loginRedirect(page, words) ?? wall(page, extraction, words) ?? tiny(page, words);
}

/** What the page says of itself, where its length allows to take it at its word. */
export function sayingOf(
  extraction: Extraction,
  words: number,
): { reason: BrokenReason; evidence: string } | null {
  const opening = extraction.blocks.find((block) => block.kind !== "heading")?.text ?? "";
  const first = match(FIRST_WORDS, [plain(opening)]);
  if (first !== null) return quote(first, words);
  if (words > SHORT) return null;
  const texts = extraction.blocks.map((block) => plain(block.text));
  const titled = match(
    TITLES,
    [plain(extraction.title), texts[0] ?? "", texts[1] ?? ""].filter((text) => text.length < 120),
  );
  if (titled !== null && !isProse(texts)) return quote(titled, words);
  if (words > TINY) return null;
  const said =
    match(SENTENCES, texts) ??
    (words < EMPTY
      ? match(
          SENTENCES,
          extraction.removed.map((removal) => plain(removal.text)),
        )
      : null);
  return said === null || (words > SPARSE && isProse(texts)) ? null : quote(said, words);
}

function match(
  stands: readonly Stand[],
  texts: readonly string[],
): { reason: BrokenReason; words: string } | null {
  for (const { reason, pattern } of stands) {
    for (const text of texts) {
      const found = pattern.exec(text);
      if (found !== null) return { reason, words: text.slice(found.index, found.index + 100) };
    }
  }
  return null;
}

function quote(found: { reason: BrokenReason; words: string }, words: number) {
  return { reason: found.reason, evidence: `the page says "${found.words.trim()}" and has ${words} words` };
}

/** Three paragraphs of twenty words: a text that was written to be read, not a notice. */
function isProse(texts: readonly string[]): boolean {
  return texts.filter((text) => countWords(text) >= 20).length >= 3;
}

const LOGIN_PATH =
  /(?:^|[/._-])(?:log-?in|sign-?in|signon|sso|oauth2?|authenticate|authorize|checkpoint)(?:[/._?-]|$)/i;

function loginRedirect(page: Page, words: number): Broken | null {
  if (page.finalUrl === page.url || words > SHORT) return null;
  const path = pathOf(page.finalUrl);
  if (!LOGIN_PATH.test(path) || LOGIN_PATH.test(pathOf(page.url))) return null;
  return broken("login", `redirected to ${page.finalUrl}`);
}

function pathOf(url: string): string {
  try {
    const { hostname, pathname } = new URL(url);
    return `${hostname.split(".")[0]}${pathname}`;
  } catch {
    return url;
  }
}

const CAPTCHA_WIDGET =
  /class=["'][^"']{0,200}\b(?:g-recaptcha|h-captcha|cf-turnstile|px-captcha)\b|id=["'](?:px-captcha|captcha-container|challenge-form)\b/i;

function wall(page: Page, extraction: Extraction, words: number): Broken | null {
  if (words >= SPARSE) return null;
  const html = new TextDecoder("latin1").decode(page.body.subarray(0, 300_000));
  if (CAPTCHA_WIDGET.test(html)) return broken("captcha", `a captcha and ${words} words`);
  if (/<input[^>]{0,300}type=["']?password/i.test(html))
    return broken("login", `a password field and ${words} words`);
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

function tiny(page: Page, words: number): Broken | null {
  if (words >= SPARSE) return null;
  const size = page.body.length;
  const html = new TextDecoder("latin1").decode(page.body.subarray(0, 300_000));
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
  return broken("empty", `the page has ${words} words`, true);
}

function plain(text: string): string {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .toLowerCase();
}
