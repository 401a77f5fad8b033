import type { BrokenReason, Change, FailureReason } from "../model.ts";
import type { Archive } from "./archive.ts";
import type { ChangeLevel } from "./changes.ts";

const VERSIONS = `
  select versions.document, versions.number, versions.captured_at, versions.hash,
    changes.level, changes.added, changes.removed, changes.moved, changes.reworded, changes.dates_only
  from versions
  join changes on changes.document = versions.document and changes.version = versions.number
  where (@document is null or versions.document = @document) and versions.captured_at >= @since
  order by versions.captured_at, versions.document, versions.number`;
/** Turns; a spell with the number of its checks and the last of them. */
const TURNS = `
  select turn.document, turn.started_at, turn.kind, turn.reason, turn.evidence,
    count(spell.id) as checks, coalesce(max(spell.started_at), turn.started_at) as until
  from checks as turn
  left join checks as spell on turn.kind in ('broken', 'failed')
    and spell.document = turn.document and spell.started_at >= turn.started_at
    and spell.started_at < coalesce((
      select min(next.started_at) from checks as next
      where next.document = turn.document and next.turn = 1 and next.started_at > turn.started_at), '9')
  where turn.turn = 1 and (@document is null or turn.document = @document) and turn.started_at >= @since
  group by turn.id`;

/** One thing that happened to a document; `capturedAt` is when. */
export type LogEntry =
  | {
      readonly kind: "version";
      readonly document: string;
      readonly version: number;
      readonly capturedAt: string;
      readonly hash: string;
      readonly alert: ChangeLevel;
      readonly blocks: Change["counts"];
      /** Nothing but the dates that the document bears. */
      readonly datesOnly: boolean;
    }
  | ({ readonly kind: "broken"; readonly reason: BrokenReason } & Spell)
  | ({ readonly kind: "failed"; readonly reason: FailureReason } & Spell)
  | { readonly kind: "recovered"; readonly document: string; readonly capturedAt: string };

/** A run of checks that did not see the document, all for one reason. */
interface Spell {
  readonly document: string;
  /** Of the first of them. */
  readonly capturedAt: string;
  readonly evidence: string;
  readonly checks: number;
  /** Of the last of them. */
  readonly until: string;
}

/** Oldest first. `since`: only what began at or after it. */
export function logEntries(
  archive: Archive,
  filter: { readonly document?: string | undefined; readonly since?: string | undefined } = {},
): readonly LogEntry[] {
  const parameters = { document: filter.document ?? null, since: filter.since ?? "" };
  const versions = archive.statement<VersionRow>(VERSIONS).all(parameters).map(toVersionEntry);
  const turns = archive.statement<TurnRow>(TURNS).all(parameters).map(toTurnEntry);
  return [...turns, ...versions].sort(byTime);
}

/** Of two things at one time, the turn comes first: a page recovers and then shows a version. */
function byTime(one: LogEntry, other: LogEntry): number {
  if (one.capturedAt !== other.capturedAt) return one.capturedAt < other.capturedAt ? -1 : 1;
  return 0;
}

interface VersionRow {
  readonly document: string;
  readonly number: number;
  readonly captured_at: string;
  readonly hash: string;
  readonly level: ChangeLevel;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly reworded: number;
  readonly dates_only: 0 | 1;
}

function toVersionEntry(row: VersionRow): LogEntry {
  const { document, number: version, captured_at: capturedAt, hash, level: alert } = row;
  const { added, removed, moved, reworded } = row;
  return {
    kind: "version",
    document,
    version,
    capturedAt,
    hash,
    alert,
    blocks: { added, removed, moved, reworded },
    datesOnly: row.dates_only === 1,
  };
}

interface TurnRow {
  readonly document: string;
  readonly started_at: string;
  readonly kind: "ok" | "unchanged" | "broken" | "failed";
  readonly reason: string | null;
  readonly evidence: string | null;
  readonly checks: number;
  readonly until: string;
}

function toTurnEntry(row: TurnRow): LogEntry {
  const { document, started_at: capturedAt, checks, until } = row;
  const spell = { document, capturedAt, evidence: row.evidence ?? "", checks, until };
  switch (row.kind) {
    case "broken":
      return { kind: "broken", reason: row.reason as BrokenReason, ...spell };
    case "failed":
      return { kind: "failed", reason: row.reason as FailureReason, ...spell };
    case "ok":
    case "unchanged":
      return { kind: "recovered", document, capturedAt };
    default:
      return row.kind satisfies never;
  }
}
