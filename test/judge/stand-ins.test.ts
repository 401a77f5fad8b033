import { describe, expect, test } from "vitest";
import { extract } from "../../src/extract/extract.ts";
import { type History, judge, type PageVerdict } from "../../src/judge/judge.ts";
import { wordsOf } from "../../src/judge/words.ts";
import type { BrokenReason } from "../../src/model.ts";
import { policyPage } from "../support/policy.ts";

const URL_ASKED = "https://acme.example/legal/privacy-policy";
const GOOD = policyPage("Acme");

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const paragraphs = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join("");
const list = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li><a href="#">${item}</a></li>`).join("")}</ul>`;

function historyOf(html: string): History {
  const { title, language, blocks } = extract({ body: Buffer.from(html) });
  return { title, language, blocks, words: wordsOf(blocks) };
}

function verdictOf(
  html: string,
  history: History | null,
  finalUrl = URL_ASKED,
  url = URL_ASKED,
): PageVerdict {
  const body = Buffer.from(html);
  const headers = { "content-type": "text/html; charset=utf-8" };
  return judge({ url, finalUrl, status: 200, headers, body }, extract({ body, url: finalUrl }), history);
}

const KNOWN = historyOf(GOOD);

const MARKETING = [
  "Acme is where four million gardeners show each other what grows on their balconies, and where beginners find somebody who knows why the basil has brown leaves.",
  "Share a picture of your plant and get an answer within the hour. Our members have written more than nine hundred thousand of them, in twelve languages.",
  "Follow the gardens in your street, swap seeds with your neighbours, and be reminded when it is time to bring the lemon tree in before the first frost.",
  "Teams of allotment holders plan their beds together: who waters on Sunday, who has the key of the shed, and which row is still free for pumpkins.",
  "The plus plan adds a diary, a map of your beds, and the weather of your garden to the hour. It costs less than a bag of potting soil a month.",
];
const MENU = [
  "Plants",
  "Gardens",
  "Seeds",
  "Tools",
  "Magazine",
  "Calendar",
  "Members",
  "Shop",
  "Help",
  "About us",
];

/** Pages that a site shows in place of a document, known or not. */
const always: readonly (readonly [BrokenReason, string, string])[] = [
  [
    "bot_wall",
    "Cloudflare",
    page("Just a moment...", "<h1>acme.example</h1><p>Performing security verification</p>"),
  ],
  [
    "bot_wall",
    "Cloudflare, German",
    page("Nur einen Moment…", "<h1>acme.example</h1><p>Sicherheitsüberprüfung wird durchgeführt</p>"),
  ],
  [
    "bot_wall",
    "Cloudflare, blocked",
    page(
      "Attention Required! | Cloudflare",
      paragraphs(
        "Sorry, you have been blocked",
        "You are unable to access acme.example",
        "Why have I been blocked? This website is using a security service to protect itself from online attacks. The action you just performed triggered the security solution. There are several actions that could trigger this block.",
      ),
    ),
  ],
  [
    "bot_wall",
    "Akamai",
    page(
      "Access Denied",
      `<h1>Access Denied</h1><p>You don't have permission to access "http://acme.example/privacy" on this server.</p><p>Reference #18.2d351ab8.1557333295.a4e16ab</p>`,
    ),
  ],
  [
    "bot_wall",
    "PerimeterX",
    page(
      "Access to this page has been denied.",
      "<p>Access to this page has been denied because we believe you are using automation tools to browse the website.</p>",
    ),
  ],
  [
    "bot_wall",
    "Imperva",
    page("acme.example", `<p>Request unsuccessful. Incapsula incident ID: 877000210000</p>`),
  ],
  [
    "bot_wall",
    "Distil",
    page(
      "Pardon Our Interruption",
      paragraphs(
        "As you were browsing something about your browser made us think you were a bot. There are a few reasons this might happen:",
      ),
    ),
  ],
  [
    "bot_wall",
    "DataDome",
    page(
      "acme.example",
      `<p>Please enable JS and disable any ad blocker</p><div id="captcha-container"></div>`,
    ),
  ],
  ["captcha", "a slider", page("Verification", "<p>Slide right to complete the puzzle</p>")],
  [
    "bot_wall",
    "French",
    page("Accès refusé", "<h1>Accès refusé</h1><p>Votre navigateur ne peut pas être vérifié.</p>"),
  ],
  [
    "bot_wall",
    "Russian",
    page("Доступ ограничен", "<h1>Доступ ограничен</h1><p>Подтвердите, что вы не робот.</p>"),
  ],
  ["bot_wall", "Japanese", page("しばらくお待ちください...", "<p>接続の安全性を確認しています</p>")],
  [
    "consent_wall",
    "Google",
    page(
      "Before you continue to Acme",
      `<h1>Before you continue to Acme</h1><p>We use cookies and data to</p>${list(["Deliver and maintain Acme services", "Track outages and protect against spam"])}<form><button>Reject all</button><button>Accept all</button></form>`,
    ),
  ],
  [
    "soft_404",
    "a region",
    page("Acme", "<h1>This content isn't available in your region</h1><p>We are working on it.</p>"),
  ],
  ["soft_404", "Polish", page("Strona nie została znaleziona", "<h1>404</h1><p>Wróć na stronę główną.</p>")],
  [
    "error_page",
    "an application's error among the site's menus",
    page(
      "Acme",
      `<header><nav>${list(MENU)}</nav></header><main><h1>Something went wrong</h1><p>Please reload.</p></main><footer>${list(MENU)}</footer>`,
    ),
  ],
  [
    "error_page",
    "maintenance",
    page("Acme", "<h1>Scheduled maintenance</h1><p>Acme is being watered. Come back later.</p>"),
  ],
  ["login", "a bare login", page("Log in | Acme", `<form><input name="mail"><input type="password"></form>`)],
];

