import type { Archive } from "../../store/archive.ts";
import { listDocuments } from "../../store/documents.ts";
import { newChanges, newestAlert, standingTriage } from "../../store/triage.ts";
import { chooseById } from "../choose.ts";
import { CommandError, type ExitCode, type GlobalOptions } from "../session.ts";
import { type Chosen, changeNamed, triage } from "../triage.ts";

export interface AckOptions {
  readonly all?: boolean;
  readonly dismiss?: boolean;
  readonly new?: boolean;
  readonly note?: string;
}

/** Acknowledges changes: a person has seen them. With `dismiss` they meant nothing; with `new` they are to be seen again. */
export function ack(wanted: readonly string[], options: GlobalOptions & AckOptions): Promise<ExitCode> {
  if (wanted.length === 0 && !options.all)
    throw new CommandError(
      'which change? Name ID, ID@VERSION or a service, or --all; "clausewatch log --new" shows what is new',
      2,
    );
  const state = options.new ? "new" : options.dismiss ? "dismissed" : "acknowledged";
  const choose = (archive: Archive): readonly Chosen[] =>
    options.all ? allNew(archive, wanted) : named(archive, wanted, state === "new");
  return triage(options, choose, { state, ...(options.note !== undefined && { note: options.note }) });
}

function allNew(archive: Archive, ids: readonly string[]): readonly Chosen[] {
  const documents = chooseById(listDocuments(archive), ids, ({ id }) => id, archive.file);
  const meant = new Set(documents.map(({ id }) => id));
  return newChanges(archive)
    .filter(({ document }) => meant.has(document))
    .map(({ document, version }) => ({ document, version }));
}

/** Each once, though it be named twice. */
function named(archive: Archive, wanted: readonly string[], reopens: boolean): readonly Chosen[] {
  const changes = wanted.flatMap((place) =>
    /[/@]/.test(place) ? [changeNamed(archive, place)] : ofService(archive, place, reopens),
  );
  return [...new Map(changes.map((change) => [`${change.document}@${change.version}`, change])).values()];
}

/** Of each document of the service its newest change, where it is new still; where it `reopens`, where it is not. */
function ofService(archive: Archive, service: string, reopens: boolean): readonly Chosen[] {
  return chooseById(listDocuments(archive), [service], ({ id }) => id, archive.file).flatMap(({ id }) => {
    const version = newestAlert(archive, id);
    if (version === null) return [];
    const isNew = (standingTriage(archive, id, version)?.state ?? "new") === "new";
    return isNew === reopens ? [] : [{ document: id, version }];
  });
}
