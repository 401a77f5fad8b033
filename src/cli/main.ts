#!/usr/bin/env node
import { Command, Option } from "commander";
import { declareOn } from "./declare.ts";
import { layoutOption, renderOption } from "./options.ts";
import { report } from "./report.ts";
import type { GlobalOptions } from "./session.ts";
import { declareUpkeep } from "./upkeep.ts";
import { programVersion } from "./version.ts";

const program = new Command("clausewatch");

const command = declareOn(program);

const EXPLAIN_EVENTS =
  "why each event is one: rule, words and what they were read under, before and after, and what differs";

program
  .description(
    "Watches terms, privacy policies and help pages, and tells you when a service starts to train AI on your data.",
  )
  .version(programVersion())
  .option("--watchlist <file>", "what to watch", "watchlist.yaml")
  .option("--db <file>", "the archive", "snapshots/archive.db")
  .option("--json", "print results as JSON, one object a line")
  .option("-q, --quiet", "say nothing on standard error but errors")
  .option("-v, --verbose", "on an unexpected error, show where it came from")
  .option("--no-pager", "print long output as it is, not through CLAUSEWATCH_PAGER, PAGER or less")
  .showHelpAfterError("(clausewatch --help lists the commands)")
  .addHelpText(
    "after",
    "\nExit codes: 0 fine, 1 something failed, 2 usage or configuration; check --exit-code: 10 changed, 11 high alert.",
  )
  .exitOverride();

command(
  "init",
  "write a commented starter watchlist.yaml in this folder",
  ["init"],
  async () => (await import("./commands/init.ts")).init,
);

command(
  "validate",
  "check the watchlist: every mistake with its line",
  ["validate", "validate --watchlist vendors.yaml"],
  async () => (await import("./commands/validate.ts")).validate,
);

command<[string[]], import("./commands/check.ts").CheckOptions>(
  "check [id...]",
  "check documents once, now",
  ["check", "check linkedin/privacy-policy", "check --due --exit-code"],
  async () => (await import("./commands/check.ts")).check,
)
  .option("--due", "only documents whose schedule has come round since their last check")
  .option("--dry-run", "fetch and judge, store and send nothing")
  .option("--exit-code", "exit 10 when something changed, 11 on a high alert");

command<[], import("./commands/daemon.ts").DaemonOptions>(
  "daemon",
  "check by schedule and deliver mails until stopped",
  ["daemon", "daemon --watchlist vendors.yaml --db /var/lib/clausewatch/archive.db", "daemon --web 8300"],
  async () => (await import("./commands/daemon.ts")).daemon,
)
  .option("--log-json", "the log as JSON, one object a line")
  .option("--web <[host:]port>", "serve the viewer, too, as `serve` does")
  .option("--web-host <name...>", "names, besides localhost and addresses, under which it may be asked for");

command<[string[]], { exitCode?: boolean }>(
  "status [id...]",
  "each document: last good check, verdict, versions, AI position, next check",
  ["status", "status linkedin/privacy-policy --json", "status --exit-code --quiet"],
  async () => (await import("./commands/status.ts")).status,
).option("--exit-code", "exit 1 when the watch is not well, and say on standard error what is wrong");

command<[string | undefined], import("./commands/log.ts").LogOptions>(
  "log [id]",
  "versions, alerts and broken spells, oldest first",
  ["log", "log x/privacy-policy --since 2026-01-01", "log --graph", "log --json"],
  async () => (await import("./commands/log.ts")).log,
)
  .option("--since <date>", "only what happened from this day on (YYYY-MM-DD)")
  .option("--graph", "a timeline of each document: alerts, sizes of changes, spells, gaps of time")
  .option("--new", "only changes with an alert that nobody has acknowledged or dismissed");

command<[string[]], import("./commands/ack.ts").AckOptions>(
  "ack [id[@version]...]",
  "say that you have seen a change; of a document its newest that has an alert, of a service that of each document",
  ["ack linkedin/privacy-policy", 'ack x/tos@3 --dismiss --note "a typo"', "ack meta", "ack --all"],
  async () => (await import("./commands/ack.ts")).ack,
)
  .option("--all", "every change with an alert that is new; of the documents and services named, or of all")
  .addOption(new Option("--dismiss", "it means nothing").conflicts("new"))
  .addOption(new Option("--new", "it has to be looked at again").conflicts("all"))
  .option("--note <text>", "keep a note with it, one line");

command<[string, string[]]>(
  "note <id[@version]> <text...>",
  "keep a note with a change, which stays new, acknowledged or dismissed as it is",
  ['note linkedin/privacy-policy "asked the lawyers"', "note x/tos@3 told the team"],
  async () => (await import("./commands/note.ts")).note,
);

command<[string], import("./commands/show.ts").ShowOptions>(
  "show <id[@version]>",
  "the text of a version",
  ["show linkedin/privacy-policy", "show linkedin/privacy-policy@3 --clauses", "show x/tos --raw > tos.html"],
  async () => (await import("./commands/show.ts")).show,
)
  .option("--clauses", "only the AI, derivative-works and likeness clauses")
  .option("--raw", "the bytes as they were fetched")
  .option("--explain", "what was left out of the page, and why");

