import type { Archive } from "./archive.ts";

const ADD =
  "insert into triage (document, version, at, state, note) values (@document, @version, @at, @state, @note)";
const OF_VERSION = "select at, state, note from triage where document = ? and version = ? order by id";
const LATEST = `
  select document, version, at, state, note from triage
  where id in (select max(id) from triage group by document, version)
    and (@document is null or document = @document)`;

/** What a person made of a change: `new` until they say something else. */
export type TriageState = "new" | "acknowledged" | "dismissed";
export const TRIAGE_STATES: readonly TriageState[] = ["new", "acknowledged", "dismissed"];

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

/** How the changes stand of which something was said, by `document@version`. */
export function triageByChange(archive: Archive, document?: string): ReadonlyMap<string, TriageEntry> {
  const rows = archive.statement<TriageEntry & { document: string; version: number }>(LATEST);
  return new Map(
    rows
      .all({ document: document ?? null })
      .map(({ document: id, version, ...entry }) => [`${id}@${version}`, entry]),
  );
}
