import { CATEGORIES } from "../clauses/describe.ts";
import { describeFacets, facetsOf } from "../clauses/facets.ts";
import type { Category, Document, Finding, OptOut } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { findingsOf } from "../store/findings.ts";
import { recordedPositions } from "../store/positions.ts";
import { type DocumentStatus, documentStatuses } from "../store/status.ts";
import { type ShownRecent, shownRecent } from "./overview.ts";

const RECENT = 25;

export interface Service {
  readonly service: string;
  readonly name: string;
  /** As the watchlist has it; empty where it has none, or no longer names the service. */
  readonly optOut: readonly OptOut[];
  readonly documents: readonly DocumentStatus[];
  /** The weightiest category first. */
  readonly positions: readonly ServicePosition[];
  readonly changes: readonly ShownRecent[];
}

export interface ServicePosition {
  readonly category: Category;
  readonly clauses: readonly ShownClause[];
}

/** A clause of a document's latest version. */
export interface ShownClause {
  readonly document: string;
  readonly name: string;
  readonly version: number;
  readonly since: { readonly number: number; readonly capturedAt: string };
  readonly quote: string;
  readonly heading: readonly string[];
  /** What it covers and on which terms; "" where the text does not say. */
  readonly states: string;
  /** Index of the block in the version. */
  readonly block: number;
}

/** Null for a service that the archive does not know. */
export function serviceView(archive: Archive, service: string, watched: readonly Document[]): Service | null {
  const documents = documentStatuses(archive, service);
  const [first] = documents;
  if (first === undefined || service.includes("/")) return null;
  const clauses = documents.flatMap((document) => clausesOf(archive, document));
  return {
    service,
    name: first.service,
    optOut: watched.find((document) => document.service.id === service)?.optOut ?? [],
    documents,
    positions: CATEGORIES.flatMap((category) => {
      const own = clauses.filter((clause) => clause.category === category);
      return own.length === 0 ? [] : [{ category, clauses: own.map(({ category: _, ...shown }) => shown) }];
    }),
    changes: shownRecent(archive, documents, { place: service, limit: RECENT }),
  };
}

function clausesOf(
  archive: Archive,
  { document, name, versions }: DocumentStatus,
): readonly (ShownClause & Pick<Finding, "category">)[] {
  const since = new Map(
    recordedPositions(archive, document)
      .get(document)
      ?.map((standing) => [standing.category, standing.since]),
  );
  return (findingsOf(archive, document, versions)?.findings ?? []).flatMap((finding) => {
    const { category, quote, heading, block } = finding;
    const first = since.get(category);
    if (first === undefined) return [];
    const states = describeFacets(facetsOf(finding));
    return [{ category, document, name, version: versions, since: first, quote, heading, states, block }];
  });
}
