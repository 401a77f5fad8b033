import { hasRules, noRulesFor } from "../../clauses/languages.ts";
import { type LogEntry, logEntries } from "../../store/log.ts";
import { requireDocument, withArchive } from "../archive.ts";
import { CommandError, type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";
import { safe } from "../terminal.ts";

/** Prints what happened, oldest first: one line a version, broken spell or recovery. */
export function log(
  id: string | undefined,
  options: GlobalOptions & { readonly since?: string },
): Promise<ExitCode> {
  const since = options.since === undefined ? undefined : startOf(options.since);
  return withArchive(options, (archive) => {
    if (id !== undefined) requireDocument(archive, id);
    const entries = logEntries(archive, { document: id, since });
    for (const entry of entries) options.json ? printJson(entry) : print(describe(entry));
    if (entries.length === 0) say(options, "nothing yet");
    return 0;
  });
}

function startOf(date: string): string {
  const time = Date.parse(date);
  if (Number.isNaN(time)) throw new CommandError(`--since ${date} is no date: write it as 2024-09-01`, 2);
  return new Date(time).toISOString();
}

function describe(entry: LogEntry): string {
  const start = `${minute(entry.capturedAt)}  ${entry.document}`;
  switch (entry.kind) {
    case "version": {
      const { version, alert, blocks, datesOnly, language } = entry;
      const unread = language !== null && !hasRules(language) ? ` (${noRulesFor(language)})` : "";
      if (version === 1) return `${start}  version 1, ${blocks.added} blocks${unread}`;
      if (datesOnly) return `${start}  version ${version}  only its dates`;
      const counts = Object.entries(blocks).filter(([, count]) => count > 0);
      const level = alert === "none" ? "" : `  ${alert.toUpperCase()}`;
      return `${start}  version ${version}${level}  ${counts.map(([what, count]) => `${count} ${what}`).join(", ")}${unread}`;
    }
    case "broken":
    case "failed": {
      const { kind, evidence } = entry;
      return `${start}  ${kind}: ${reasonsOf(entry)} (${spanOf(entry)}) – ${safe(evidence)}`;
    }
    case "recovered":
      return `${start}  recovered`;
    default:
      return entry satisfies never;
  }
}

type Spell = Extract<LogEntry, { kind: "broken" | "failed" }>;

function reasonsOf({ reasons }: Spell): string {
  return reasons.map((reason) => reason.replaceAll("_", " ")).join(", then ");
}

function spanOf({ checks, until, recoveredAt }: Spell): string {
  const span = checks === 1 ? "1 check" : `${checks} checks until ${minute(until)}`;
  return recoveredAt === null ? `${span}, not over yet` : span;
}

function minute(time: string): string {
  return time.slice(0, 16).replace("T", " ");
}
