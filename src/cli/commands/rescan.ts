import { rescan as rescanArchive } from "../../history/rescan.ts";
import { openArchive } from "../../store/archive.ts";
import { type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";

/** Runs today's rules over the whole archive; no mail comes of it. */
export function rescan(options: GlobalOptions): ExitCode {
  const archive = openArchive(options.db);
  try {
    const summary = rescanArchive(archive, (document) => say(options, document));
    if (options.json) printJson(summary);
    else
      print(
        `${summary.versions} versions read again: ${summary.otherClauses} hold other clauses than on record, ${summary.otherEvents} changes mean something else; nobody is told`,
      );
    return 0;
  } finally {
    archive.close();
  }
}
