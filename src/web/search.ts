import type { Archive } from "../store/archive.ts";
import { listDocuments } from "../store/documents.ts";
import { type Hit, parseSearch, searchBlocks, type Term } from "../store/search.ts";

/** Each hit is read from its version: more would take long. */
const PAGE = 20;

export interface Search {
  readonly query: string;
  readonly terms: readonly Term[];
  /** Only of this document or service; null = of all. */
  readonly place: string | null;
  readonly hits: readonly (Hit & { readonly title: string })[];
  /** To be given as `before` for the next hits; null when there are no more. */
  readonly next: number | null;
}

export interface SearchOptions {
  readonly place: string | null;
  readonly before: number | null;
}

export function searchView(archive: Archive, query: string, { place, before }: SearchOptions): Search {
  const terms = parseSearch(query);
  const { hits, next } = searchBlocks(archive, terms, {
    limit: PAGE,
    before: before ?? undefined,
    place: place ?? undefined,
  });
  const titles = new Map(listDocuments(archive).map(({ id, service, name }) => [id, `${service} ${name}`]));
  const titled = hits.map((hit) => ({ ...hit, title: titles.get(hit.document) ?? hit.document }));
  return { query, terms, place, hits: titled, next };
}
