import { describe, expect, test } from "vitest";
import { extract } from "../../src/extract/extract.ts";
import { type History, judge, type PageVerdict } from "../../src/judge/judge.ts";
import { wordsOf } from "../../src/judge/words.ts";
import { policyPage } from "../support/policy.ts";

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
const paragraphs = (...texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join("");
const list = (...items: readonly string[]): string =>
  `<ol>${items.map((item) => `<li>${item}</li>`).join("")}</ol>`;

function historyOf(html: string): History {
  const { title, language, blocks } = extract({ body: Buffer.from(html) });
  return { title, language, blocks, words: wordsOf(blocks) };
}

function verdictOf(
  html: string,
  path: string,
  history: History | null = null,
  finalPath = path,
): PageVerdict {
  const body = Buffer.from(html);
  const url = `https://acme.example${path}`;
  const finalUrl = `https://acme.example${finalPath}`;
  const headers = { "content-type": "text/html; charset=utf-8" };
  return judge({ url, finalUrl, status: 200, headers, body }, extract({ body, url: finalUrl }), history);
}

const IMPRINT = page(
  "Imprint",
  `<h1>Imprint</h1>${paragraphs("Acme Gardens Ltd, 12 Canal Street, Bristol", "Managing directors: Ada Berg, Tom Lind. Registered at Companies House under 01234567. VAT number GB 123 4567 89.", "Telephone +44 117 496 0000, post@acme.example. Responsible for the content of these pages: Ada Berg, at the same address.")}`,
);
const SIGN_IN_HELP = page(
  "Sign in problems - Acme Help",
  `<h1>Sign in problems</h1><p>If you can't sign in to Acme, try these steps in this order:</p>${list("Check that you have typed the address you registered with.", "Choose “Forgot your password?” under the form and follow the link in the mail.", "Wait a quarter of an hour after five attempts.", "Delete the cookies of acme.example and sign in again.", "Ask somebody who administers your team.")}<p>If none of this helps, write to us and tell us what you see.</p>`,
);
const CAPTCHA_HELP = page(
  "Why am I asked for a captcha? | Acme Help",
  `<h1>Why am I asked for a captcha?</h1><p>We show one after several attempts to log in from one network, so that programs can't guess passwords.</p>${list("Enable JavaScript and allow cookies for acme.example.", "Solve the captcha once; we remember that for thirty days.", "In shared networks, ask the administrator whether something sends automated requests.")}<p>You can have it read aloud to you: press the button with the ear, then type the numbers that you hear into the field below it.</p>`,
);
const COOKIE_POLICY = page(
  "Cookie Policy",
  `<h1>Cookie Policy</h1>${paragraphs("We and our partners use cookies on our pages, and this policy says which ones, what for, and how long they stay on your device before they are deleted.", "You accept cookies with the button in the banner, and you can manage your cookie preferences in the footer of each page at any time afterwards.", "Strictly necessary cookies keep you logged in and remember what is in your basket; without them the shop does not work, which is why we do not ask for them.", "JavaScript is required to change these settings. If your browser is not supported, write to us and we will do it for you.")}`,
);
const LOGIN_HEADER = page(
  "Acme Terms",
  `<header><form><input name="user"><input type="password"><button>Log in</button></form></header><main><h1>Terms</h1>${paragraphs("You must be logged in to order. Access to the shop may be denied to members who break these terms, and we tell you why when that happens to you.", "Something may go wrong with a delivery: then you get your money back within two weeks, without having to say why you want it.", "A page that was not found is no reason to complain to the authority; a parcel that was not found is, and we help you with the form.")}</main>`,
);

describe("a document is ok at first sight", () => {
  test.each([
    ["a help page about sign-in problems", SIGN_IN_HELP, "/help/articles/3311"],
    ["a help page about captchas", CAPTCHA_HELP, "/help/articles/3312"],
    ["a cookie policy", COOKIE_POLICY, "/cookies"],
    ["terms under a login form, of logins, denials and faults", LOGIN_HEADER, "/terms"],
    [
      "a maintenance policy",
      page(
        "Maintenance and support",
        `<h1>Maintenance and support</h1>${list("We service heat pumps once a year, between March and June.", "A technician calls you two weeks before the visit and agrees on a time.", "Spare parts are kept for ten years after the last pump of a series was sold.", "Repairs outside of the yearly visit are charged by the hour, at the rate in the list of prices.", "The contract ends with the year in which either side cancels it.")}`,
      ),
      "/maintenance-terms",
    ],
    [
      "a page with the text of a consent dialogue below a policy",
      policyPage("Acme", ["Accept all cookies, or reject all: both buttons do what they say."]),
      "/privacy",
    ],
  ])("%s", (_, html, path) => {
    expect(verdictOf(html, path)).toEqual({ kind: "ok" });
  });
});

test("an imprint of 50 words is looked at twice", () => {
  expect(verdictOf(IMPRINT, "/imprint")).toMatchObject({ reason: "empty", confirmable: true });
});

describe("a document that is known is ok", () => {
  const LONG = policyPage(
    "Acme",
    Array.from(
      { length: 20 },
      (_, i) => `Rule ${i}: whoever waters the ${i} common beds writes it into the book by the gate.`,
    ),
  );
  const cut = (share: number): string => {
    const all = LONG.split("\n");
    const kept = all.filter((line, i) => !line.startsWith("<p>Rule") || i % 100 < all.length * share);
    return kept.join("\n");
  };
  test.each([
    ["with 20 % of its text cut", cut(0.75), "/privacy", LONG, "/privacy"],
    [
      "edited, about sign-in problems",
      SIGN_IN_HELP.replace("Ask somebody", "Call somebody"),
      "/help/3311",
      SIGN_IN_HELP,
      "/help/3311",
    ],
    [
      "edited, an imprint of 50 words",
      IMPRINT.replace("Tom Lind", "Eva Sand"),
      "/imprint",
      IMPRINT,
      "/imprint",
    ],
    ["at a new address of the site", LONG, "/privacy", LONG, "/legal/privacy-notice"],
    [
      "at an address that speaks of errors",
      SIGN_IN_HELP.replace("Ask somebody", "Call somebody"),
      "/help/3311",
      SIGN_IN_HELP,
      "/help/sign-in-errors",
    ],
    ["at the root of the site", LONG.replace("common beds", "joint beds"), "/privacy", LONG, "/"],
  ])("%s", (_, html, path, known, finalPath) => {
    expect(verdictOf(html, path, historyOf(known), finalPath)).toEqual({ kind: "ok" });
  });
});
