import type { Archive } from "./archive.ts";
import { linkDeed } from "./chain.ts";

/** Whatever tables there are by now: none is forgotten. */
const HOLDERS = `
  select sqlite_schema.name from sqlite_schema, pragma_table_info(sqlite_schema.name) as columns
  where sqlite_schema.type = 'table' and columns.name = 'document'`;
const RENAME = "update documents set id = @to where id = @document";
/** So that a document which gets the old id later finds its mails unsent. */
const RENAME_KEYS = `
  update outbox set key = replace(key, ':' || @document || '@', ':' || @to || '@') where document = @document`;

/**
 * Gives documents other ids; all that is on record goes with them, in one transaction. What their chains stated under the
 * old id stays as it is, and the renaming becomes their next link. No document may have a new id already.
 */
export function renameDocuments(
  archive: Archive,
  renamings: readonly { readonly document: string; readonly to: string }[],
  at: string,
): void {
  archive.transaction(() => {
    archive.statement("pragma defer_foreign_keys = on").run();
    const tables = archive.statement<{ name: string }>(HOLDERS).all();
    for (const { document, to } of renamings) {
      linkDeed(archive, document, "renamed", { to, at });
      archive.statement(RENAME_KEYS).run({ document, to });
      for (const { name } of tables)
        archive
          .statement(`update ${name} set document = @to where document = @document`)
          .run({ document, to });
      archive.statement(RENAME).run({ document, to });
    }
  });
}
