import { eventsOf } from "../../clauses/events.ts";
import { findClauses } from "../../clauses/find.ts";
import { diffBlocks } from "../../diff/diff.ts";
import type { Change, ClauseEvent } from "../../model.ts";
import type { Archive } from "../../store/archive.ts";
import { findingsOf } from "../../store/findings.ts";
import type { StoredVersion } from "../../store/versions.ts";
import { pickVersion, requireDocument, withArchive } from "../archive.ts";
import { renderDiff } from "../render-diff.ts";
import { CommandError, type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";
import { coloured, terminalWidth } from "../terminal.ts";

export interface DiffOptions {
  readonly stat?: boolean;
  readonly unified?: boolean;
}

/** Prints what changed between two versions: without a range, between the last two. */
export function diff(
  id: string,
  range: string | undefined,
  options: GlobalOptions & DiffOptions,
): Promise<ExitCode> {
  return withArchive(options, (archive) => {
    requireDocument(archive, id);
    const [before, after] = versionsOf(archive, id, range);
    const change = diffBlocks(before.blocks, after.blocks);
    const events = eventsOf(change, clausesOf(archive, before), clausesOf(archive, after));
    say(
      options,
      `${id}: version ${before.number} (${before.capturedAt}) → version ${after.number} (${after.capturedAt})`,
    );
    if (options.json)
      printJson({
        document: id,
        before: before.number,
        after: after.number,
        changes: events,
        blocks: change.counts,
      });
    else print(printDiff(change, events, options));
    return 0;
  });
}

/** The diff as the options ask for it, fitted to the terminal. */
export function printDiff(
  change: Change,
  events: readonly ClauseEvent[],
  { stat, unified }: DiffOptions,
): string {
  const mode = stat ? "stat" : unified ? "unified" : "words";
  return renderDiff(change, events, { width: terminalWidth(), colour: coloured(), mode });
}

function versionsOf(
  archive: Archive,
  id: string,
  range: string | undefined,
): readonly [StoredVersion, StoredVersion] {
  if (range === undefined) {
    const latest = pickVersion(archive, id, "latest");
    if (latest.number === 1)
      throw new CommandError(
        `${id} has one version only, so nothing has changed since ${latest.capturedAt}`,
        1,
      );
    return [pickVersion(archive, id, String(latest.number - 1)), latest];
  }
  const [from, to] = range.split("..");
  if (from === undefined || to === undefined)
    throw new CommandError(`"${range}" is no range: write 1..3, 2024-09-01..latest or first..latest`, 2);
  return [pickVersion(archive, id, from || "first"), pickVersion(archive, id, to || "latest")];
}

function clausesOf(archive: Archive, version: StoredVersion): ReturnType<typeof findClauses> {
  return findingsOf(archive, version.document, version.number)?.findings ?? findClauses(version.blocks);
}
