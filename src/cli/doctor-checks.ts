import { statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { openMail } from "../alerts/mail.ts";
import { findChromium } from "../fetch/browser/chromium.ts";
import { FetchFailure } from "../fetch/failure.ts";
import type { Watchlist } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { integrityFault } from "../store/backup.ts";
import { newestTime } from "../store/newest.ts";
import { owedMails } from "../store/owed.ts";
import { lastCompletePass } from "../store/passes.ts";
import { documentStatuses } from "../store/status.ts";
import type { WatchlistResult } from "../watchlist/load.ts";
import type { GlobalOptions } from "./session.ts";
import { mailSettings, withChromium } from "./settings.ts";
import { age } from "./terminal.ts";
import { lateDocuments } from "./troubles.ts";

/** What one look at the installation came to. */
export interface Diagnosis {
  readonly state: "ok" | "warning" | "failed";
  readonly says: string;
  /** What to do; empty where nothing has to be done. */
  readonly remedy: string;
}

const fine = (says: string): Diagnosis => ({ state: "ok", says, remedy: "" });
const warning = (says: string, remedy: string): Diagnosis => ({ state: "warning", says, remedy });
const failed = (says: string, remedy: string): Diagnosis => ({ state: "failed", says, remedy });

const LEAST_NODE = [20, 19] as const;

export function nodeVersion(version: string): Diagnosis {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isOld = major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1]);
  const says = `Node.js ${version}`;
  return isOld ? failed(says, `install Node.js ${LEAST_NODE.join(".")} or newer`) : fine(says);
}

export function integrity(archive: Archive): Diagnosis {
  const version = archive.statement("select sqlite_version()").pluck().get();
  const layout = archive.statement("pragma user_version").pluck().get();
  const fault = integrityFault(archive, { quick: true });
  if (fault === null) return fine(`${archive.file} is whole (SQLite ${version}, layout ${layout})`);
  return failed(`${archive.file} is damaged: ${fault}`, "restore it from a backup");
}

const MEGABYTE = 1_000_000;
const LEAST_FREE = 200 * MEGABYTE;

/** Room for a second archive: a backup, or the copy that is made before an upgrade. */
export function diskSpace(file: string): Diagnosis {
  const { bavail, bsize } = statfsSync(dirname(file));
  const free = bavail * bsize;
  const needed = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const says = `${Math.floor(free / MEGABYTE)} MB free where the archive is (${Math.ceil(needed / MEGABYTE)} MB)`;
  if (free < LEAST_FREE) return failed(says, "free some space: checks cannot be stored when it is full");
  return free < needed + LEAST_FREE
    ? warning(says, "free some space: a copy of the archive has no room")
    : fine(says);
}

const TOLERANCE_MS = 5 * 60_000;

/** Nothing can have been recorded later than now. */
export function clock(archive: Archive, now: Date): Diagnosis {
  const newest = newestTime(archive);
  if (newest === null || Date.parse(newest) <= now.getTime() + TOLERANCE_MS)
    return fine(`the clock says ${now.toISOString()}, after all that is on record`);
  return failed(
    `the clock says ${now.toISOString()}, but something was recorded at ${newest}`,
    "set the clock (timedatectl); if it is right, it was wrong then",
  );
}

export function watchlist(file: string, loaded: WatchlistResult): Diagnosis {
  const remedy = 'see "clausewatch validate"';
  if (loaded.kind === "invalid") {
    const [first] = loaded.problems;
    return failed(`${file}:${first?.line}: ${first?.message} (mistakes: ${loaded.problems.length})`, remedy);
  }
  const says = `${file} names ${loaded.watchlist.documents.length} documents`;
  return loaded.warnings.length === 0
    ? fine(says)
    : warning(`${says}, warnings: ${loaded.warnings.length}`, remedy);
}

/** Logs in and sends nothing. */
export async function mail(options: GlobalOptions, list: Watchlist | null): Promise<Diagnosis> {
  const settings = mailSettings(options);
  if (settings.smtpUrl === undefined) {
    const says = `mails become files in ${settings.outboxDir}`;
    const isWanted = list?.documents.some(({ alerts }) => alerts.to.length > 0) ?? false;
    return isWanted ? warning(says, "set CLAUSEWATCH_SMTP_URL to have them sent") : fine(says);
  }
  const handover = openMail(settings);
  try {
    const outcome = await handover.verify();
    if (outcome.kind === "sent") return fine(outcome.detail);
    return failed(`${handover.where}: ${outcome.reason}`, "check CLAUSEWATCH_SMTP_URL and the server");
  } finally {
    await handover.close();
  }
}

/** Needed by pages that only scripts build. */
export function chromium(list: Watchlist | null): Diagnosis {
  const chosen = list === null ? process.env.CLAUSEWATCH_CHROMIUM : withChromium(list).fetch.chromium;
  try {
    return fine(`Chromium: ${findChromium(chosen || undefined)}`);
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    const [says = "", remedy = ""] = error.evidence.split(/: (?=install)/);
    const isNeeded = list?.documents.some(({ render }) => render === "browser") ?? false;
    return isNeeded
      ? failed(says, remedy)
      : warning(`${says}, which pages that only scripts build need`, remedy);
  }
}

export function lastPass(archive: Archive, list: Watchlist | null, now: Date): Diagnosis {
  const pass = lastCompletePass(archive);
  const says =
    pass === null ? "no pass was complete yet" : `the last complete pass ended ${ago(pass.endedAt, now)}`;
  const late = lateDocuments(archive, list?.documents ?? [], now);
  if (late.length > 0)
    return failed(
      `${says}, and ${late.length} documents are overdue`,
      'run "clausewatch daemon", or see its log',
    );
  return pass === null ? warning(says, 'run "clausewatch check" or "clausewatch daemon"') : fine(says);
}

function ago(time: string, now: Date): string {
  const length = age(time, now);
  return length === "now" ? "just now" : `${length} ago`;
}

export function neverVerified(archive: Archive, list: Watchlist): Diagnosis {
  const known = new Map(documentStatuses(archive).map((status) => [status.document, status.lastGoodAt]));
  const ids = list.documents.map(({ id }) => id).filter((id) => (known.get(id) ?? null) === null);
  if (ids.length === 0) return fine("every document of the watchlist was seen at least once");
  const more = ids.length > 3 ? ` and ${ids.length - 3} more` : "";
  return warning(
    `never seen: ${ids.slice(0, 3).join(", ")}${more}`,
    `run "clausewatch check ${ids[0]}" and look at the verdict`,
  );
}

export function owed(archive: Archive): Diagnosis {
  const mails = owedMails(archive);
  const dead = mails.filter(({ isDead }) => isDead).length;
  const held = mails.filter(({ isHeld }) => isHeld).length;
  const says = `unsent mails: ${mails.length}, given up: ${dead}, held: ${held}`;
  if (dead > 0) return failed(says, '"clausewatch mail list", then "mail retry" or "mail drop"');
  return held > 0 ? warning(says, '"clausewatch mail list", then "mail release"') : fine(says);
}
