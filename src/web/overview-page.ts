import { noRulesFor } from "../clauses/coverage.ts";
import { CATEGORIES, describeCategory, describeEvents } from "../clauses/describe.ts";
import { highFirst } from "../clauses/events.ts";
import { type Html, html } from "../html.ts";
import type { Category } from "../model.ts";
import { changePlace, documentPlace } from "../places.ts";
import type { DocumentStatus } from "../store/status.ts";
import type { Links } from "./links.ts";
import type { Overview, ServiceRow, ShownRecent } from "./overview.ts";
import { viewerPage } from "./page.ts";
import { triageHtml } from "./triage.ts";
import { countsText, day, levelHtml, plural, SHORT_CATEGORY } from "./words.ts";

/** The matrix of services and categories, what changed lately, what cannot be verified. */
export function overviewPage(overview: Overview, links: Links): string {
  const { documents, versions, lastCheckAt, services, changes, otherChanges, unverified } = overview;
  return viewerPage({
    title: "",
    links,
    main: html`<h1>What services may do with your data</h1>
<p class="soft">${plural(documents, "document")} of ${plural(services.length, "service")}, ${plural(versions, "version")}. ${lastCheckAt === null ? "Nothing was checked yet." : html`Last check: ${lastCheckAt.slice(0, 16).replace("T", " ")} UTC.`}</p>
${unverified.length > 0 && unverifiedHtml(unverified, links)}
<h2 id="changes">Lately changed</h2>
${recentHtml(changes, links)}
${otherChanges.length > 0 && html`<p class="soft">Other words: ${otherChanges.map(({ document, title, before, version, capturedAt }, index) => html`${index > 0 && ", "}<a href="${links.page(changePlace(document, before, version))}">${title}</a> (${day(capturedAt)})`)}.</p>`}
<h2 id="positions">Where they stand</h2>
<p class="soft">Since which day a text of the service has said so; an empty cell: no clause found.</p>
${matrixHtml(services, links)}`,
  });
}

function unverifiedHtml(unverified: readonly DocumentStatus[], links: Links): Html {
  return html`<h2 id="unverified">Cannot be verified</h2>
<p class="soft">The last checks did not see these documents: what they say today is not known.</p>
<table class="stack"><thead><tr><th>Document</th><th>Last seen</th><th>Since then</th></tr></thead><tbody>
${unverified.map(({ document, service, name, lastGoodAt, checksNotGood, lastCheck }) => {
  const verdict = lastCheck?.verdict;
  const reason = verdict !== undefined && "reason" in verdict ? verdict.reason.replaceAll("_", " ") : "";
  return html`<tr><td><a href="${links.page(documentPlace(document))}">${service} ${name}</a></td><td data-label="Last seen">${lastGoodAt === null ? "never" : day(lastGoodAt)}</td><td data-label="Since then">${plural(checksNotGood, "check")}: ${verdict?.kind} (${reason})</td></tr>
`;
})}</tbody></table>`;
}

/** A table of changes, each with what it means and what a person made of it. */
export function recentHtml(changes: readonly ShownRecent[], links: Links): Html {
  if (changes.length === 0) return html`<p>No change of a clause yet.</p>`;
  return html`<table class="stack"><thead><tr><th>Day</th><th>Level</th><th>Document</th><th>What changed</th></tr></thead><tbody>
${changes.map((change) => {
  const { document, title, before, version, capturedAt, level, events, counts, triage } = change;
  const says = describeEvents(highFirst(events));
  return html`<tr><td>${day(capturedAt)}</td><td>${levelHtml(level)}</td><td><a href="${links.page(documentPlace(document))}">${title}</a></td><td><a href="${links.page(changePlace(document, before, version))}">${says.length > 0 ? says.join("; ") : "other words"}</a> <span class="soft">(${countsText(counts)})</span>${triageHtml(triage)}</td></tr>
`;
})}</tbody></table>`;
}

/** A row for each service, a column for each category that any of them speaks of. */
function matrixHtml(services: readonly ServiceRow[], links: Links): Html {
  const columns = CATEGORIES.filter((category) => services.some(({ categories }) => category in categories));
  return html`<table class="matrix stack"><thead><tr><th scope="col">Service</th>${columns.map((category) => html`<th scope="col" title="${describeCategory(category)}">${SHORT_CATEGORY[category]}</th>`)}</tr></thead><tbody>
${services.map(
  (
    row,
  ) => html`<tr><th scope="row"><a href="${links.page(documentPlace(row.service))}">${row.name}</a>${row.unsupported.map((language) => html`<br><span class="soft">${noRulesFor(language)}</span>`)}</th>${columns.map((category) => cellHtml(row, category, links))}</tr>
`,
)}</tbody></table>`;
}

function cellHtml({ service, categories }: ServiceRow, category: Category, links: Links): Html {
  const standing = categories[category];
  if (standing === undefined) return html`<td></td>`;
  const { since, documents } = standing;
  return html`<td data-label="${SHORT_CATEGORY[category]}"><a href="${links.page(documentPlace(service))}#${category}">${day(since)}</a>${documents.length > 1 && html` <span class="soft">×${documents.length}</span>`}</td>`;
}
