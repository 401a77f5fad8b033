import { gzipSync } from "node:zlib";
import type { BrokenReason, FailureReason } from "../../src/model.ts";
import { policyPage } from "../support/policy.ts";
import type { Route } from "../support/site.ts";

/** What a URL serves while it is at fault, and what a check has to make of it. */
export type Fault = readonly [what: string, reason: BrokenReason | FailureReason, route: Route];

const GOOD = policyPage("Acme");

const html = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const wall = (title: string, body: string, status = 403): Route => ({ status, body: html(title, body) });

const redirect = (location: string): Route => ({ status: 302, headers: { location } });

/** Menus, offers and articles: a page of some hundred words that is no policy. */
const SHOP = [
  "Boots for the mountains, sandals for the beach, slippers for the sofa: our spring collection has arrived in all shops and in the warehouse.",
  "Every pair is sewn by hand in a small town on the coast, where our grandparents opened their first workshop after the war.",
  "Not sure about your size? Print the stencil, step on it with your heel against the wall, and read the number at the tip of your toes.",
  "Visit one of ninety stores between Bergen and Palermo, have a coffee with us, and bring your old shoes: they are worth ten per cent of the next pair.",
];
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join("");
export const HOME = html(
  "Acme – shoes since 1948",
  `<nav><a href="/boots">Boots</a></nav><main><h1>Spring has come</h1>${paragraphs(SHOP)}</main>`,
);

export const GERMAN = html(
  "Datenschutzerklärung von Acme",
  `<main><h1>Datenschutzerklärung von Acme</h1>${paragraphs([
    "Diese Erklärung beschreibt, was Acme über seine Mitglieder erfährt, warum wir es wissen müssen und wie lange wir behalten, was wir wissen. Sie gilt für alle, die bei uns ein Konto eröffnen.",
    "Wenn Sie ein Konto eröffnen, nennen Sie uns Ihren Namen, eine Adresse für elektronische Post und ein Kennwort. Sie können ein Bild von sich und den Ort hinzufügen, an dem Sie wohnen.",
    "Wir zeichnen auf, welche Seiten Sie besuchen und mit welchem Gerät Sie das tun, damit wir Fehler finden, die Konten schützen und mit den Werbekunden abrechnen können.",
    "Ihr Konto kann jederzeit geschlossen werden. Wir löschen dann Ihre Beiträge innerhalb von dreißig Tagen und behalten nur, wozu uns das Gesetz verpflichtet.",
  ])}</main>`,
);

const PDF = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
);

/** A status that says so, with the page that servers send along. */
export const STATUS_FAULTS: readonly Fault[] = [
  ["403", "http_error", { status: 403, body: html("403", "<h1>Forbidden</h1>") }],
  ["404", "http_error", { status: 404, body: html("404", "<h1>Not Found</h1>") }],
  ["410", "http_error", { status: 410, body: "" }],
  ["429 with Retry-After", "rate_limited", { status: 429, headers: { "retry-after": "120" }, body: "" }],
  ["503", "http_error", { status: 503, body: html("503", "<h1>Service Unavailable</h1>") }],
  [
    "503 for maintenance, with Retry-After",
    "rate_limited",
    { status: 503, headers: { "retry-after": "3600" }, body: html("Maintenance", "<h1>Back at noon</h1>") },
  ],
  ["an error status over the document itself", "http_error", { status: 500, body: GOOD }],
  ["401 with a login form", "http_error", { status: 401, body: html("Log in", "<h1>Log in</h1>") }],
  ["202 with nothing to read", "empty", { status: 202, body: "" }],
];

/** Connections and bodies that break. */
export const DELIVERY_FAULTS: readonly Fault[] = [
  ["a connection reset", "connection", (request) => request.socket.resetAndDestroy()],
  ["a redirect loop", "too_many_redirects", redirect("/privacy")],
  ["a name that does not resolve", "dns", redirect("http://policies.acme.invalid/privacy")],
  [
    "a body shorter than announced",
    "truncated",
    (_, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-length": GOOD.length + 9 });
      response.write(GOOD.slice(0, 1500), () => response.destroy());
    },
  ],
  ["a page that ends inside a tag", "truncated", `${GOOD.slice(0, 1500)}<p class="no`],
  ["gzip that is none", "bad_encoding", { headers: { "content-encoding": "gzip" }, body: GOOD }],
  [
    "gzip that stops in the middle",
    "truncated",
    { headers: { "content-encoding": "gzip" }, body: gzipSync(GOOD).subarray(0, 300) },
  ],
  [
    "a slow drip",
    "timeout",
    (_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const timer = setInterval(() => response.write("<p>"), 100);
      response.on("close", () => clearInterval(timer));
    },
  ],
  [
    "a body of 100 MB",
    "too_large",
    (_, response) => {
      let megabytes = 0;
      const write = (): void => {
        while (!response.destroyed && megabytes++ < 100)
          if (!response.write(Buffer.alloc(1_000_000, "a"))) return;
        response.end();
      };
      response.writeHead(200, { "content-type": "text/html" }).on("drain", write);
      write();
    },
  ],
  [
    "a gzip bomb",
    "too_large",
    { headers: { "content-encoding": "gzip" }, body: gzipSync(Buffer.alloc(20_000_000, "a")) },
  ],
];

/** Pages with status 200 (or a wall's 403) that are not the document. */
export const PAGE_FAULTS: readonly Fault[] = [
  [
    "a bot wall",
    "bot_wall",
    wall("Just a moment...", "<h1>acme.example</h1><p>Verifying you are human.</p>", 200),
  ],
  [
    "a soft 404",
    "soft_404",
    html("Page not found", "<h1>Page not found</h1><p>The page you are looking for has moved.</p>"),
  ],
  ["an empty body", "empty", ""],
  ["a redirect to a login", "login", redirect("/login?next=/privacy")],
  ["a redirect to the home page", "other_document", redirect("/")],
  ["the home page in its place", "other_document", HOME],
  ["another language", "language_changed", GERMAN],
  [
    "a PDF without the document's text",
    "unreadable",
    { headers: { "content-type": "text/html" }, body: PDF },
  ],
  [
    "an image",
    "unreadable",
    {
      headers: { "content-type": "text/html" },
      body: Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(900, 7)]),
    },
  ],
  [
    "a shell that only scripts fill",
    "script_shell",
    html(
      "Acme Privacy Policy",
      `<div id="root"></div><script>${"window.app=1;".repeat(3000)}</script><script src="/app.js"></script>`,
    ),
  ],
  [
    "a consent wall",
    "consent_wall",
    html(
      "Before you continue",
      "<h1>Before you continue to Acme</h1><p>We use cookies.</p><button>Accept all</button>",
    ),
  ],
  [
    "a stub that sends the reader on",
    "script_shell",
    `<html><head><meta http-equiv="refresh" content="0; url=/start"><title>Acme Privacy Policy</title></head><body><a href="/start">Go on</a></body></html>`,
  ],
  [
    "an error in JSON",
    "error_page",
    {
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ error: { code: 500, message: "Could not load the document" } }),
    },
  ],
  [
    "half of the page, without an end",
    "truncated",
    GOOD.slice(0, GOOD.indexOf("We keep a record")).trimEnd(),
  ],
];