/** Pages that only a known text tells from a document: they have a good deal of text of their own. */
const strange: readonly (readonly [BrokenReason, string, string])[] = [
  [
    "login",
    "a login with long marketing text",
    page(
      "Log in or sign up to Acme",
      `<form><input type="password"></form>${paragraphs(...MARKETING, ...MARKETING.map((text) => `${text} And more.`), ...MARKETING.map((text) => `Besides: ${text}`))}`,
    ),
  ],
  [
    "soft_404",
    "300 words of suggestions",
    page(
      "Page not found – Acme",
      `<main><h1>Page not found</h1>${paragraphs("You may be looking for one of these:", ...MARKETING, ...MARKETING.map((text) => `From the magazine: ${text}`))}</main>`,
    ),
  ],
  [
    "consent_wall",
    "200 words about cookies",
    page(
      "Acme",
      `<main><h1>We value your privacy</h1>${paragraphs(
        "We and our 842 partners store and access information on your device, such as unique identifiers in cookies, in order to process personal data about what you read here.",
        "With your permission we and our partners may use precise geolocation data and identification through device scanning, for advertising that is chosen for you, and to measure how well it worked.",
        "You may click to consent to this processing as described above. Alternatively you may look at more detailed information and change your preferences before you consent, or refuse to consent altogether.",
        "Please note that some processing of your personal data may not require your consent, but you have a right to object to such processing. Your preferences will apply to this website only.",
        "You can change your preferences or withdraw your consent at any time by returning to this site and clicking the button at the bottom of the page.",
      )}<button>More options</button><button>Accept all</button></main>`,
    ),
  ],
  [
    "error_page",
    "an error above the site's best articles",
    page("Acme", `<main><h1>Oops! That did not work</h1>${paragraphs(...MARKETING)}</main>`),
  ],
];

describe("a page that stands in for a document", () => {
  test.each(always)("%s: %s, whether the document is known or not", (reason, _, html) => {
    const expected = { kind: "broken", reason, confirmable: false };
    expect(verdictOf(html, null)).toMatchObject(expected);
    expect(verdictOf(html, KNOWN)).toMatchObject(expected);
  });

  test.each(strange)("%s: %s, where hardly anything of the known text is left", (reason, _, html) => {
    expect(verdictOf(html, KNOWN)).toMatchObject({ kind: "broken", reason, confirmable: false });
  });

  test.each<[BrokenReason, string]>([
    ["login", "https://acme.example/login?next=/legal"],
    ["login", "https://accounts.acme.example/v3/signin/identifier"],
    ["consent_wall", "https://consent.acme.example/m?continue=/legal"],
    ["bot_wall", "https://acme.example/sorry/index?continue=/legal"],
    ["soft_404", "https://acme.example/404"],
    ["error_page", "https://acme.example/unsupported-browser"],
    ["other_document", "https://acme.example/"],
    ["other_document", "https://www.acme.example/en-us/home"],
  ])("%s: a redirect to %s", (reason, finalUrl) => {
    const html = page("Acme", paragraphs(...MARKETING));
    for (const history of [null, KNOWN])
      expect(verdictOf(html, history, finalUrl)).toMatchObject({
        reason,
        confirmable: false,
        evidence: expect.stringContaining(finalUrl),
      });
  });
});

describe("a few words in place of a known text", () => {
  test.each<[string, string, object]>([
    [
      "that say it is withdrawn, are believed when they come twice",
      "This policy was withdrawn on 1 March. See our terms.",
      { reason: "shrunken", confirmable: true },
    ],
    [
      "that nobody knows what to make of, have to last",
      "Our gardeners are at work on this corner of the site, which will be in bloom again before long. Until then you reach us by post, by telephone, and at the gate of the old nursery on Saturdays.",
      { reason: "empty", confirmable: true, lasting: true },
    ],
    ["that say next to nothing, are none", "Come again.", { reason: "empty", confirmable: false }],
  ])("%s", (_, text, verdict) => {
    expect(verdictOf(page("Acme Privacy Policy", paragraphs(text)), KNOWN)).toMatchObject(verdict);
  });
});

describe("a text that shares nothing with the known one", () => {
  const anew = paragraphs(...MARKETING);
  test.each([
    ["titled otherwise, has to last", page("Acme – plants", `<h1>All about plants</h1>${anew}`), true],
    ["under the old title, is written anew", page("Acme Privacy Policy", anew), undefined],
    ["under the name of its address, too", page("Acme", `<h1>Our Privacy Policy</h1>${anew}`), undefined],
    [
      "under the old title, but far shorter, has to last",
      page("Acme Privacy Policy", paragraphs(...MARKETING.slice(2))),
      true,
    ],
    ["under a title that is half the old one, has to last", page("Acme Cookie Policy", anew), true],
  ])("%s", (_, html, lasting) => {
    const verdict = verdictOf(html, KNOWN);
    expect(verdict).toMatchObject({ reason: "other_document", confirmable: true });
    expect("lasting" in verdict ? verdict.lasting : undefined).toBe(lasting);
  });
});
