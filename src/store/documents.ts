import type { Archive } from "./archive.ts";

const REMEMBER = `
  insert into documents (id, service, name, extraction, first_seen_at)
  values (@id, @service, @name, @extraction, @at)
  on conflict (id) do update set service = @service, name = @name, extraction = @extraction
  where service <> @service or name <> @name or extraction <> @extraction`;
const LIST = "select id, service, name, first_seen_at from documents order by id";

/** A document as the archive knows it: also one that has left the watchlist. */
export interface KnownDocument {
  /** `service-id/document-id` */
  readonly id: string;
  /** Names, as the watchlist or the imported folder had them last. */
  readonly service: string;
  readonly name: string;
}

/** `extraction`: what its text is made with (URLs and selectors), in a form that can be compared. */
export function rememberDocument(
  archive: Archive,
  document: KnownDocument & { readonly extraction: string },
  at: string,
): void {
  archive.statement(REMEMBER).run({ ...document, at });
}

/** Every document that was ever checked or imported, by id. */
export function listDocuments(
  archive: Archive,
): readonly (KnownDocument & { readonly firstSeenAt: string })[] {
  const rows = archive.statement<KnownDocument & { readonly first_seen_at: string }>(LIST).all();
  return rows.map(({ first_seen_at, ...known }) => ({ ...known, firstSeenAt: first_seen_at }));
}
