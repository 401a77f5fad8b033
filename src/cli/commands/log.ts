import { type LogEntry, logEntries } from "../../store/log.ts";
import { requireDocument, withArchive } from "../archive.ts";
import { describeCounts, describeSpell, describeTriage, minute, unreadNote } from "../describe-entry.ts";
import { renderGraph } from "../render-graph.ts";
import { CommandError, type ExitCode, type GlobalOptions, print, say } from "../session.ts";
import { coloured, palette, terminalWidth } from "../terminal.ts";

export interface LogOptions {
  readonly since?: string;
  readonly graph?: boolean;
  /** Only changes with an alert that nobody has acknowledged or dismissed. */
  readonly new?: boolean;
}

/** Prints what happened, oldest first: one line a version, broken spell or recovery; or a timeline of each document. */
export function log(id: string | undefined, options: GlobalOptions & LogOptions): Promise<ExitCode> {
  const since = options.since === undefined ? undefined : startOf(options.since);
  return withArchive(options, (archive) => {
    if (id !== undefined) requireDocument(archive, id);
    const happened = logEntries(archive, { document: id, since });
    const entries = options.new ? happened.filter(isNew) : happened;
    if (entries.length === 0) say(options, options.new ? "nothing new" : "nothing yet");
    else if (options.json) print(entries.map((entry) => JSON.stringify(entry)).join("\n"));
    else if (options.graph) print(renderGraph(entries, terminalWidth(), palette(coloured())));
    else print(entries.map(describe).join("\n"));
    return 0;
  });
}

/** The moment at which a day, or a time, begins. Throws CommandError (exit 2) for what is no date. */
export function startOf(date: string): string {
  const time = Date.parse(date);
  if (Number.isNaN(time)) throw new CommandError(`--since ${date} is no date: write it as 2024-09-01`, 2);
  return new Date(time).toISOString();
}

function isNew(entry: LogEntry): boolean {
  if (entry.kind !== "version" || entry.version === 1 || entry.alert === "none") return false;
  return (entry.triage?.state ?? "new") === "new";
}

function describe(entry: LogEntry): string {
  const start = `${minute(entry.capturedAt)}  ${entry.document}`;
  switch (entry.kind) {
    case "version": {
      const { version, alert, blocks, datesOnly, language } = entry;
      const unread = unreadNote(language);
      if (version === 1) return `${start}  version 1, ${blocks.added} blocks${unread}`;
      const says = describeTriage(entry.triage);
      const triage = says === "" ? "" : `  ${says}`;
      if (datesOnly) return `${start}  version ${version}${triage}  only its dates`;
      const level = alert === "none" ? "" : `  ${alert.toUpperCase()}`;
      return `${start}  version ${version}${level}${triage}  ${describeCounts(blocks)}${unread}`;
    }
    case "broken":
    case "failed":
      return `${start}  ${describeSpell(entry)}`;
    case "recovered":
      return `${start}  recovered`;
    default:
      return entry satisfies never;
  }
}
