import { writeFileSync } from "node:fs";
import type { ImportSummary } from "../../history/import-capture.ts";
import { importCaptures } from "../../history/import-captures.ts";
import { readDeclarations } from "../../history/ota/declarations.ts";
import { importOta } from "../../history/ota/import-ota.ts";
import { slug } from "../../slug.ts";
import { openArchive } from "../../store/archive.ts";
import { type DeclarationFile, watchlistOfDeclarations, watchlistYaml } from "../../watchlist/ota.ts";
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
    return importOtaPath(path, options);
  }
  if (path !== undefined)
    throw new CommandError(`import takes one folder, or "ota" and a PATH, not ${path}`, 2);
  if (options.service !== undefined || options.output !== undefined)
    throw new CommandError("--service and --output belong to `import ota PATH`", 2);
  const archive = openArchive(options.db);
  try {
    return tell(importCaptures(archive, source), options);
  } finally {
    archive.close();
  }
}

const NO_PATH = "import ota needs the PATH of a repository; a folder of captures of that name is ./ota";

async function importOtaPath(path: string, options: GlobalOptions & ImportOptions): Promise<ExitCode> {
  const declarations = await readDeclarations(path);
  if (declarations.length > 0) return makeWatchlist(path, declarations, options);
  if (options.output !== undefined)
    throw new CommandError(
      `--output is for a watchlist, and ${path} holds no declarations to make one of`,
      2,
    );
  const archive = openArchive(options.db, { repeatable: true });
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

/** Exit 1 when a declared document is not in it. */
function makeWatchlist(
  path: string,
  files: readonly DeclarationFile[],
  { service: names = [], ...options }: GlobalOptions & ImportOptions,
): ExitCode {
  const wanted = new Set(names.map(slug));
  const chosen = files.filter(
    ({ name }) => wanted.size === 0 || wanted.has(slug(name.replace(/\.json$/i, ""))),
  );
  if (chosen.length === 0) throw new CommandError(`${path} holds no declarations of ${names.join(", ")}`, 2);
  const made = watchlistOfDeclarations(chosen);
  for (const { document, reason, whole } of made.notTaken)
    say(options, safe(`${document}: ${whole ? "left out: " : "not taken over: "}${reason}`));
  if (made.services.length === 0) throw new CommandError("no declared document can be watched", 1);
  if (options.output !== undefined) writeNew(options.output, watchlistYaml(made.services), options);
  else if (options.json) printJson(made);
  else print(watchlistYaml(made.services).trimEnd());
  return made.notTaken.some(({ whole }) => whole) ? 1 : 0;
}

function writeNew(file: string, text: string, options: GlobalOptions): void {
  try {
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw new CommandError(`${file} is there already and was left as it is`, 2);
    throw new CommandError(`cannot write ${file} (${code}): check the folder and its permissions`, 2);
  }
  say(options, `wrote ${file}: name who is told in it, then run "clausewatch validate"`);
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
