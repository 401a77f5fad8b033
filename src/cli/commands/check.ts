import { deliverPending } from "../../alerts/deliver.ts";
import { writeFeed } from "../../alerts/feed.ts";
import { openMail } from "../../alerts/mail.ts";
import type { CheckOutcome } from "../../check.ts";
import { dueDocuments } from "../../daemon.ts";
import { beat } from "../../heartbeat.ts";
import type { Document, Watchlist } from "../../model.ts";
import { type PassSummary, runPass } from "../../pass.ts";
import { type Archive, openArchive } from "../../store/archive.ts";
import { chooseById } from "../choose.ts";
import { deliveryLines, describeError, describeGuard, describeOutcome } from "../outcomes.ts";
import { type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";
import { mailSettings, watchlistOf, webhookSecret } from "../settings.ts";
import { safe } from "../terminal.ts";

export interface CheckOptions {
  readonly due?: boolean;
  readonly dryRun?: boolean;
  readonly exitCode?: boolean;
}

/** What one pass came to, for the exit code. */
interface Tally {
  summary: PassSummary;
  changed: boolean;
  high: boolean;
  failed: boolean;
}

/** One pass over the documents, then the mails that are owed. */
export async function check(
  ids: readonly string[],
  options: GlobalOptions & CheckOptions,
): Promise<ExitCode> {
  const watchlist = watchlistOf(options);
  const chosen = chooseById(watchlist.documents, ids, ({ id }) => id, options.watchlist);
  const archive = openArchive(options.db);
  try {
    const documents = options.due ? dueDocuments(chosen, { archive, now: () => new Date() }) : chosen;
    const tally = await pass(documents, watchlist, archive, options);
    if (options.dryRun === true) return exitCodeOf(tally, options);
    await deliver(archive, watchlist, options, tally);
    const fault = await writeFeed(archive, watchlist);
    if (fault !== null) say(options, safe(fault));
    if (ids.length === 0) await sayAlive(tally, watchlist, archive, options);
    return exitCodeOf(tally, options);
  } finally {
    archive.close();
  }
}

async function pass(
  documents: readonly Document[],
  watchlist: Watchlist,
  archive: Archive,
  options: GlobalOptions & CheckOptions,
): Promise<Tally> {
  const tally = { changed: false, high: false, failed: false };
  let done = 0;
  const progress = (): string => (process.stderr.isTTY ? `[${++done}/${documents.length}] ` : "");
  const summary = await runPass(documents, {
    archive,
    watchlist,
    now: () => new Date(),
    dryRun: options.dryRun === true,
    onOutcome: ({ id }, outcome) => {
      count(outcome, tally);
      if (options.json) printJson({ document: id, ...outcome });
      else print(`${progress()}${describeOutcome(id, outcome)}`);
    },
    onError: ({ id }, error) => {
      tally.failed = true;
      process.stderr.write(`${id}: nothing was stored, ${describeError(error)}\n`);
    },
  });
  for (const line of describeGuard(summary)) say(options, line);
  return { ...tally, summary };
}

/** Of passes over the whole watchlist only: that one document was checked by hand does not prove that it is watched. */
async function sayAlive(
  { summary }: Tally,
  watchlist: Watchlist,
  archive: Archive,
  options: GlobalOptions,
): Promise<void> {
  const faults = await beat(summary, { archive, watchlist, now: () => new Date() });
  for (const fault of faults) say(options, safe(fault));
}

function count(outcome: CheckOutcome, tally: Omit<Tally, "summary">): void {
  if (outcome.kind === "broken" || outcome.kind === "failed") tally.failed = true;
  if (outcome.kind !== "changed") return;
  tally.changed = true;
  if (outcome.level === "high") tally.high = true;
}

async function deliver(
  archive: Archive,
  watchlist: Watchlist,
  options: GlobalOptions,
  tally: Tally,
): Promise<void> {
  const mail = openMail(mailSettings(options));
  try {
    const summary = await deliverPending({
      ...{ archive, mail, watchlist, now: () => new Date() },
      webhookSecret: webhookSecret(),
    });
    for (const { text } of deliveryLines(summary)) say(options, text);
    if (summary.retrying.length + summary.dead.length > 0) tally.failed = true;
  } finally {
    await mail.close();
  }
}

function exitCodeOf({ changed, high, failed }: Tally, options: CheckOptions): ExitCode {
  if (options.exitCode && high) return 11;
  if (options.exitCode && changed) return 10;
  return failed ? 1 : 0;
}
