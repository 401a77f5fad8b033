import type { BrokenReason, Change, ClauseEvent, FailureReason } from "../model.ts";
import type { Archive } from "./archive.ts";
import type { ChangeLevel } from "./changes.ts";
import type { TriageEntry, TriageState } from "./triage.ts";

const versionsOf = (where: string): string => `
  select versions.document, versions.number, versions.captured_at, versions.hash, versions.language,
    changes.level, changes.events, changes.added, changes.removed, changes.moved, changes.reworded, changes.dates_only,
    triage.at, triage.state, triage.note
  from versions
  join changes on changes.document = versions.document and changes.version = versions.number
  left join triage on triage.id = (
    select max(id) from triage where document = versions.document and version = versions.number)
  where ${where} versions.captured_at >= @since
  order by versions.captured_at, versions.document, versions.number`;
const VERSIONS = versionsOf("");
const VERSIONS_OF_DOCUMENT = versionsOf("versions.document = @document and");
/** Where spells begin and end, by turns; of a spell its checks. */
const TURNS = `
  with turns as (
    select id, document, started_at, kind, reason, evidence,
      lag(kind, 1, 'ok') over (partition by document order by started_at, id) as before
    from checks where turn = 1 and (@document is null or document = @document)),
  edges as (
    select *, lead(started_at) over (partition by document order by started_at, id) as next_at
    from turns where kind in ('ok', 'unchanged') or before in ('ok', 'unchanged'))
  select edges.document, edges.started_at, edges.kind, edges.reason, edges.evidence, edges.next_at,
    count(spell.id) as checks, coalesce(max(spell.started_at), edges.started_at) as until,
    json_group_array(spell.reason order by spell.started_at, spell.id) as reasons
  from edges
  left join checks as spell on edges.kind in ('broken', 'failed')
    and spell.document = edges.document and spell.started_at >= edges.started_at
    and spell.started_at < coalesce(edges.next_at, '9')
  where edges.started_at >= @since
  group by edges.id`;

/** One thing that happened to a document; `capturedAt` is when. */
export type LogEntry =
  | {
      readonly kind: "version";
      readonly document: string;
      readonly version: number;
      readonly capturedAt: string;
      readonly hash: string;
      /** ISO 639-1 code; null where there is too little text to tell. */
      readonly language: string | null;
      readonly alert: ChangeLevel;
      readonly events: readonly ClauseEvent[];
      readonly blocks: Change["counts"];
      /** Nothing but the dates that the document bears. */
      readonly datesOnly: boolean;
      /** What a person made of it last; null where nobody has said anything. */
      readonly triage: TriageEntry | null;
    }
  | ({ readonly kind: "broken"; readonly reason: BrokenReason } & Spell)
  | ({ readonly kind: "failed"; readonly reason: FailureReason } & Spell)
  | { readonly kind: "recovered"; readonly document: string; readonly capturedAt: string };

/** A run of checks that did not see the document. `kind`, `reason` and evidence are those of the first of them. */
interface Spell {
  readonly document: string;
  /** Of the first of them. */
  readonly capturedAt: string;
  readonly evidence: string;
  readonly checks: number;
  /** Of the last of them. */
  readonly until: string;
  /** Of the check that saw the document again; null while the spell lasts. */
  readonly recoveredAt: string | null;
  /** Each once, in the order in which they came. */
  readonly reasons: readonly (BrokenReason | FailureReason)[];
}

/** Oldest first. `since`: only what began at or after it. */
export function logEntries(
  archive: Archive,
  filter: { readonly document?: string | undefined; readonly since?: string | undefined } = {},
): readonly LogEntry[] {
  const parameters = { document: filter.document ?? null, since: filter.since ?? "" };
  const ofVersions = filter.document === undefined ? VERSIONS : VERSIONS_OF_DOCUMENT;
  const versions = archive.statement<VersionRow>(ofVersions).raw().all(parameters).map(toVersionEntry);
  const turns = archive.statement<TurnRow>(TURNS).all(parameters).map(toTurnEntry);
  return [...turns, ...versions].sort(byTime);
}

/** Of two things at one time, the turn comes first: a page recovers and then shows a version. */
function byTime(one: LogEntry, other: LogEntry): number {
  if (one.capturedAt !== other.capturedAt) return one.capturedAt < other.capturedAt ? -1 : 1;
  return 0;
}

/** As an array: of ten thousand rows, objects would take three times as long. */
type VersionRow = readonly [
  document: string,
  version: number,
  capturedAt: string,
  hash: string,
  language: string | null,
  alert: ChangeLevel,
  /** JSON. */
  events: string,
  added: number,
  removed: number,
  moved: number,
  reworded: number,
  datesOnly: 0 | 1,
  triageAt: string | null,
  triageState: TriageState | null,
  triageNote: string | null,
];

function toVersionEntry(row: VersionRow): LogEntry {
  const [document, version, capturedAt, hash, language, alert, events, ...counts] = row;
  const [added, removed, moved, reworded, datesOnly, at, state, note] = counts;
  return {
    kind: "version",
    document,
    version,
    capturedAt,
    hash,
    language,
    alert,
    events: events === "[]" ? [] : (JSON.parse(events) as ClauseEvent[]),
    blocks: { added, removed, moved, reworded },
    datesOnly: datesOnly === 1,
    triage: at === null || state === null || note === null ? null : { at, state, note },
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
  readonly next_at: string | null;
  /** JSON: of each check of the spell. */
  readonly reasons: string;
}

function toTurnEntry(row: TurnRow): LogEntry {
  const { document, started_at: capturedAt, checks, until } = row;
  const reasons = [...new Set(JSON.parse(row.reasons) as Spell["reasons"])];
  const evidence = row.evidence ?? "";
  const spell = { document, capturedAt, evidence, checks, until, recoveredAt: row.next_at, reasons };
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
