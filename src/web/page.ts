import { createHash } from "node:crypto";
import { type Html, html, htmlText } from "../html.ts";
import { feedPlace, OVERVIEW, SEARCH } from "../places.ts";
import type { Links } from "./links.ts";
import { STYLE } from "./style.ts";

const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

/** What a page may do: show itself in its own style, and send its search to where it came from. */
export const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'self'`;

export interface Page {
  readonly title: string;
  /** What stands in `main`. */
  readonly main: Html;
  readonly links: Links;
  /** The pages above this one, outermost first, without the overview. */
  readonly above?: readonly { readonly name: string; readonly place: string }[];
  /** Whose feed the page offers; null = of everything. */
  readonly feed?: string | null;
  /** What was searched for. */
  readonly query?: string;
}

/** A page of the viewer: its place among the others above, what it shows below. */
export function viewerPage({ title, main, links, above = [], feed = null, query }: Page): string {
  const head = html`<link rel="alternate" type="application/atom+xml" title="Changes" href="${links.file(feedPlace(feed))}">`;
  const path = [{ name: "clausewatch", place: OVERVIEW }, ...above];
  return wholePage(
    title === "" ? "clausewatch" : `${title} – clausewatch`,
    html`<a class="skip" href="#main">To the content</a>
<header><nav aria-label="Place">${path.map(({ name, place }, index) => html`${index > 0 && html` <span class="soft">/</span> `}<a href="${links.page(place)}">${name}</a>`)}</nav>
${links.medium === "server" && searchForm(links, query)}</header>
<main id="main">${main}</main>
<footer><p class="soft"><a href="${links.file(feedPlace(feed))}">Feed of these changes</a>. Not legal advice: this shows what a text says and that it changed.</p></footer>`,
    head,
  );
}

function searchForm(links: Links, query = ""): Html {
  return html`<form role="search" action="${links.page(SEARCH)}"><label for="q">Search all versions</label> <input id="q" name="q" type="search" value="${query}" maxlength="200"> <button>Search</button></form>`;
}

/**
 * A whole HTML document that needs nothing else: its styles are in it, and its policy forbids everything but them, so that
 * it runs and loads nothing even where it is opened from a disk.
 */
export function wholePage(title: string, body: Html, head: Html = html``): string {
  const page = htmlText(html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer"><title>${title}</title>${head}
<style>STYLE</style></head>
<body>${body}</body></html>
`);
  return page.replace("<style>STYLE</style>", () => `<style>${STYLE}</style>`);
}
