import type { Archive } from "../../store/archive.ts";
import { listDocuments } from "../../store/documents.ts";
import { acquireDaemonLock, acquirePassLock, type Lock } from "../../store/lock.ts";
import { renameDocuments } from "../../store/rename.ts";
import { loadWatchlist } from "../../watchlist/load.ts";
import { idFault } from "../../watchlist/values.ts";
import { changeArchive } from "../archive.ts";
import { chooseById } from "../choose.ts";
import { CommandError, type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";

/** Gives a document, or all of a service, another id. Its history, versions and evidence stay. */
export async function rename(from: string, to: string, options: GlobalOptions): Promise<ExitCode> {
  refuseIds(from, to);
  const locks: (Lock | null)[] = [];
  try {
    const renamings = await changeArchive(options, (archive) => {
      locks.push(acquireDaemonLock(options.db), acquirePassLock(options.db));
      if (locks.includes(null))
        throw new CommandError(`a daemon or check works on ${options.db}: stop it, then try again`);
      const meant = renamingsOf(archive, from, to);
      renameDocuments(archive, meant, new Date().toISOString());
      return meant;
    });
    for (const { document, to: id } of renamings)
      options.json ? printJson({ document, to: id }) : print(`${document} is ${id} now`);
    remind(renamings, options);
    return 0;
  } finally {
    for (const lock of locks) lock?.release();
  }
}

interface Renaming {
  readonly document: string;
  readonly to: string;
}

function refuseIds(from: string, to: string): void {
  const parts = to.split("/");
  const fault = parts.map(idFault).find((found) => found !== null);
  if (fault !== undefined) throw new CommandError(`"${to}" can be no id: ${fault}`, 2);
  if (parts.length > 2 || parts.length !== from.split("/").length)
    throw new CommandError(
      "a document gets the id of a document (service/document), a service that of a service",
      2,
    );
}

function renamingsOf(archive: Archive, from: string, to: string): readonly Renaming[] {
  const known = listDocuments(archive);
  const taken = known.find(({ id }) => id === to || id.startsWith(`${to}/`));
  if (taken !== undefined)
    throw new CommandError(`${archive.file} has ${taken.id} already: two histories cannot be made one`, 2);
  const meant = chooseById(known, [from], ({ id }) => id, archive.file);
  return meant.map(({ id }) => ({ document: id, to: to + id.slice(from.length) }));
}

/** The next check of the old id would begin another history. */
function remind(renamings: readonly Renaming[], options: GlobalOptions): void {
  const loaded = loadWatchlist(options.watchlist);
  if (loaded.kind !== "ok") return;
  for (const { id, line } of loaded.watchlist.documents) {
    const renamed = renamings.find(({ document }) => document === id);
    if (renamed !== undefined)
      say(options, `${options.watchlist}:${line}: still names ${id}: give it the ids of ${renamed.to}`);
  }
}
