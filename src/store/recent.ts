import type { ClauseEvent } from "../model.ts";
import type { Archive } from "./archive.ts";
import type { ChangeRecord } from "./changes.ts";

const recent = (where: string): string => `
  select versions.document, versions.number, versions.captured_at, changes.before, changes.level, changes.events,
    changes.added, changes.removed, changes.moved, changes.reworded
  from changes
  join versions on versions.document = changes.document and versions.number = changes.version
  join checks on checks.id = versions.check_id
  where changes.level in (select value from json_each(@levels)) and changes.before is not null
    ${where}
    and (@told = 0 or (
      checks.origin = 'fetched' and not exists (
        select 1 from outbox
        where outbox.document = changes.document and outbox.version = changes.version
          and outbox.held_by is not null and outbox.sent_at is null and outbox.dropped_at is null)))
  order by versions.captured_at desc, versions.document
  limit @limit`;

const RECENT = recent("");
/** The documents first, so that the changes of others are not read. */
const RECENT_OF_PLACE = recent(`
  and changes.document in (select id from documents where id = @place or id like @place || '/%')`);

/** A change of a text that means more than a new list of pages; of its clauses, or (`any`) of other words. */
export interface RecentChange extends Pick<ChangeRecord, "events" | "counts"> {
  readonly document: string;
  readonly before: number;
  readonly version: number;
  readonly capturedAt: string;
  readonly level: "high" | "info" | "any";
}

export interface RecentFilter {
  readonly limit: number;
  /** Only of this document or service. */
  readonly place?: string | null;
  /** Absent = all of them. */
  readonly levels?: readonly RecentChange["level"][];
  /** Only what somebody may have been told of: found by watching, and not held by the fleet guard. */
  readonly told: boolean;
}

const LEVELS: readonly RecentChange["level"][] = ["high", "info", "any"];

/** Newest first. */
export function recentChanges(archive: Archive, filter: RecentFilter): readonly RecentChange[] {
  const { limit, place = null, levels = LEVELS, told } = filter;
  const sql = place === null ? RECENT : RECENT_OF_PLACE;
  const rows = archive
    .statement<Row>(sql)
    .all({ limit, levels: JSON.stringify(levels), told: told ? 1 : 0, ...(place !== null && { place }) });
  return rows.map(({ document, number, captured_at, before, level, events, ...counts }) => ({
    ...{ document, version: number, capturedAt: captured_at, before, level, counts },
    events: JSON.parse(events) as ClauseEvent[],
  }));
}

interface Row extends Readonly<ChangeRecord["counts"]> {
  readonly document: string;
  readonly number: number;
  readonly captured_at: string;
  readonly before: number;
  readonly level: RecentChange["level"];
  readonly events: string;
}
