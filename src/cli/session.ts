import { dirname, join } from "node:path";

/** The options that every command knows. */
export interface GlobalOptions {
  readonly watchlist: string;
  readonly db: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  /** False: long output does not go through a pager. */
  readonly pager?: boolean;
}

/** 0 fine, 1 something failed, 2 usage or configuration, 10 something changed, 11 a high alert. */
export type ExitCode = 0 | 1 | 2 | 10 | 11;

/** Ends a command with a message for the person and an exit code; no stack is shown. */
export class CommandError extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = 1) {
    super(message);
    this.name = "CommandError";
    this.exitCode = exitCode;
  }
}

/** Null while what is printed goes to standard output at once. */
let collected: string[] | null = null;

/** Writes a result to standard output. */
export function print(line: string): void {
  if (collected === null) process.stdout.write(`${line}\n`);
  else collected.push(`${line}\n`);
}

/** From now on what is printed is kept, until the function that comes back is called: it gives the text. */
export function collectPrinted(): () => string {
  const lines: string[] = [];
  collected = lines;
  return () => {
    collected = null;
    return lines.join("");
  };
}

/** Writes one object as a line of JSON to standard output. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value));
}

/** Talks to the person on standard error; silent with `--quiet`. */
export function say(options: Pick<GlobalOptions, "quiet">, line: string): void {
  if (options.quiet !== true) process.stderr.write(`${line}\n`);
}

/** Where mails are written when no mail server is configured: beside the archive. */
export function outboxFolder(databaseFile: string): string {
  return join(dirname(databaseFile), "outbox");
}
