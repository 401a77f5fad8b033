import { importCaptures } from "../../history/import-captures.ts";
import { openArchive } from "../../store/archive.ts";
import { type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";

/** Takes in a folder of captures; exit 1 when files were skipped. Mails nobody. */
export function importHistory(folder: string, options: GlobalOptions): ExitCode {
  const archive = openArchive(options.db);
  try {
    const summary = importCaptures(archive, folder);
    for (const { file, reason } of summary.skipped) say(options, `skipped ${file}: ${reason}`);
    if (options.json) printJson(summary);
    else print(describe(summary));
    return summary.skipped.length > 0 ? 1 : 0;
  } finally {
    archive.close();
  }
}

function describe(summary: ReturnType<typeof importCaptures>): string {
  const { documents, captures, versions, unchanged, variants, broken, alreadyThere, skipped } = summary;
  return `${captures} captures of ${documents} documents: ${versions} versions, ${unchanged} unchanged, ${variants} seen before, ${broken} broken; ${alreadyThere} were there already, ${skipped.length} skipped`;
}
