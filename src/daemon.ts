import { createHash } from "node:crypto";
import { schedule as cron } from "node-cron";
import { type DeliverySummary, deliverPending } from "./alerts/deliver.ts";
import { writeFeed } from "./alerts/feed.ts";
import type { Mail } from "./alerts/mail.ts";
import { beat } from "./heartbeat.ts";
import type { Document, Watchlist } from "./model.ts";
import { type PassParts, type PassSummary, runPass } from "./pass.ts";
import { isDue, openSchedule, type Schedule } from "./schedule.ts";
import type { Archive } from "./store/archive.ts";
import { lastCheckTimes } from "./store/checks.ts";

export interface DaemonParts {
  readonly archive: Archive;
  readonly mail: Mail;
  readonly webhookSecret?: string | undefined;
  readonly now: () => Date;
  /** How much later than their schedules say documents are due, so that installations do not all ask at one minute. */
  readonly jitterMs?: number;
  /** The watchlist as it stands; called at least once a minute, so that a changed file takes effect. */
  readonly currentWatchlist: () => Watchlist;
  readonly onOutcome: PassParts["onOutcome"];
  /** `document` is null when it was no single document that failed. */
  readonly onError: (document: Document | null, error: unknown) => void;
  readonly onDelivery: (summary: DeliverySummary) => void;
  readonly onPass: (summary: PassSummary) => void;
  /** Something that ends nothing, but has to be said. */
  readonly onTrouble: (says: string) => void;
}

/**
 * Checks what is due and delivers what is owed, at once and then every minute, until `signal` is aborted: documents in
 * work are then finished, their mails handed over, and the promise is kept. Checking and delivering do not wait for
 * each other; neither overlaps with itself.
 */
export async function runDaemon(parts: DaemonParts, signal: AbortSignal): Promise<void> {
  const schedules = new Map<string, Schedule>();
  const onError = (error: unknown): void => parts.onError(null, error);
  const deliver = oneAtATime(async () => {
    const watchlist = parts.currentWatchlist();
    parts.onDelivery(await deliverPending({ ...parts, watchlist }));
  }, onError);
  const check = oneAtATime(async () => {
    const watchlist = parts.currentWatchlist();
    const late = (): Date => new Date(parts.now().getTime() - (parts.jitterMs ?? 0));
    const due = dueDocuments(watchlist.documents, { archive: parts.archive, now: late }, schedules);
    const summary = await runPass(due, { ...parts, watchlist, signal });
    parts.onPass(summary);
    await deliver();
    for (const fault of await beat(summary, { ...parts, watchlist })) parts.onTrouble(fault);
    const fault = due.length === 0 ? null : await writeFeed(parts.archive, watchlist);
    if (fault !== null) parts.onTrouble(fault);
  }, onError);
  const tasks = [cron("* * * * *", check), cron("* * * * *", deliver)];
  void check();
  void deliver();
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  for (const task of tasks) await task.destroy();
  await check.idle();
  await deliver();
}

/** Between 0 and four minutes, always the same for an installation, by what tells it from others. */
export function jitterOf(installation: string): number {
  const chance = createHash("sha256").update(installation).digest().readUInt32BE() / 2 ** 32;
  return Math.round(chance * LONGEST_JITTER_MS);
}

const LONGEST_JITTER_MS = 4 * 60_000;

/** The documents whose schedule has come round since their last check, in the order of the watchlist. */
export function dueDocuments(
  documents: readonly Document[],
  { archive, now }: Pick<DaemonParts, "archive" | "now">,
  schedules: Map<string, Schedule> = new Map(),
): readonly Document[] {
  const lastChecks = lastCheckTimes(archive);
  const time = now();
  return documents.filter((document) => {
    const last = lastChecks.get(document.id);
    return isDue(scheduleOf(document, schedules), last === undefined ? null : new Date(last), time);
  });
}

function scheduleOf({ schedule, timezone }: Document, schedules: Map<string, Schedule>): Schedule {
  const key = `${schedule} ${timezone}`;
  const known = schedules.get(key) ?? openSchedule(schedule, timezone);
  schedules.set(key, known);
  return known;
}

interface Job {
  (): Promise<void>;
  /** Kept when no run is in work. */
  idle(): Promise<void>;
}

/** A call while a run is in work joins that run. */
function oneAtATime(run: () => Promise<void>, onError: (error: unknown) => void): Job {
  let running: Promise<void> | null = null;
  const job = (): Promise<void> => {
    running ??= run()
      .catch(onError)
      .finally(() => {
        running = null;
      });
    return running;
  };
  return Object.assign(job, { idle: async () => void (await running) });
}
