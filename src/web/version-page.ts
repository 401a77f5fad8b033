import { limitedAmong, limitsOf } from "../clauses/coverage.ts";
import { type Html, html } from "../html.ts";
import { bodyPlace, changePlace, versionPlace } from "../places.ts";
import { documentCrumbs } from "./document-page.ts";
import type { Links } from "./links.ts";
import { viewerPage } from "./page.ts";
import { headingId, textHtml } from "./text.ts";
import type { ShownVersion } from "./version.ts";
import { day, plural, SHORT_CATEGORY } from "./words.ts";

/** The text of a version with its clauses marked, its outline, and what proves that it stood so. */
export function versionPage(shown: ShownVersion, links: Links): string {
  const { document, version, findings } = shown;
  const title = `${document.service} ${document.name}, version ${version.number}`;
  return viewerPage({
    title,
    links,
    feed: version.document,
    above: documentCrumbs(document),
    main: html`<h1>${title}</h1>
<p class="soft">Captured ${day(version.capturedAt)}, ${plural(version.words, "word")}. ${neighbours(shown, links)}</p>
${limitedAmong([version.language]).map((language) => html`<p><strong>${limitsOf(language)}</strong></p>`)}
${clauseList(shown)}
${outline(shown)}
<h2 id="text">Text</h2>
<div class="text" dir="auto">${textHtml(version.blocks, findings)}</div>
${evidence(shown, links)}`,
  });
}

function neighbours({ document, version, before }: ShownVersion, links: Links): Html {
  const { number, document: id } = version;
  const ways: readonly (readonly [name: string, place: string] | null)[] = [
    number > 1 ? [`Version ${number - 1}`, versionPlace(id, number - 1)] : null,
    number < document.versions ? [`Version ${number + 1}`, versionPlace(id, number + 1)] : null,
    before === null ? null : ["What changed in it", changePlace(id, before, number)],
  ];
  const there = ways.filter((way) => way !== null);
  return html`${there.map(([name, place], index) => html`${index > 0 && " · "}<a href="${links.page(place)}">${name}</a>`)}`;
}

function clauseList({ findings }: ShownVersion): Html {
  if (findings.length === 0) return html`<p>No clause was found in it.</p>`;
  return html`<h2 id="clauses">Clauses</h2>
<ul>${findings.map(
    ({
      category,
      quote,
      block,
    }) => html`<li>${SHORT_CATEGORY[category]}: <a href="#t${block}" dir="auto">${shortened(quote)}</a></li>
`,
  )}</ul>`;
}

const QUOTE_CHARACTERS = 160;

function shortened(quote: string): string {
  return quote.length <= QUOTE_CHARACTERS ? quote : `${quote.slice(0, QUOTE_CHARACTERS).trimEnd()}…`;
}

function outline({ version }: ShownVersion): Html | null {
  const headings = version.blocks.flatMap((block, index) =>
    block.kind === "heading" ? [{ ...block, index }] : [],
  );
  if (headings.length < 2) return null;
  const top = Math.min(...headings.map(({ level = 1 }) => level));
  return html`<nav class="outline" aria-label="Outline"><h2 id="outline">Outline</h2>
<ol>${headings.map(
    ({
      text,
      level = 1,
      index,
    }) => html`<li class="l${Math.min(3, level - top + 1)}"><a href="#${headingId(index)}">${text}</a></li>
`,
  )}</ol></nav>`;
}

function evidence({ document, version, captures }: ShownVersion, links: Links): Html {
  const { number, hash, chain, language, capturedAt } = version;
  return html`<h2 id="evidence">Evidence</h2>
<dl class="facts"><dt>Captured</dt><dd>${capturedAt}</dd><dt>Text, SHA-256</dt><dd>${hash}</dd><dt>Chain, SHA-256</dt><dd>${chain}</dd><dt>Language</dt><dd>${language ?? "not told"}</dd></dl>
${captures.map((capture, index) => {
  const { url, finalUrl, status, sha256, rendered, provenance, headers } = capture;
  return html`<h3>Page ${index + 1}</h3>
<dl class="facts"><dt>Address</dt><dd>${url}</dd>${finalUrl !== url && html`<dt>After redirects</dt><dd>${finalUrl}</dd>`}<dt>Captured</dt><dd>${capture.capturedAt}</dd><dt>HTTP status</dt><dd>${status}</dd><dt>Fetched</dt><dd>${FETCHED[rendered]}${provenance !== null && html`: ${sourceOf(provenance, links)}`}</dd><dt>Body, SHA-256</dt><dd>${sha256}</dd><dt>Body</dt><dd>${links.medium === "server" ? html`<a href="${links.file(bodyPlace(document.document, number, index + 1))}" download>as it came</a>, <a href="${links.file(bodyPlace(document.document, number, index + 1))}.txt">as plain text</a>` : html`<code>clausewatch show ${document.document}@${number} --raw</code>`}</dd></dl>
<details><summary>Headers</summary><dl class="facts">${Object.entries(headers).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></details>`;
})}`;
}

/** Where the file of an import lay on a disk is nobody's business where the site is published. */
function sourceOf(provenance: string, { medium }: Links): string {
  return medium === "server" ? provenance : provenance.split("/").slice(-3).join("/");
}

const FETCHED = { http: "over HTTP", browser: "in a browser", imported: "imported" } as const;
