import type { Archive } from "./archive.ts";

const REMEMBER = `
  insert into documents (id, service, name, first_seen_at)
  values (@id, @service, @name, @at)
  on conflict (id) do update set service = @service, name = @name`;
const LIST = "select id, service, name, first_seen_at from documents order by id";

/** A document as the archive knows it: also one that has left the watchlist. */
export interface KnownDocument {
  /** `service-id/document-id` */
  readonly id: string;
  /** Names, as the watchlist or the imported folder had them last. */
  readonly service: string;
  readonly name: string;
}

export function rememberDocument(archive: Archive, document: KnownDocument, at: string): void {
  const { id, service, name } = document;
  archive.statement(REMEMBER).run({ id, service, name, at });
}

/** Every document that was ever checked or imported, by id. */
export function listDocuments(
  archive: Archive,
): readonly (KnownDocument & { readonly firstSeenAt: string })[] {
  const rows = archive.statement<KnownDocument & { readonly first_seen_at: string }>(LIST).all();
  return rows.map(({ first_seen_at, ...known }) => ({ ...known, firstSeenAt: first_seen_at }));
}
