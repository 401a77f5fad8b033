import { describe, expect, test } from "vitest";
import { extract } from "../../src/extract/extract.ts";
import { type History, judge } from "../../src/judge/judge.ts";
import { wordsOf } from "../../src/judge/words.ts";
import type { Verdict } from "../../src/model.ts";
import { pdf, typeset } from "../support/pdf.ts";

const SENTENCES = [
  "Brightwell keeps the photographs that you store with us for as long as your account exists.",
  "You may ask our support desk at any time to hand you a copy of everything that is stored about you.",
  "Where a court orders us to hand out records, we tell you before we do so, unless that is forbidden.",
  "Our printers see only the orders that they are to print, and have to delete them after ninety days.",
];
const long = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `<p>${SENTENCES[index % 4]} This is rule ${index} of the house.</p>`,
  ).join("");
const many = (text: string) =>
  Array.from({ length: 8 }, (_, index) => `<p>${index + 1}) ${text}</p>`).join("");
const page = (body: string, title = "Terms") =>
  `<html><head><title>${title}</title></head><body>${body}</body></html>`;

interface Case {
  readonly body?: string | Buffer;
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly finalUrl?: string;
  readonly select?: string[];
  readonly history?: History;
}

function verdictOf(given: Case): Verdict {
  const body = Buffer.from(given.body ?? page(long(12)));
  const headers = given.headers ?? { "content-type": "text/html; charset=utf-8" };
  const url = "https://brightwell.example/terms";
  const contentType = headers["content-type"];
  const source = { body, ...(contentType === undefined ? {} : { contentType }) };
  const extraction = extract(source, { select: given.select ?? [] });
  const capture = { url, finalUrl: given.finalUrl ?? url, status: given.status ?? 200, headers, body };
  return judge(capture, extraction, given.history ?? null);
}

function historyOf(body: string, title = "Terms"): History {
  const { blocks, language } = extract({ body: Buffer.from(page(body, title)) });
  return { words: wordsOf(blocks), title, language, blocks };
}

