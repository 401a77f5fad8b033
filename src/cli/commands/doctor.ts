import type { Watchlist } from "../../model.ts";
import { type Archive, openArchive } from "../../store/archive.ts";
import { ArchiveError } from "../../store/archive-error.ts";
import { loadWatchlist } from "../../watchlist/load.ts";
import {
  chromium,
  clock,
  type Diagnosis,
  diskSpace,
  integrity,
  lastPass,
  mail,
  neverVerified,
  nodeVersion,
  owed,
  watchlist,
} from "../doctor-checks.ts";
import { type ExitCode, type GlobalOptions, print, printJson } from "../session.ts";
import { coloured, palette, safe } from "../terminal.ts";

type Look = () => Diagnosis | Promise<Diagnosis>;

/** Looks at everything that the watch needs, a line each; changes nothing. Exit 1 when something failed. */
export async function doctor(options: GlobalOptions): Promise<ExitCode> {
  let isWell = true;
  for (const [check, look] of looks(options)) {
    const diagnosis = await result(look, options);
    if (diagnosis.state === "failed") isWell = false;
    if (options.json) printJson({ check, ...diagnosis });
    else print(lineOf(check, diagnosis));
  }
  return isWell ? 0 : 1;
}

function* looks(options: GlobalOptions): Generator<readonly [check: string, Look]> {
  const { db } = options;
  const now = new Date();
  const loaded = loadWatchlist(options.watchlist);
  const list: Watchlist | null = loaded.kind === "ok" ? loaded.watchlist : null;
  yield ["node", () => nodeVersion(process.versions.node)];
  yield ["watchlist", () => watchlist(options.watchlist, loaded)];
  yield ["chromium", () => chromium(list)];
  yield ["mail server", () => mail(options, list)];
  const archive = open(db);
  yield ["archive", () => (archive instanceof ArchiveError ? refused(archive) : integrity(archive))];
  if (archive instanceof ArchiveError) return;
  try {
    yield ["disk", () => diskSpace(db)];
    yield ["clock", () => clock(archive, now)];
    yield ["passes", () => lastPass(archive, list, now)];
    if (list !== null) yield ["documents", () => neverVerified(archive, list)];
    yield ["mails", () => owed(archive)];
  } finally {
    archive.close();
  }
}

function open(file: string): Archive | ArchiveError {
  try {
    return openArchive(file, { readonly: true });
  } catch (error) {
    if (error instanceof ArchiveError) return error;
    throw error;
  }
}

/** One that is not there yet, or will be upgraded by the next check, is no failure. */
function refused({ problem, message }: ArchiveError): Diagnosis {
  const [says = "", ...remedies] = message.split("; ");
  const isEarly = problem === "missing" || problem === "older";
  return { state: isEarly ? "warning" : "failed", says, remedy: remedies.join("; ") };
}

/** A look that cannot be taken has failed, and the others are taken all the same. */
async function result(look: Look, options: GlobalOptions): Promise<Diagnosis> {
  try {
    return await look();
  } catch (error) {
    const known = ArchiveError.from(error, options.db);
    if (known instanceof ArchiveError) return { ...refused(known), state: "failed" };
    return { state: "failed", says: error instanceof Error ? error.message : String(error), remedy: "" };
  }
}

function lineOf(check: string, { state, says, remedy }: Diagnosis): string {
  const { bold, green, red, yellow } = palette(coloured());
  const paint = { ok: green, warning: yellow, failed: (text: string) => bold(red(text)) }[state];
  return `${paint(state.padEnd(7))}  ${check.padEnd(11)}  ${safe(says)}${remedy === "" ? "" : `: ${safe(remedy)}`}`;
}
