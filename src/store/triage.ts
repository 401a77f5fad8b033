import type { Archive } from "./archive.ts";
import type { ChangeLevel } from "./changes.ts";

const ADD =
  "insert into triage (document, version, at, state, note) values (@document, @version, @at, @state, @note)";
const OF_VERSION = "select at, state, note from triage where document = ? and version = ? order by id";
const LATEST = `
  select document, version, at, state, note from triage
  where id in (select max(id) from triage group by document, version)
    and (@document is null or document = @document)`;
const NEW = `
  select changes.document, changes.version, changes.level from changes
  left join triage on triage.id = (
    select max(id) from triage where document = changes.document and version = changes.version)
  where changes.level <> 'none' and changes.version > 1 and coalesce(triage.state, 'new') = 'new'
  order by changes.document, changes.version`;
const NEWEST = `
  select max(version) as version from changes where document = ? and level <> 'none' and version > 1`;

/** What a person made of a change: `new` until they say something else. */
export type TriageState = "new" | "acknowledged" | "dismissed";

export interface TriageEntry {
  readonly at: string;
  readonly state: TriageState;
  /** "" where nothing was noted. */
  readonly note: string;
}

/** Adds what a person says of the change that made a version; what was said before stays. */
export function addTriage(archive: Archive, document: string, version: number, entry: TriageEntry): void {
  archive.statement(ADD).run({ document, version, ...entry });
}

/** All that was said of a change, oldest first; empty while it is new. */
export function triageOf(archive: Archive, document: string, version: number): readonly TriageEntry[] {
  return archive.statement<TriageEntry>(OF_VERSION).all(document, version);
}

/** What was said of a change last; null where nobody has said anything. */
export function standingTriage(archive: Archive, document: string, version: number): TriageEntry | null {
  return triageOf(archive, document, version).at(-1) ?? null;
}

/** A change that has an alert level. */
export interface TriageChange {
  readonly document: string;
  readonly version: number;
  readonly level: Exclude<ChangeLevel, "none">;
}

/** The changes with an alert level that nobody has looked at, by document and version. */
export function newChanges(archive: Archive): readonly TriageChange[] {
  return archive.statement<TriageChange>(NEW).all();
}

/** The version of the document's newest change that has an alert level; null where there is none. */
export function newestAlert(archive: Archive, document: string): number | null {
  return archive.statement<{ version: number | null }>(NEWEST).get(document)?.version ?? null;
}

/** How the changes stand of which something was said, by `document@version`. */
export function triageByChange(archive: Archive, document?: string): ReadonlyMap<string, TriageEntry> {
  const rows = archive.statement<TriageEntry & { document: string; version: number }>(LATEST);
  return new Map(
    rows
      .all({ document: document ?? null })
      .map(({ document: id, version, ...entry }) => [`${id}@${version}`, entry]),
  );
}
