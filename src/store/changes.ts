import type { Change, ClauseEvent } from "../model.ts";
import type { Archive } from "./archive.ts";

const SAVE = `
  insert into changes (document, version, level, events, added, removed, moved, reworded)
  values (@document, @version, @level, @events, @added, @removed, @moved, @reworded)`;
const READ = `
  select level, events, added, removed, moved, reworded from changes where document = ? and version = ?`;

/** `any`: the text changed and no clause did. `none`: nothing that a person is told of. */
export type ChangeLevel = "high" | "info" | "any" | "none";

/** What a version changed: of version 1, every block counts as added. */
export interface ChangeRecord {
  readonly level: ChangeLevel;
  readonly events: readonly ClauseEvent[];
  readonly counts: Change["counts"];
}

export function saveChange(archive: Archive, document: string, version: number, change: ChangeRecord): void {
  const { level, counts } = change;
  archive.statement(SAVE).run({ document, version, level, events: JSON.stringify(change.events), ...counts });
}

/** Null for a version that does not exist. */
export function changeOf(archive: Archive, document: string, version: number): ChangeRecord | null {
  const row = archive.statement<Row>(READ).get(document, version);
  if (row === undefined) return null;
  const { level, events, ...counts } = row;
  return { level, events: JSON.parse(events) as ClauseEvent[], counts };
}

interface Row {
  readonly level: ChangeLevel;
  readonly events: string;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly reworded: number;
}
