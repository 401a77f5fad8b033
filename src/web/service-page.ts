import { limitedAmong, limitsOf } from "../clauses/coverage.ts";
import { describeCategory } from "../clauses/describe.ts";
import { type Html, html } from "../html.ts";
import type { OptOut } from "../model.ts";
import { documentPlace, versionPlace } from "../places.ts";
import type { DocumentStatus } from "../store/status.ts";
import type { Links } from "./links.ts";
import { recentHtml } from "./overview-page.ts";
import { viewerPage } from "./page.ts";
import type { Service, ServicePosition, ShownClause } from "./service.ts";
import { day, levelHtml, plural, SHORT_CATEGORY } from "./words.ts";

/** Where a service stands in each category, in its own words; how to refuse; its documents and their changes. */
export function servicePage(shown: Service, links: Links): string {
  const { service, name, optOut, documents, positions, changes } = shown;
  return viewerPage({
    title: name,
    links,
    feed: service,
    main: html`<h1>${name}</h1>
${limitedAmong(documents.map(({ language }) => language)).map((language) => html`<p><strong>${limitsOf(language)}</strong></p>`)}
<h2 id="refuse">How to refuse</h2>
${optOut.length === 0 ? html`<p>The watchlist names no way.</p>` : optOut.map(optOutHtml)}
<h2 id="positions">What it says today</h2>
${positions.length === 0 ? html`<p>No clause was found.</p>` : positions.map((position) => positionHtml(position, links))}
<h2 id="documents">Documents</h2>
${documentsHtml(documents, links)}
<h2 id="changes">Changes</h2>
${recentHtml(changes, links)}`,
  });
}

function optOutHtml({ setting, path, url, note }: OptOut): Html {
  return html`<p><strong>${setting}</strong>: ${path.join(" › ")}${url !== undefined && html`<br><a href="${url}" rel="noreferrer">${url}</a>`}${note !== undefined && html`<br><span class="soft">${note}</span>`}</p>
`;
}

function positionHtml({ category, clauses }: ServicePosition, links: Links): Html {
  return html`<h3 id="${category}">${SHORT_CATEGORY[category]}: ${describeCategory(category)}</h3>
${clauses.map((clause) => clauseHtml(clause, links))}`;
}

function clauseHtml(clause: ShownClause, links: Links): Html {
  const { document, name, version, since, quote, heading, states, block } = clause;
  return html`<div class="clause"><p><q dir="auto">${quote}</q></p>
${states !== "" && html`<p>${states}</p>`}
<p class="soft"><a href="${links.page(versionPlace(document, version))}#t${block}">${name}</a>${heading.length > 0 && `, ${heading.join(" › ")}`}; since version ${since.number}, ${day(since.capturedAt)}</p></div>
`;
}

function documentsHtml(documents: readonly DocumentStatus[], links: Links): Html {
  return html`<table class="stack"><thead><tr><th>Document</th><th>Last seen</th><th>Versions</th><th>Last change</th><th>Last clause change</th></tr></thead><tbody>
${documents.map(
  ({
    document,
    name,
    lastGoodAt,
    checksNotGood,
    versions,
    lastChangeAt,
    lastAlert,
  }) => html`<tr><td><a href="${links.page(documentPlace(document))}">${name}</a></td><td data-label="Last seen">${lastGoodAt === null ? "never" : day(lastGoodAt)}${checksNotGood > 0 && html` <strong>(not in the last ${plural(checksNotGood, "check")})</strong>`}</td><td data-label="Versions">${versions}</td><td data-label="Last change">${lastChangeAt === null ? "–" : day(lastChangeAt)}</td><td data-label="Last clause change">${lastAlert === null ? "–" : html`${levelHtml(lastAlert.level)} ${day(lastAlert.at)}`}</td></tr>
`,
)}</tbody></table>`;
}
