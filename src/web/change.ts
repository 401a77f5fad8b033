import { eventsOf, strongestLevel } from "../clauses/events.ts";
import { openEventExplanations } from "../clauses/explain-events.ts";
import { limitedAmong, limitsOf } from "../clauses/languages.ts";
import { diffBlocks } from "../diff/diff.ts";
import type { Archive } from "../store/archive.ts";
import { type ChangeLevel, changeOf } from "../store/changes.ts";
import { findingsOf } from "../store/findings.ts";
import { type DocumentStatus, documentStatuses } from "../store/status.ts";
import { type TriageEntry, triageOf } from "../store/triage.ts";
import { readVersion, type StoredVersion } from "../store/versions.ts";
import { volatilePatterns } from "../store/volatile.ts";
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
  const change = diffBlocks(was.blocks, is.blocks, volatilePatterns(archive, document));
  const [then, now] = [before, after].map((number) => findingsOf(archive, document, number)?.findings ?? []);
  const recorded = changeOf(archive, document, after);
  const isRecorded = recorded?.before === before;
  const events = isRecorded ? recorded.events : eventsOf(change, then ?? [], now ?? [], { believed: true });
  const languages = limitedAmong([was.language, is.language]);
  return {
    document: status,
    numbers: { before, after },
    title: `${status.service} ${status.name}`,
    before: nameOf(was),
    after: nameOf(is),
    change,
    events,
    level: isRecorded ? recorded.level : (strongestLevel(events) ?? "any"),
    limits: languages.map(limitsOf),
    reasonOf: openEventExplanations(
      { blocks: was.blocks, findings: then ?? [] },
      { blocks: is.blocks, findings: now ?? [] },
    ),
    triage: isRecorded ? triageOf(archive, document, after) : [],
  };
}

function nameOf({ number, capturedAt }: StoredVersion): string {
  return `Version ${number}, captured at ${capturedAt}`;
}
