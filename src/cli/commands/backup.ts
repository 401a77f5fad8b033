import { backUp } from "../../store/backup.ts";
import { withArchive } from "../archive.ts";
import { CommandError, type ExitCode, type GlobalOptions, print, printJson } from "../session.ts";

/** Copies the archive into a new file, while a daemon may write to it, and reads the copy again. */
export function backup(file: string, options: GlobalOptions): Promise<ExitCode> {
  return withArchive(options, (archive) => {
    const outcome = written(file, () => backUp(archive, file));
    if (outcome.kind === "refused") throw new CommandError(`nothing was backed up: ${outcome.reason}`);
    const { rows } = outcome;
    if (options.json) printJson({ file, rows });
    else
      print(
        `${file}: ${rows.documents} documents, ${rows.versions} versions, ${rows.captures} captures, ${rows.bodies} bodies; whole and readable`,
      );
    return 0;
  });
}

function written<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error && ("syscall" in error || isFull(error)))) throw error;
    throw new CommandError(`${file} was not written: ${error.message}`);
  }
}

function isFull(error: Error): boolean {
  return "code" in error && ["SQLITE_FULL", "SQLITE_IOERR_WRITE"].includes(String(error.code));
}
