import { eventsOf, strongestLevel } from "./clauses/events.ts";
import { type EventExplanation, openEventExplanations, type Side } from "./clauses/explain-events.ts";
import { clauseFinder, RULES_VERSION } from "./clauses/find.ts";
import { diffBlocks } from "./diff/diff.ts";
import type { Change, ClauseEvent } from "./model.ts";
import type { Archive } from "./store/archive.ts";
import { type ChangeLevel, changeOf } from "./store/changes.ts";
import { findingsOf } from "./store/findings.ts";
import type { StoredVersion } from "./store/versions.ts";
import { volatilePatterns } from "./store/volatile.ts";

/** What lies between two versions of a document, and what it means. */
export interface Comparison {
  readonly change: Change;
  /** Those on record where the two were compared when the later one came; else by today's rules. */
  readonly events: readonly ClauseEvent[];
  readonly level: ChangeLevel;
  readonly isRecorded: boolean;
  /** Why an event is one. Works when it is called: the clauses of both versions are read. */
  readonly explain: () => (event: ClauseEvent) => EventExplanation;
}

/** In any order of their numbers. */
export function compareVersions(archive: Archive, before: StoredVersion, after: StoredVersion): Comparison {
  const { document } = after;
  const change = diffBlocks(before.blocks, after.blocks, volatilePatterns(archive, document));
  const readSides = (): readonly [Side, Side] => {
    const find = clauseFinder();
    const sideOf = ({ number, blocks }: StoredVersion): Side => {
      const known = findingsOf(archive, document, number);
      return { blocks, findings: known?.rulesVersion === RULES_VERSION ? known.findings : find(blocks) };
    };
    return [sideOf(before), sideOf(after)];
  };
  let read: readonly [Side, Side] | null = null;
  const sides = (): readonly [Side, Side] => {
    read ??= readSides();
    return read;
  };
  const recorded = changeOf(archive, document, after.number);
  const isRecorded = recorded !== null && recorded.before === before.number && recorded.level !== "none";
  const events = isRecorded ? recorded.events : eventsBetween(change, ...sides());
  return {
    change,
    events,
    level: isRecorded ? recorded.level : (strongestLevel(events) ?? "any"),
    isRecorded,
    explain: () => openEventExplanations(...sides()),
  };
}

function eventsBetween(change: Change, before: Side, after: Side): readonly ClauseEvent[] {
  return eventsOf(change, before.findings, after.findings, { believed: true });
}
