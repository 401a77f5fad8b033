import { unsupportedAmong } from "../../clauses/coverage.ts";
import { compareVersions } from "../../comparison.ts";
import type { Archive } from "../../store/archive.ts";
import { changeOf } from "../../store/changes.ts";
import { standingTriage, type TriageEntry } from "../../store/triage.ts";
import type { StoredVersion } from "../../store/versions.ts";
import { pickVersion, requireDocument, withArchive } from "../archive.ts";
import { type DiffOptions, printDiff, printUnsupported, writeChangePage } from "../print-diff.ts";
import { withExplanations } from "../render-explanation.ts";
import { CommandError, type ExitCode, type GlobalOptions, printJson, say } from "../session.ts";
import { sayTriage } from "../triage.ts";

/** Prints what changed between two versions: without a range, between the last two. */
export function diff(
  id: string,
  range: string | undefined,
  options: GlobalOptions & DiffOptions,
): Promise<ExitCode> {
  return withArchive(options, async (archive): Promise<ExitCode> => {
    requireDocument(archive, id);
    const [before, after] = versionsOf(archive, id, range);
    const { change, events, explain: openExplanations } = compareVersions(archive, before, after);
    const explain = options.explain ? openExplanations() : undefined;
    say(
      options,
      `${id}: version ${before.number} (${before.capturedAt}) → version ${after.number} (${after.capturedAt})`,
    );
    const triage = triageOfChange(archive, before, after);
    sayTriage(triage, options);
    const languages = [before.language, after.language];
    if (options.html !== undefined)
      await writeChangePage(options.html, {
        ...{ title: id, before: versionLine(before), after: versionLine(after), change, events, languages },
      });
    if (options.json)
      printJson({
        document: id,
        before: before.number,
        after: after.number,
        changes: withExplanations(events, explain),
        blocks: change.counts,
        triage,
        ...(unsupportedAmong(languages).length > 0 && { supported: false }),
      });
    else {
      printUnsupported(languages, options);
      printDiff(change, events, options, explain);
    }
    return 0;
  });
}

/** Null, too, for two versions that were never compared when the later one came. */
function triageOfChange(archive: Archive, before: StoredVersion, after: StoredVersion): TriageEntry | null {
  const change = changeOf(archive, after.document, after.number);
  return change?.before === before.number ? standingTriage(archive, after.document, after.number) : null;
}

function versionLine({ number, capturedAt }: StoredVersion): string {
  return `Version ${number}, captured at ${capturedAt}`;
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
