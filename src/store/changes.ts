import type { Change, ClauseEvent } from "../model.ts";
import type { Archive } from "./archive.ts";

const SAVE = `
  insert into changes (document, version, before, level, events, added, removed, moved, reworded, dates_only)
  values (@document, @version, @before, @level, @events, @added, @removed, @moved, @reworded, @datesOnly)`;
const READ = `
  select before, level, events, added, removed, moved, reworded, dates_only
  from changes where document = ? and version = ?`;

const REVISE =
  "update changes set level = @level, events = @events where document = @document and version = @version";

/** `any`: the text changed and no clause did. `none`: nothing that a person is told of. */
export type ChangeLevel = "high" | "info" | "any" | "none";

/** What a version changed: of version 1, every block counts as added. */
export interface ChangeRecord {
  /** The version it was compared with: the one that was seen last, not always the one before. Null for version 1. */
  readonly before: number | null;
  readonly level: ChangeLevel;
  readonly events: readonly ClauseEvent[];
  readonly counts: Change["counts"];
  /** Nothing but the dates that the document bears. */
  readonly datesOnly: boolean;
}

export function saveChange(archive: Archive, document: string, version: number, change: ChangeRecord): void {
  const { before, level, counts } = change;
  const datesOnly = change.datesOnly ? 1 : 0;
  const events = JSON.stringify(change.events);
  archive.statement(SAVE).run({ document, version, before, level, events, ...counts, datesOnly });
}

/** Replaces what a change means, by rules that did not exist when it was found. */
export function reviseEvents(
  archive: Archive,
  document: string,
  version: number,
  { level, events }: Pick<ChangeRecord, "level" | "events">,
): void {
  archive.statement(REVISE).run({ document, version, level, events: JSON.stringify(events) });
}

/** Null for a version that does not exist. */
export function changeOf(archive: Archive, document: string, version: number): ChangeRecord | null {
  const row = archive.statement<Row>(READ).get(document, version);
  if (row === undefined) return null;
  const { before, level, events, dates_only: datesOnly, ...counts } = row;
  return { before, level, events: JSON.parse(events) as ClauseEvent[], counts, datesOnly: datesOnly === 1 };
}

interface Row {
  readonly before: number | null;
  readonly level: ChangeLevel;
  readonly events: string;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly reworded: number;
  readonly dates_only: 0 | 1;
}
