import { unsupportedAmong } from "../clauses/coverage.ts";
import type { Category } from "../model.ts";
import { serviceOf } from "../places.ts";
import type { Archive } from "../store/archive.ts";
import { recordedPositions } from "../store/positions.ts";
import { type RecentChange, type RecentFilter, recentChanges } from "../store/recent.ts";
import { type DocumentStatus, documentStatuses } from "../store/status.ts";
import { type TriageEntry, triageByChange } from "../store/triage.ts";
import { each } from "./words.ts";

/** Changes of each kind that the overview tells. */
const RECENT = 10;

export interface Overview {
  readonly documents: number;
  readonly versions: number;
  /** Of any document; null before the first. */
  readonly lastCheckAt: string | null;
  readonly services: readonly ServiceRow[];
  /** Of clauses; newest first. */
  readonly changes: readonly ShownRecent[];
  /** Of other words; newest first. */
  readonly otherChanges: readonly ShownRecent[];
  /** Documents whose last check did not see them, the longest unseen first. */
  readonly unverified: readonly DocumentStatus[];
}

export interface ServiceRow {
  readonly service: string;
  readonly name: string;
  readonly documents: number;
  readonly categories: Readonly<Partial<Record<Category, Standing>>>;
  /** Languages of its documents that there are no rules for (ISO 639-1): what those say is not known. */
  readonly unsupported: readonly string[];
}

/** Since when a service speaks of a category: the earliest of its documents; those that do. */
interface Standing {
  readonly since: string;
  readonly documents: readonly string[];
}

export interface ShownRecent extends RecentChange {
  /** "LinkedIn Privacy Policy" */
  readonly title: string;
  readonly triage: TriageEntry | null;
}

export function overviewOf(archive: Archive): Overview {
  const statuses = documentStatuses(archive);
  return {
    documents: statuses.length,
    versions: statuses.reduce((sum, { versions }) => sum + versions, 0),
    lastCheckAt: latest(statuses.map(({ lastCheck }) => lastCheck?.at ?? "")),
    services: servicesOf(archive, statuses),
    changes: shownRecent(archive, statuses, { place: null, limit: RECENT, levels: ["high", "info"] }),
    otherChanges: shownRecent(archive, statuses, { place: null, limit: RECENT, levels: ["any"] }),
    unverified: statuses
      .filter(({ checksNotGood }) => checksNotGood > 0)
      .sort((one, other) => (one.lastGoodAt ?? "").localeCompare(other.lastGoodAt ?? "")),
  };
}

/** The newest changes, under the names of their documents, with what a person made of them. */
export function shownRecent(
  archive: Archive,
  statuses: readonly DocumentStatus[],
  filter: Omit<RecentFilter, "told">,
): readonly ShownRecent[] {
  const titles = new Map(statuses.map(({ document, service, name }) => [document, `${service} ${name}`]));
  const triage = triageByChange(archive);
  return recentChanges(archive, { ...filter, told: false }).map((change) => ({
    ...change,
    title: titles.get(change.document) ?? change.document,
    triage: triage.get(`${change.document}@${change.version}`) ?? null,
  }));
}

function servicesOf(archive: Archive, statuses: readonly DocumentStatus[]): readonly ServiceRow[] {
  const positions = recordedPositions(archive);
  const services = each(statuses.map(({ document }) => serviceOf(document)));
  const ofService = new Map(services.map((service): [string, DocumentStatus[]] => [service, []]));
  for (const status of statuses) ofService.get(serviceOf(status.document))?.push(status);
  return [...ofService].map(([service, documents]) => {
    const categories: Partial<Record<Category, { since: string; documents: string[] }>> = {};
    for (const { document } of documents)
      for (const { category, since } of positions.get(document) ?? []) {
        const standing = categories[category] ?? { since: since.capturedAt, documents: [] };
        categories[category] = standing;
        standing.documents.push(document);
        if (since.capturedAt < standing.since) standing.since = since.capturedAt;
      }
    const unsupported = unsupportedAmong(documents.map(({ language }) => language));
    const name = documents[0]?.service ?? service;
    return { service, name, documents: documents.length, categories, unsupported };
  });
}

function latest(times: readonly string[]): string | null {
  return [...times].sort().at(-1) || null;
}