command<[string, string | undefined], import("./print-diff.ts").DiffOptions>(
  "diff <id> [range]",
  "what changed between two versions",
  [
    "diff linkedin/privacy-policy",
    "diff linkedin/privacy-policy 1..3",
    "diff x/tos 2024-09-01..latest --stat",
    "diff x/tos --side",
    "diff x/tos --explain",
  ],
  async () => (await import("./commands/diff.ts")).diff,
)
  .addOption(layoutOption("stat"))
  .addOption(layoutOption("unified"))
  .addOption(layoutOption("side"))
  .option("--html <file>", "write it as one HTML file, too, to keep or to publish")
  .option("--explain", EXPLAIN_EVENTS);

command<[string[]], { matrix?: boolean }>(
  "clauses [id...]",
  "what each document says today about AI, with its words and since when",
  ["clauses", "clauses linkedin", "clauses --matrix"],
  async () => (await import("./commands/clauses.ts")).clauses,
).option(
  "--matrix",
  "services × categories (of a service given: its documents), with the day since which it stands",
);

command<[string[]], import("./commands/read.ts").ReadOptions>(
  "read <file-or-url...>",
  "a page as it would be watched: its text, the verdict, what was left out; nothing is stored",
  [
    "read https://example.org/privacy",
    "read --render browser https://example.org/privacy",
    "read --json saved-page.html",
  ],
  async () => (await import("./commands/read.ts")).read,
)
  .option("--select <css...>", "only what this selector matches")
  .option("--remove <css...>", "leave out what this selector matches")
  .option("--from <heading>", "the document begins with this heading")
  .option("--until <heading>", "the document ends before this heading")
  .addOption(renderOption());

command<[string[]], import("./page.ts").RenderOptions & { explain?: boolean }>(
  "scan <file-or-url...>",
  "AI, derivative-works and likeness clauses in any page; nothing is stored",
  ["scan terms.html", "scan --explain terms.html", "scan --json *.html"],
  async () => (await import("./commands/scan.ts")).scan,
)
  .option("--explain", "which rule found each clause, in which words, and what they were read under")
  .addOption(renderOption());

command<[string, string], import("./print-diff.ts").DiffOptions & import("./page.ts").RenderOptions>(
  "compare <old> <new>",
  "what changed between two files and what it means; nothing is stored",
  [
    "compare before.html after.html",
    "compare --explain before.html after.html",
    "compare --json before.html after.html",
  ],
  async () => (await import("./commands/compare.ts")).compare,
)
  .addOption(layoutOption("stat"))
  .addOption(layoutOption("unified"))
  .addOption(layoutOption("side"))
  .option("--html <file>", "write it as one HTML file, too, to keep or to publish")
  .option("--explain", EXPLAIN_EVENTS)
  .addOption(renderOption());

command<[string, string | undefined], import("./commands/import.ts").ImportOptions>(
  "import <source> [path]",
  "take in history from outside: a FOLDER/Service/Document/2024-09-18T00-32-21.000Z.html, or `ota` and a repository of Open Terms Archive (snapshots, versions; of declarations it makes a watchlist)",
  [
    "import captures/",
    "import ota pga-snapshots/",
    "import ota pga-versions.git --service LinkedIn X",
    "import ota pga-declarations/ --output watchlist.yaml",
  ],
  async () => (await import("./commands/import.ts")).importHistory,
)
  .option("--service <name...>", "ota: only these services")
  .option(
    "--output <file>",
    "ota: write the watchlist made of declarations to this file, which must not exist",
  );

command<[string, string | undefined, string[]], import("./commands/export.ts").ExportOptions>(
  "export <form> [path] [id...]",
  "write out the archive: `site FOLDER`, `csv FILE`, `json FILE` (- is standard output); `dictionary` explains the last two; `evidence ID@NUMBER FOLDER`",
  [
    "export site public/",
    "export csv clauses.csv",
    "export csv - linkedin --since 2026-01-01",
    "export json versions.jsonl --text",
    "export dictionary",
    "export evidence linkedin/privacy-policy@3 evidence/",
  ],
  async () => (await import("./commands/export.ts")).exportArchive,
)
  .option("--since <date>", "csv and json: only what was captured from this day on (YYYY-MM-DD)")
  .option("--text", "json: with the whole text of every version");

command<[string | undefined], import("./commands/serve.ts").ServeOptions>(
  "serve [address]",
  "a read-only viewer of the archive, at [HOST:]PORT (default 127.0.0.1:8300)",
  ["serve", "serve 8300", "serve 0.0.0.0:8300 --host watch.example.org"],
  async () => (await import("./commands/serve.ts")).serve,
).option(
  "--host <name...>",
  "names, besides localhost and addresses, under which the viewer may be asked for",
);

command(
  "rescan",
  "run today's rules over everything in the archive; no mail comes of it",
  ["rescan"],
  async () => (await import("./commands/rescan.ts")).rescan,
);

command<[string, string[]]>(
  "mail <action> [argument...]",
  "the outbox: `list`, `show NUMBER…`, `retry [NUMBER…]`, `release [NUMBER…]`, `drop NUMBER…`, `test [ADDRESS…]`",
  ["mail list", "mail show 12", "mail retry 12", "mail drop 12", "mail test me@example.org"],
  async () => (await import("./commands/mail.ts")).mail,
);

declareUpkeep(command);

/** A reader that closes its end early (`| head`) is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error, program.opts<GlobalOptions>());
}