const script = "<script src='/app.js'></script>";
const broken: [reason: string, evidence: string, confirmable: boolean, given: Case][] = [
  ["http_error", "HTTP 403 Forbidden", false, { status: 403 }],
  ["http_error", "HTTP 404 Not Found", false, { status: 404 }],
  ["http_error", "HTTP 410 Gone", false, { status: 410 }],
  ["http_error", "HTTP 429 Too Many Requests", false, { status: 429 }],
  ["http_error", "HTTP 503 Service Unavailable", false, { status: 503 }],
  [
    "bot_wall",
    "just a moment",
    false,
    { body: page("<h1>brightwell.example</h1><p>One second while we check you.</p>", "Just a moment...") },
  ],
  [
    "bot_wall",
    "HTTP 403 Forbidden; the page says",
    false,
    { status: 403, body: page("<p>Access denied. You do not have permission.</p>", "Access Denied") },
  ],
  ["captcha", "i'm not a robot", false, { body: page("<p>Tick the box: I'm not a robot.</p>", "Hold on") }],
  [
    "captcha",
    "a captcha and",
    false,
    { body: page("<p>One step more.</p><div class='h-captcha'></div>", "Brightwell") },
  ],
  [
    "consent_wall",
    "before you continue",
    false,
    {
      body: page(
        "<h1>Before you continue</h1><p>We use cookies. Reject all or accept all.</p>",
        "Brightwell",
      ),
    },
  ],
  [
    "consent_wall",
    "a consent notice",
    false,
    { body: page("<div id='onetrust-banner-sdk'>Cookies!</div><p>Brightwell</p>", "Brightwell") },
  ],
  [
    "login",
    "redirected to https://brightwell.example/login",
    false,
    {
      body: page("<p>Welcome back, dear member.</p>"),
      finalUrl: "https://brightwell.example/login?next=/terms",
    },
  ],
  [
    "login",
    "log in to continue",
    false,
    { body: page("<p>You have to log in to continue.</p>", "Brightwell") },
  ],
  [
    "soft_404",
    "page not found",
    false,
    { body: page(`<h1>Page not found</h1><p>Try our start page.</p>`, "Brightwell") },
  ],
  [
    "soft_404",
    "the document could not be found",
    false,
    { body: page(`<h1>Terms</h1><p>The document could not be found. Ask its owner.</p>${long(30)}`) },
  ],
  [
    "error_page",
    "something went wrong",
    false,
    { body: page("<p>Something went wrong. Please come back.</p>", "Brightwell") },
  ],
  ["empty", "the page has no text", false, { body: "" }],
  ["empty", "the page has 4 words", false, { body: page("<p>Terms of our house.</p>") }],
  ["empty", "words", true, { body: page(`<p>${SENTENCES[0]} ${SENTENCES[1]}</p>`) }],
  [
    "script_shell",
    "the page builds its text by script",
    false,
    { body: page(`<div id=root></div>${script}`) },
  ],
  ["script_shell", "redirecting", false, { body: page("<p>Redirecting to another place</p>") }],
  ["unreadable", "the PDF is broken (Invalid PDF structure.) (8 bytes)", false, { body: "%PDF-1.7" }],
  [
    "unreadable",
    "the PDF has 2 pages and no text: it is scanned",
    false,
    { body: pdf([[], []]), headers: { "content-type": "application/pdf" } },
  ],
  [
    "unreadable",
    "the server sent no text (image/png",
    false,
    { body: Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), headers: { "content-type": "image/png" } },
  ],
  ["truncated", "of 99999 bytes arrived", false, { headers: { "content-length": "99999" } }],
  ["truncated", "ends inside a tag", false, { body: `<!doctype html><html><body>${long(9)}<div class="co` }],
  [
    "selector_unmatched",
    '".policy" matched nothing on https://brightwell.example/terms',
    false,
    { select: [".policy"] },
  ],
  ["shrunken", "words, ", true, { body: page(long(6)), history: historyOf(long(12)) }],
  [
    "language_changed",
    'the text is now in "de", it was in "en"',
    true,
    {
      body: page(
        many(
          "Was Sie bei uns speichern, gehört Ihnen, und wir sehen es nicht an, es sei denn, Sie bitten uns darum.",
        ),
      ),
      history: historyOf(long(12)),
    },
  ],
  [
    "other_document",
    'titled "Recipes" instead of "Terms"',
    true,
    {
      body: page(
        many(
          "Stir the flour into warm milk, and let the dough rest until the oven is hot enough for the loaves.",
        ),
        "Recipes",
      ),
      history: historyOf(long(6)),
    },
  ],
];

describe("a capture that is not the document", () => {
  test.each(broken)("%s: %s", (reason, evidence, confirmable, given) => {
    expect(verdictOf(given)).toMatchObject({
      kind: "broken",
      reason,
      confirmable,
      evidence: expect.stringContaining(evidence),
    });
  });
});

const good: [what: string, given: Case][] = [
  ["a policy", {}],
  [
    "a help page of 70 words",
    { body: page(`<h1>How do I refuse?</h1><p>${SENTENCES.join(" ")}</p>${script}`) },
  ],
  [
    "a policy that carries a bot check's script",
    { body: page(`${long(12)}<script>window._cf_chl_opt={}</script>`) },
  ],
  [
    "a policy that speaks of captchas and logins",
    {
      body: page(
        `${long(12)}<p>We use a captcha. You must log in to continue. Access denied is what robots see.</p>`,
      ),
    },
  ],
  [
    "a help page about a page that was not found",
    { body: page(`<h1>Fix "page not found" errors</h1>${long(12)}`) },
  ],
  [
    "a policy that is a PDF",
    {
      body: typeset(Array.from({ length: 12 }, (_, index) => ({ text: `${SENTENCES[index % 4]}` }))),
      headers: { "content-type": "application/pdf" },
    },
  ],
  ["a policy that grew", { body: page(long(20)), history: historyOf(long(12)) }],
  ["a policy that lost a fifth", { body: page(long(10)), history: historyOf(long(12)) }],
  ["a redirect to another address of the document", { finalUrl: "https://brightwell.example/legal/terms" }],
  [
    "a length that counts compressed bytes",
    { headers: { "content-length": "99999", "content-encoding": "br" } },
  ],
];

describe("a capture that is the document", () => {
  test.each(good)("%s", (_, given) => {
    expect(verdictOf(given)).toEqual({ kind: "ok" });
  });
});
