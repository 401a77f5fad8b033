import { createHash } from "node:crypto";
import type { Document } from "../model.ts";
import { changePlace, documentPlace, feedPlace, OVERVIEW, serviceOf, versionPlace } from "../places.ts";
import type { Archive } from "../store/archive.ts";
import { capturesOfVersion } from "../store/captures.ts";
import { changeOf } from "../store/changes.ts";
import { findingsOf } from "../store/findings.ts";
import { type DocumentStatus, documentStatuses } from "../store/status.ts";
import { triageOf } from "../store/triage.ts";
import { listVersions, type VersionSummary } from "../store/versions.ts";
import { volatilePatterns } from "../store/volatile.ts";
import { changeView } from "./change.ts";
import { changePage } from "./change-page.ts";
import { documentHistory } from "./document.ts";
import { documentPage } from "./document-page.ts";
import { fileOf, type Links, linksFrom } from "./links.ts";
import { overviewOf } from "./overview.ts";
import { overviewPage } from "./overview-page.ts";
import { serviceView } from "./service.ts";
import { servicePage } from "./service-page.ts";
import { versionView } from "./version.ts";
import { versionPage } from "./version-page.ts";
import { each } from "./words.ts";

export interface SiteParts {
  readonly archive: Archive;
  /** The documents of the watchlist; empty where there is none. */
  readonly watched: readonly Document[];
  /** Atom feed of a service or document, or (null) of everything; `linkOf`: the absolute address of the page of a place. */
  readonly feed: (place: string | null, linkOf: (place: string) => string) => Promise<string>;
  /** Differs between two programs that may make different pages of the same archive. */
  readonly program: string;
}

/** A file of the site. */
export interface SiteFile {
  /** Path in the folder of the site, decoded, with `/`. */
  readonly path: string;
  /** Hash of all that it is made of: while it is the same, so is the file. Null = make it, to know. */
  readonly key: string | null;
  readonly make: () => string | Promise<string>;
}

/**
 * The pages of the viewer as files that need no server, those that others lead to before the others: versions and
 * changes, then documents, services, the overview, each with its feed.
 */
export function siteFiles(parts: SiteParts): readonly SiteFile[] {
  const { archive, watched } = parts;
  const statuses = documentStatuses(archive);
  const services = each(statuses.map(({ document }) => serviceOf(document)));
  return [
    ...statuses.flatMap((status) => historyFiles(parts, status)),
    ...statuses.flatMap(({ document }) => [
      feedFile(parts, document),
      page(documentPlace(document), null, () => documentHistory(archive, document, watched), documentPage),
    ]),
    ...services.flatMap((service) => [
      feedFile(parts, service),
      page(documentPlace(service), null, () => serviceView(archive, service, watched), servicePage),
    ]),
    feedFile(parts, null),
    page(OVERVIEW, null, () => overviewOf(archive), overviewPage),
  ];
}

/** The versions of a document, and of each the change that made it and the one from the version before. */
function historyFiles({ archive, program }: SiteParts, status: DocumentStatus): readonly SiteFile[] {
  const { document, service, name, versions } = status;
  const about = [program, document, service, name];
  const patterns = volatilePatterns(archive, document);
  const summaries = listVersions(archive, document);
  const stated = new Map(summaries.map((version) => [version.number, statedBy(archive, version)]));
  return summaries.flatMap(({ number }) => {
    const change = changeOf(archive, document, number);
    const isLatest = number === versions;
    const made = [...about, stated.get(number), isLatest];
    const pairs = each([change?.before ?? number - 1, number - 1]).filter((before) => before >= 1);
    return [
      page(
        versionPlace(document, number),
        hash([...made, change?.before]),
        () => versionView(archive, document, number),
        versionPage,
      ),
      ...pairs.map((before) =>
        page(
          changePlace(document, before, number),
          hash([...made, stated.get(before), patterns, change, triageOf(archive, document, number)]),
          () => changeView(archive, document, before, number),
          changePage,
        ),
      ),
    ];
  });
}

/** What is on record of a version but its text, which never changes under its number and chain. */
function statedBy(archive: Archive, version: VersionSummary): string {
  const { document, number } = version;
  const found = findingsOf(archive, document, number);
  return hash([version, found, capturesOfVersion(archive, document, number)]);
}

function hash(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

function page<View>(
  place: string,
  key: string | null,
  viewOf: () => View | null,
  render: (view: View, links: Links) => string,
): SiteFile {
  const make = (): string => {
    const view = viewOf();
    if (view === null) throw new Error(`there is nothing at ${place}, although the archive lists it`);
    return render(view, linksFrom(place, "files"));
  };
  return { path: decodeURIComponent(fileOf(place)), key, make };
}

function feedFile({ feed }: SiteParts, id: string | null): SiteFile {
  const place = feedPlace(id);
  const up = linksFrom(place, "files").file("");
  const make = async (): Promise<string> => {
    const absolute = await feed(id, (to) => SOMEWHERE + fileOf(to));
    return absolute.replaceAll(`<link href="${SOMEWHERE}`, `<link href="${up}`);
  };
  return { path: decodeURIComponent(place), key: null, make };
}

/** What writes feeds takes absolute addresses only, and where the site will be found is not known. */
const SOMEWHERE = "https://site.invalid/";
