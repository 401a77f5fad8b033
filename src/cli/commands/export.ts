import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { atomFeed } from "../../alerts/feed.ts";
import { csvRecords } from "../../history/export/csv.ts";
import { dataDictionary } from "../../history/export/dictionary.ts";
import { jsonLines } from "../../history/export/json.ts";
import { changePlace } from "../../places.ts";
import type { Archive } from "../../store/archive.ts";
import { listDocuments } from "../../store/documents.ts";
import { inOneMoment } from "../../store/snapshot.ts";
import { siteFiles } from "../../web/site.ts";
import { writeSite } from "../../web/site-folder.ts";
import { withArchive } from "../archive.ts";
import { chooseById } from "../choose.ts";
import { fileError, writePieces } from "../export-file.ts";
import { CommandError, type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";
import { feedDocuments } from "../viewer.ts";
import { exportEvidence } from "./export-evidence.ts";
import { startOf } from "./log.ts";
import { followDocuments } from "./serve.ts";

export interface ExportOptions {
  readonly since?: string;
  readonly text?: boolean;
}

/** Writes out the archive, which is only read, in one of the forms; of the dictionary only what the others contain. */
export function exportArchive(
  form: string,
  path: string | undefined,
  ids: readonly string[],
  options: GlobalOptions & ExportOptions,
): Promise<ExitCode> | ExitCode {
  if (options.text && form !== "json") throw new CommandError("--text is for export json", 2);
  switch (form) {
    case "site":
      return exportSite(required(path, "the folder of the site"), ids, options);
    case "csv":
    case "json":
      return exportLines(form, required(path, "the file, or - for standard output"), ids, options);
    case "dictionary":
      print(dataDictionary().trimEnd());
      return 0;
    case "evidence":
      return exportEvidence(required(path, "a version and a folder: ID@NUMBER FOLDER"), ids, options);
    default:
      throw new CommandError(`there is no export ${form}: export site, csv, json, evidence or dictionary`, 2);
  }
}

function required(path: string | undefined, what: string): string {
  if (path === undefined) throw new CommandError(`nothing was exported: name ${what}`, 2);
  return path;
}

function exportLines(
  form: "csv" | "json",
  file: string,
  ids: readonly string[],
  options: GlobalOptions & ExportOptions,
): Promise<ExitCode> {
  const since = options.since === undefined ? "" : startOf(options.since);
  return readArchive(options, async (archive) => {
    const documents = chooseById(listDocuments(archive), ids, ({ id }) => id, archive.file);
    const filter = { documents, since };
    const lines =
      form === "csv"
        ? csvRecords(archive, filter)
        : jsonLines(archive, filter, { text: options.text ?? false });
    await writePieces(file, lines);
    const count = `${documents.length} ${documents.length === 1 ? "document" : "documents"}`;
    say(options, `${count} written; what is in the file: clausewatch export dictionary`);
    return 0;
  });
}

function exportSite(
  folder: string,
  ids: readonly string[],
  options: GlobalOptions & ExportOptions,
): Promise<ExitCode> {
  if (options.since !== undefined || ids.length > 0)
    throw new CommandError("a site shows everything on record: --since and ids are for csv and json", 2);
  const watched = followDocuments(options)();
  return readArchive(options, async (archive) => {
    const known = feedDocuments(archive, watched);
    const files = siteFiles({
      archive,
      watched,
      program: programHash(),
      feed: (place, linkOf) =>
        atomFeed(archive, known, {
          place,
          linkOf: ({ document, before, version }) => linkOf(changePlace(document, before, version)),
        }),
    });
    const outcome = await writeSite(folder, files).catch((error) => {
      throw fileError(folder, error);
    });
    if (outcome.kind === "refused") throw new CommandError(outcome.why, 2);
    const { kind: _, ...counts } = outcome;
    const { written, unchanged, removed } = counts;
    if (options.json) printJson(counts);
    else print(`${written} written, ${unchanged} unchanged, ${removed} removed`);
    return 0;
  });
}

function readArchive(
  options: GlobalOptions,
  work: (archive: Archive) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withArchive(options, (archive) => inOneMoment(archive, () => work(archive)));
}

/** Over the files of the program that lie beside this one: all that pages are made by. */
function programHash(): string {
  const folder = import.meta.dirname;
  const hash = createHash("sha256");
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest("hex");
}
