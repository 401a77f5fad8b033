import { hostname } from "node:os";
import { resolve } from "node:path";
import { openMail } from "../../alerts/mail.ts";
import { type DaemonParts, jitterOf, runDaemon } from "../../daemon.ts";
import type { Watchlist } from "../../model.ts";
import { openArchive } from "../../store/archive.ts";
import { acquireDaemonLock } from "../../store/lock.ts";
import { loadWatchlist } from "../../watchlist/load.ts";
import type { Viewer } from "../../web/server.ts";
import { type Log, openLog } from "../log-lines.ts";
import { deliveryLines, describeError, describeGuard, describeOutcome, describePass } from "../outcomes.ts";
import { CommandError, type ExitCode, type GlobalOptions } from "../session.ts";
import {
  describeProblems,
  mailSettings,
  stampOf,
  watchlistOf,
  webhookSecret,
  withChromium,
} from "../settings.ts";
import { safe } from "../terminal.ts";

export interface DaemonOptions {
  readonly logJson?: boolean;
  /** `[HOST:]PORT` that the viewer is served on; absent = no viewer. */
  readonly web?: string;
  /** Names under which the viewer may be asked for. */
  readonly webHost?: readonly string[];
}

/** Runs until SIGTERM or SIGINT; one line on standard output for whatever happens, as JSON with `logJson` or `json`. */
export async function daemon(options: GlobalOptions & DaemonOptions): Promise<ExitCode> {
  const log = openLog(options.logJson === true || options.json === true);
  const currentWatchlist = followWatchlist(options, log);
  const archive = openArchive(options.db);
  const lock = acquireDaemonLock(options.db);
  if (lock === null)
    throw new CommandError(
      `another daemon works on ${options.db}: stop it, or give this one an archive of its own with --db`,
      2,
    );
  const mail = openMail(mailSettings(options));
  const viewer = await viewerOf(options, currentWatchlist, log);
  logStart(options, log, currentWatchlist().documents.length, mail.where, viewer?.url ?? null);
  const parts = { archive, mail, now: () => new Date(), currentWatchlist, webhookSecret: webhookSecret() };
  const jitterMs = jitterOf(`${hostname()} ${resolve(options.db)}`);
  await runDaemon({ ...parts, jitterMs, ...listeners(log) }, stopSignal(log));
  await viewer?.close();
  await mail.close();
  lock.release();
  archive.close();
  log("stopped", "stopped", {});
  return 0;
}

/** Null where none is asked for; its code is loaded only then. */
async function viewerOf(
  options: GlobalOptions & DaemonOptions,
  currentWatchlist: () => Watchlist,
  log: Log,
): Promise<Viewer | null> {
  if (options.web === undefined) return null;
  const { openViewer } = await import("../viewer.ts");
  return openViewer(options, {
    address: options.web,
    hosts: options.webHost ?? [],
    watched: () => currentWatchlist().documents,
    onError: (error) => log("error", `viewer: a page could not be made: ${describeError(error)}`),
  });
}

function logStart(
  { watchlist, db: archive }: GlobalOptions,
  log: Log,
  documents: number,
  mail: string,
  viewer: string | null,
): void {
  const web = viewer === null ? "" : `, viewer at ${viewer}`;
  log(
    "started",
    `watching ${documents} documents of ${watchlist}, archive ${archive}, mails to ${mail}${web}`,
    { documents, watchlist, archive, mail, viewer },
  );
}

function listeners(
  log: Log,
): Pick<DaemonParts, "onOutcome" | "onDelivery" | "onPass" | "onTrouble" | "onError"> {
  return {
    onOutcome: ({ id }, outcome) => {
      const { kind, ...found } = outcome;
      log("check", describeOutcome(id, outcome), { document: id, outcome: kind, ...found });
    },
    onDelivery: (summary) => {
      for (const { fate, mail, text } of deliveryLines(summary))
        log("mail", text, { outcome: fate, ...mail });
    },
    onPass: (summary) => {
      if (summary.documents > 0) log("pass", describePass(summary), { ...summary });
      for (const line of describeGuard(summary)) log("trouble", line);
    },
    onTrouble: (says) => log("trouble", safe(says)),
    onError: (document, error) => {
      const message = describeError(error);
      const id = document?.id ?? null;
      log("error", `${id ?? "daemon"}: ERROR ${message}`, { document: id, message });
    },
  };
}

/** Not `once`: a library that finds no other listener for the signal would end the process at once. */
function stopSignal(log: Log): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stopping.signal.aborted) return;
      log("stopping", `${signal}: finishing the documents in work`);
      stopping.abort();
    });
  }
  return stopping.signal;
}

/**
 * Reads the watchlist again when its file has changed, and at once on SIGHUP; a broken edit is reported once and the one
 * before stays.
 */
function followWatchlist(options: GlobalOptions, log: Log): () => Watchlist {
  const { watchlist: file } = options;
  let standing = watchlistOf(options, (text) => log("watchlist", text));
  let seen = stampOf(file);
  const current = (): Watchlist => {
    const stamp = stampOf(file);
    if (stamp === seen) return standing;
    seen = stamp;
    const loaded = loadWatchlist(file);
    if (loaded.kind === "ok") {
      standing = withChromium(loaded.watchlist);
      if (loaded.warnings.length > 0)
        log("watchlist", `warnings:\n${describeProblems(file, loaded.warnings)}`);
      log("watchlist", `${file} was read again: ${standing.documents.length} documents`);
    } else {
      const problems = describeProblems(file, loaded.problems);
      log("watchlist", `${file} has mistakes, the one before stays in force:\n${problems}`);
    }
    return standing;
  };
  process.on("SIGHUP", () => {
    seen = "";
    current();
  });
  return current;
}
