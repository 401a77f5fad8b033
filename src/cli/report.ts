import { CommanderError } from "commander";
import { ArchiveError } from "../store/archive-error.ts";
import { CommandError, type GlobalOptions } from "./session.ts";

/** Errors of other parts whose message says what is wrong and what to do: configuration, or a file that cannot be used. */
const FOR_THE_PERSON: ReadonlySet<string> = new Set(["ArchiveError", "MailSettingsError", "ImportError"]);

/** Tells the person what went wrong; returns the exit code. */
export function report(thrown: unknown, options: Pick<GlobalOptions, "verbose" | "db">): number {
  const error = ArchiveError.from(thrown, options.db);
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const known = error instanceof CommandError || (error instanceof Error && FOR_THE_PERSON.has(error.name));
  if (!known) return reportBug(error, options);
  process.stderr.write(`clausewatch: ${error.message}\n`);
  return error instanceof CommandError ? error.exitCode : 2;
}

/** What nobody foresaw: the message, and with `--verbose` where it came from. */
function reportBug(error: unknown, options: Pick<GlobalOptions, "verbose">): number {
  const { message = String(error), stack = "" } = error instanceof Error ? error : {};
  const where = options.verbose ? `\n${stack}` : " (--verbose shows where)";
  process.stderr.write(`clausewatch: unexpected error: ${message}${where}\n`);
  return 1;
}
