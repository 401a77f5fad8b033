import { randomUUID } from "node:crypto";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { type Html, html, htmlText, visibleText } from "../html.ts";
import type { ClauseEvent, Document, OptOut, Watchlist } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { type RecentChange, recentChanges } from "../store/recent.ts";
import { reaches } from "./decide.ts";
import { strongestFirst, whatHappened } from "./points.ts";
import { alertSubject } from "./subject.ts";
import * as wording from "./wording.ts";

/** Enough for a reader that looks once a month; changes below a document's level count too. */
const LONGEST = 200;
/** Clauses that an entry quotes. */
const QUOTED_EVENTS = 10;

/**
 * Writes the Atom feed that the watchlist asks for: an entry for each alert, newest first. The file is whole or the one
 * before. Returns what went wrong; it never throws.
 */
export async function writeFeed(archive: Archive, watchlist: Watchlist): Promise<string | null> {
  const { feed: file, viewer } = watchlist.alerts;
  if (file === undefined) return null;
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    writeFileSync(draft, await atomFeed(archive, watchlist.documents, linksTo(viewer)), { mode: 0o644 });
    renameSync(draft, file);
    return null;
  } catch (error) {
    rmSync(draft, { force: true });
    return `feed ${file} was not written (${(error as Error).message}): check \`alerts.feed\``;
  }
}

function linksTo(viewer: string | undefined): FeedOptions {
  if (viewer === undefined) return {};
  return {
    linkOf: ({ document: id, before, version }) =>
      wording.changeUrl(viewer, { id }, { before, after: version }),
  };
}

/** Of a document what an entry tells. */
export type FeedDocument = Pick<Document, "id" | "service" | "name" | "urls" | "optOut"> & {
  readonly alerts: Pick<Document["alerts"], "level">;
};

export interface FeedOptions {
  /** Only of this service or document; absent = of everything. */
  readonly place?: string | null;
  /** Where an entry leads; absent = to the document itself. */
  readonly linkOf?: (change: RecentChange) => string;
}

/** RFC 4287. Every id is stable; page text in it is inert. */
export async function atomFeed(
  archive: Archive,
  documents: readonly FeedDocument[],
  { place = null, linkOf }: FeedOptions = {},
): Promise<string> {
  const { Feed } = await import("feed");
  const byId = new Map(documents.map((document) => [document.id, document]));
  const alerts = recentChanges(archive, { limit: LONGEST, place, told: true }).flatMap((change) => {
    const document = byId.get(change.document);
    const isTold = document !== undefined && reaches(change.level, document.alerts.level);
    return isTold ? [{ document, change }] : [];
  });
  const newest = alerts[0]?.change.capturedAt ?? "1970-01-01T00:00:00.000Z";
  const feed = new Feed({
    title: place === null ? "clausewatch" : `clausewatch: ${place}`,
    id: idOf(place === null ? "feed" : `feed/${place}`),
    ...{ generator: "clausewatch", copyright: "" },
    updated: new Date(newest),
    description: "What services changed about AI training, likeness and derivative works",
  });
  for (const { document, change } of alerts)
    feed.addItem(entryOf(document, change, linkOf?.(change) ?? document.urls[0] ?? ""));
  return feed.atom1();
}

function entryOf(document: FeedDocument, change: RecentChange, link: string) {
  return {
    title: htmlText(html`${alertSubject(document, change.events)}`),
    id: idOf(`${document.id}@${change.version}`),
    link,
    date: new Date(change.capturedAt),
    author: [{ name: visibleText(document.service.name) }],
    category: [...new Set(change.events.map(({ event }) => event))].map((term) => ({ name: term, term })),
    content: htmlText(contentOf(document, change)),
  };
}

/** A `tag:` URI (RFC 4151). */
function idOf(name: string): string {
  return `tag:clausewatch.localhost,2024:${name}`;
}

function contentOf(document: FeedDocument, change: RecentChange): Html {
  const { events, counts, before, version } = change;
  const strongest = strongestFirst(events);
  const { added, removed, reworded, moved } = counts;
  return html`${strongest.slice(0, QUOTED_EVENTS).map(eventOf)}
${strongest.length > QUOTED_EVENTS && html`<p>… and ${strongest.length - QUOTED_EVENTS} more.</p>`}
<p>Paragraphs: ${added} added, ${removed} removed, ${reworded} reworded, ${moved} moved.</p>
${events.length > 0 && document.optOut.map(optOutOf)}
<p>${wording.COMMAND} <code>${wording.diffCommand(document, { before, after: version })}</code></p>`;
}

function eventOf(event: ClauseEvent): Html {
  const { before, after, heading, level } = event;
  return html`<p><b>${level === "high" ? "HIGH" : "info"}: ${whatHappened(event)}</b>${heading.length > 0 && ` in ${wording.path(heading)}`}<br>
${wording.BEFORE} ${wording.quoted(before)}<br>
${wording.NOW} ${wording.quoted(after)}</p>
`;
}

function optOutOf({ setting, path, url, note }: OptOut): Html {
  const steps = path.length > 0 ? path.join(" › ") : setting;
  return html`<p>${wording.REFUSE}: ${steps}${url !== undefined && html` (<a href="${url}">${url}</a>)`}${note !== undefined && `. ${note}`}</p>
`;
}
