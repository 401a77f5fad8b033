import { limitedAmong, limitsOf } from "../clauses/coverage.ts";
import { compareVersions } from "../comparison.ts";
import type { Archive } from "../store/archive.ts";
import type { ChangeLevel } from "../store/changes.ts";
import { type DocumentStatus, documentStatuses } from "../store/status.ts";
import { type TriageEntry, triageOf } from "../store/triage.ts";
import { readVersion, type StoredVersion } from "../store/versions.ts";
import type { ShownChange } from "./change-page.ts";

/** What lies between any two versions of a document. */
export interface ChangeView extends ShownChange {
  readonly document: DocumentStatus;
  readonly numbers: { readonly before: number; readonly after: number };
  readonly level: ChangeLevel;
  /** Of the change that made the version `after`; empty for other pairs. */
  readonly triage: readonly TriageEntry[];
}

/** Null where there are no such versions. Events are those on record where the pair is one that was compared then. */
export function changeView(
  archive: Archive,
  document: string,
  before: number,
  after: number,
): ChangeView | null {
  const [status] = documentStatuses(archive, document);
  const [was, is] = [readVersion(archive, document, before), readVersion(archive, document, after)];
  if (status === undefined || was === null || is === null) return null;
  const { change, events, level, isRecorded, explain } = compareVersions(archive, was, is);
  const languages = limitedAmong([was.language, is.language]);
  return {
    document: status,
    numbers: { before, after },
    title: `${status.service} ${status.name}`,
    before: nameOf(was),
    after: nameOf(is),
    change,
    events,
    level,
    limits: languages.map(limitsOf),
    reasonOf: explain(),
    triage: isRecorded ? triageOf(archive, document, after) : [],
  };
}

function nameOf({ number, capturedAt }: StoredVersion): string {
  return `Version ${number}, captured at ${capturedAt}`;
}
