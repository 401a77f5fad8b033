import type { ImportSummary } from "../../history/import-capture.ts";
import { importCaptures } from "../../history/import-captures.ts";
import { importOta } from "../../history/ota/import-ota.ts";
import { openArchive } from "../../store/archive.ts";
import { progressLine } from "../progress.ts";
import { CommandError, type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";
import { safe } from "../terminal.ts";

export interface ImportOptions {
  readonly service?: readonly string[];
  readonly output?: string;
}

/**
 * Takes in a folder of captures, or with `ota` what is at `path` of Open Terms Archive; exit 1 when something was skipped.
 * Mails nobody.
 */
export async function importHistory(
  source: string,
  path: string | undefined,
  options: GlobalOptions & ImportOptions,
): Promise<ExitCode> {
  if (source === "ota") {
    if (path === undefined) throw new CommandError(NO_PATH, 2);
    return importRecords(path, options);
  }
  if (path !== undefined)
    throw new CommandError(`import takes one folder, or "ota" and a PATH, not ${path}`, 2);
  if (options.service ?? options.output)
    throw new CommandError("--service and --output belong to `import ota PATH`", 2);
  const archive = openArchive(options.db);
  try {
    return tell(importCaptures(archive, source), options);
  } finally {
    archive.close();
  }
}

const NO_PATH = "import ota needs the PATH of a repository; a folder of captures of that name is ./ota";

async function importRecords(path: string, options: GlobalOptions & ImportOptions): Promise<ExitCode> {
  const archive = openArchive(options.db);
  const progress = progressLine(options);
  try {
    const summary = await importOta(archive, path, {
      services: options.service ?? [],
      onProgress: (done, total, document) => progress.show(`[${done}/${total}] ${document}`),
    });
    progress.end();
    return tell(summary, options);
  } finally {
    progress.end();
    archive.close();
  }
}

function tell(summary: ImportSummary, options: GlobalOptions): ExitCode {
  for (const { file, reason } of summary.skipped) say(options, `skipped ${safe(file)}: ${safe(reason)}`);
  if (options.json) printJson(summary);
  else print(describe(summary));
  return summary.skipped.length > 0 ? 1 : 0;
}

function describe(summary: ImportSummary): string {
  const { documents, captures, versions, unchanged, variants, broken, alreadyThere, skipped } = summary;
  return `${captures} captures of ${documents} documents: ${versions} versions, ${unchanged} unchanged, ${variants} seen before, ${broken} broken; ${alreadyThere} were there already, ${skipped.length} skipped`;
}
