import type { Archive } from "./archive.ts";
import { type Link, linksOf } from "./chain.ts";
import { captureStatement, versionStatement } from "./statements.ts";

const FIRST_NAME = `
  select statement ->> '$.document' as name from links
  where document = ? and kind = 'renamed' and json_valid(statement) order by position limit 1`;

export interface StatedLink {
  readonly link: Link;
  /** What it states by what is on record now; null for a row that is missing, undefined for one that cannot be read. */
  readonly statement: string | null | undefined;
}

/** The links of a document in their order, with what they state under the id that the document had then. */
export function* statedLinks(archive: Archive, document: string): Generator<StatedLink> {
  let name = archive.statement<{ name: string | null }>(FIRST_NAME).get(document)?.name ?? document;
  for (const link of linksOf(archive, document)) {
    yield { link, statement: statedBy(archive, link, name) };
    if (link.kind === "renamed") name = newName(link) ?? document;
  }
}

function statedBy(archive: Archive, link: Link, name: string): string | null | undefined {
  const { document, kind, record, statement } = link;
  if (record === null) return statement;
  try {
    return kind === "capture"
      ? captureStatement(archive, document, record, name)
      : versionStatement(archive, document, record, name);
  } catch {
    return undefined;
  }
}

/** Null where it cannot be read, which its digest will tell. */
function newName({ statement }: Link): string | null {
  try {
    return (JSON.parse(statement ?? "{}") as { readonly to?: string }).to ?? null;
  } catch {
    return null;
  }
}
