import { limitedAmong, limitsOf } from "../clauses/coverage.ts";
import { describeCategory, describeEvents } from "../clauses/describe.ts";
import { highFirst } from "../clauses/events.ts";
import { type Html, html } from "../html.ts";
import { changePlace, documentPlace, serviceOf, versionPlace } from "../places.ts";
import type { LogEntry } from "../store/log.ts";
import type { DocumentStatus } from "../store/status.ts";
import type { DocumentHistory } from "./document.ts";
import type { Links } from "./links.ts";
import type { ShownRecent } from "./overview.ts";
import { type Page, viewerPage } from "./page.ts";
import { timeline } from "./timeline.ts";
import { triageHtml } from "./triage.ts";
import { countsText, day, levelHtml, plural } from "./words.ts";

/** What became of a document: a timeline, then every version and broken spell, newest first. */
export function documentPage(shown: DocumentHistory, links: Links): string {
  const { status, urls, positions, log } = shown;
  const { document, service, name, language, versions } = status;
  return viewerPage({
    title: `${service} ${name}`,
    links,
    feed: document,
    above: documentCrumbs(status).slice(0, 1),
    main: html`<h1>${service} ${name}</h1>
${urls.map((url) => html`<p><a href="${url}" rel="noreferrer">${url}</a></p>`)}
${limitedAmong([language]).map((code) => html`<p><strong>${limitsOf(code)}</strong></p>`)}
<dl class="facts"><dt>Last seen</dt><dd>${status.lastGoodAt === null ? "never" : day(status.lastGoodAt)}${status.checksNotGood > 0 && html` <strong>(not in the last ${plural(status.checksNotGood, "check")})</strong>`}</dd>
<dt>Versions</dt><dd>${versions}${versions > 0 && html`: <a href="${links.page(versionPlace(document, versions))}">the text as it stands</a>`}${versions > 1 && html`, <a href="${links.page(changePlace(document, versions - 1, versions))}">the last change</a>`}</dd>
<dt>It says</dt><dd>${positions.length === 0 ? "no clause was found" : positions.map(({ category, since }, index) => html`${index > 0 && "; "}<a href="${links.page(documentPlace(serviceOf(document)))}#${category}">${describeCategory(category)}</a> (since ${day(since.capturedAt)})`)}</dd></dl>
<h2 id="timeline">Timeline</h2>
${timeline(log)}
<h2 id="versions">Versions and broken spells</h2>
${logHtml(shown, links)}`,
  });
}

/** The service and the document above a page of one of its versions. */
export function documentCrumbs({ document, service, name }: DocumentStatus): NonNullable<Page["above"]> {
  return [
    { name: service, place: documentPlace(serviceOf(document)) },
    { name, place: documentPlace(document) },
  ];
}

function logHtml({ log, changes }: DocumentHistory, links: Links): Html {
  const told = new Map(changes.map((change) => [change.version, change]));
  return html`<table class="stack"><thead><tr><th>Day</th><th>Level</th><th>What</th></tr></thead><tbody>
${log.toReversed().map(
  (
    entry,
  ) => html`<tr><td>${day(entry.capturedAt)}</td>${entry.kind === "version" ? versionCells(entry, told.get(entry.version), links) : spellCells(entry)}</tr>
`,
)}</tbody></table>`;
}

type VersionEntry = Extract<LogEntry, { kind: "version" }>;

function versionCells(entry: VersionEntry, change: ShownRecent | undefined, links: Links): Html {
  const { document, version, alert, blocks, datesOnly } = entry;
  const text = html`<a href="${links.page(versionPlace(document, version))}">Version ${version}</a>`;
  if (version === 1)
    return html`<td class="nothing"></td><td>${text}, the first: ${plural(blocks.added, "block")}</td>`;
  const before = change?.before ?? version - 1;
  const says = describeEvents(highFirst(change?.events ?? []));
  const what = says.length > 0 ? says.join("; ") : datesOnly ? "only its dates" : "other words";
  return html`<td>${levelHtml(alert, datesOnly)}</td><td>${text}: <a href="${links.page(changePlace(document, before, version))}">${what}</a> <span class="soft">(${countsText(blocks)})</span>${triageHtml(change?.triage ?? null)}</td>`;
}

function spellCells(entry: Exclude<LogEntry, VersionEntry>): Html {
  if (entry.kind === "recovered") return html`<td class="nothing"></td><td>Seen again</td>`;
  const { kind, reasons, checks, until, recoveredAt, evidence } = entry;
  const span = checks === 1 ? "1 check" : html`${checks} checks until ${day(until)}`;
  return html`<td><span class="level any">${kind}</span></td><td>${reasons.map((reason) => reason.replaceAll("_", " ")).join(", then ")} (${span}${recoveredAt === null && ", not over yet"})<br><span class="soft" dir="auto">${evidence}</span></td>`;
}
