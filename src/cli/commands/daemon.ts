import { statSync } from "node:fs";
import { openMail } from "../../alerts/mail.ts";
import { runDaemon } from "../../daemon.ts";
import type { Watchlist } from "../../model.ts";
import { openArchive } from "../../store/archive.ts";
import { acquireDaemonLock } from "../../store/lock.ts";
import { loadWatchlist } from "../../watchlist/load.ts";
import { describeDeliveries, describeError, describeGuard, describeOutcome } from "../outcomes.ts";
import { CommandError, type ExitCode, type GlobalOptions, print } from "../session.ts";
import { describeProblems, mailSettings, watchlistOf, withChromium } from "../settings.ts";

/** Runs until SIGTERM or SIGINT; one line on standard output for whatever happens. */
export async function daemon(options: GlobalOptions): Promise<ExitCode> {
  const currentWatchlist = followWatchlist(options);
  const archive = openArchive(options.db);
  const lock = acquireDaemonLock(options.db);
  if (lock === null)
    throw new CommandError(
      `another daemon works on ${options.db}: stop it, or give this one an archive of its own with --db`,
      2,
    );
  const mail = openMail(mailSettings(options));
  note(
    `watching ${currentWatchlist().documents.length} documents of ${options.watchlist}, archive ${options.db}, mails to ${mail.where}`,
  );
  await runDaemon(
    {
      archive,
      mail,
      now: () => new Date(),
      currentWatchlist,
      onOutcome: (document, outcome) => note(describeOutcome(document.id, outcome)),
      onPass: (summary) => describeGuard(summary).forEach(note),
      onTrouble: note,
      onDelivery: (summary) => describeDeliveries(summary).forEach(note),
      onError: (document, error) => note(`${document?.id ?? "daemon"}: ERROR ${describeError(error)}`),
    },
    stopSignal(),
  );
  await mail.close();
  lock.release();
  archive.close();
  note("stopped");
  return 0;
}

function note(line: string): void {
  print(`${new Date().toISOString()} ${line}`);
}

/** Not `once`: a library that finds no other listener for the signal would end the process at once. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stopping.signal.aborted) return;
      note(`${signal}: finishing the documents in work`);
      stopping.abort();
    });
  }
  return stopping.signal;
}

/** Reads the watchlist again when its file has changed; a broken edit is reported once and the one before stays. */
function followWatchlist(options: GlobalOptions): () => Watchlist {
  let standing = watchlistOf(options, note);
  let seen = stampOf(options.watchlist);
  process.on("SIGHUP", () => {
    seen = "";
  });
  return () => {
    const stamp = stampOf(options.watchlist);
    if (stamp === seen) return standing;
    seen = stamp;
    const loaded = loadWatchlist(options.watchlist);
    if (loaded.kind === "ok") {
      standing = withChromium(loaded.watchlist);
      if (loaded.warnings.length > 0)
        note(`warnings:\n${describeProblems(options.watchlist, loaded.warnings)}`);
      note(`${options.watchlist} was read again: ${standing.documents.length} documents`);
    } else {
      note(
        `${options.watchlist} has mistakes, the one before stays in force:\n${describeProblems(options.watchlist, loaded.problems)}`,
      );
    }
    return standing;
  };
}

/** Changes whenever the file does; "missing" where there is none. */
function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? "missing" : `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
}
