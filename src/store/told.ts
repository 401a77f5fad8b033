import type { ClauseEvent } from "../model.ts";
import type { Archive } from "./archive.ts";
import type { ChangeRecord } from "./changes.ts";

const RECENT = `
  select versions.document, versions.number, versions.captured_at, changes.before, changes.level, changes.events,
    changes.added, changes.removed, changes.moved, changes.reworded
  from changes
  join versions on versions.document = changes.document and versions.number = changes.version
  join checks on checks.id = versions.check_id
  where changes.level <> 'none' and changes.before is not null and checks.origin = 'fetched'
    and not exists (
      select 1 from outbox
      where outbox.document = changes.document and outbox.version = changes.version
        and outbox.held_by is not null and outbox.sent_at is null and outbox.dropped_at is null)
  order by versions.captured_at desc, versions.document
  limit @limit`;

/** A change that somebody may be told of. */
export interface ToldChange extends Pick<ChangeRecord, "events" | "counts"> {
  readonly document: string;
  readonly before: number;
  readonly version: number;
  readonly capturedAt: string;
  readonly level: "high" | "info" | "any";
}

/** The newest changes that were found by watching, without those that the fleet guard holds; newest first. */
export function recentChanges(archive: Archive, limit: number): readonly ToldChange[] {
  return archive
    .statement<Row>(RECENT)
    .all({ limit })
    .map(({ document, number, captured_at, before, level, events, ...counts }) => ({
      ...{ document, version: number, capturedAt: captured_at, before, level, counts },
      events: JSON.parse(events) as ClauseEvent[],
    }));
}

interface Row extends Readonly<ChangeRecord["counts"]> {
  readonly document: string;
  readonly number: number;
  readonly captured_at: string;
  readonly before: number;
  readonly level: ToldChange["level"];
  readonly events: string;
}
