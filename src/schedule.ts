import { createTask, type ScheduledTask } from "node-cron";

const MINUTE = 60_000;
/** How far back a run is looked for. A rarer schedule counts as due once this much time has passed. */
const LOOK_BACK_MINUTES = 32 * 24 * 60;

/** When a cron expression fires, asked of node-cron for any moment, so that no timer has to be alive at that moment. */
export interface Schedule {
  /** The last run at or before `now`, to the minute; null when there was none within the last 32 days. */
  previousRun(now: Date): Date | null;
  /** The first run after the present moment; null when there is none within a year. */
  nextRun(): Date | null;
}

/** Throws when `expression` or `timezone` is not valid: a watchlist has been checked before it gets here. */
export function openSchedule(expression: string, timezone: string): Schedule {
  const task = createTask(expression, () => {}, { timezone });
  let scannedTo = 0;
  let found: Date | null = null;
  return {
    previousRun(now) {
      const latest = Math.floor(now.getTime() / MINUTE) * MINUTE;
      if (latest < scannedTo) [scannedTo, found] = [0, null];
      found = lastMatch(task, latest, Math.max(scannedTo, latest - LOOK_BACK_MINUTES * MINUTE)) ?? found;
      scannedTo = latest;
      return found;
    },
    nextRun: () => task.getNextRuns(1)[0] ?? null,
  };
}

/**
 * Whether a document last checked at `lastCheck` has a run of its schedule behind it that it missed. Runs missed
 * while the machine slept count once; a document never checked is due at once.
 */
export function isDue(schedule: Schedule, lastCheck: Date | null, now: Date): boolean {
  if (lastCheck === null) return true;
  const previous = schedule.previousRun(now);
  if (previous === null) return now.getTime() - lastCheck.getTime() > LOOK_BACK_MINUTES * MINUTE;
  return lastCheck < previous;
}

/** The latest matching minute in (`after`, `latest`], both in milliseconds. */
function lastMatch(task: ScheduledTask, latest: number, after: number): Date | null {
  for (let time = latest; time > after; time -= MINUTE) {
    const date = new Date(time);
    if (task.match(date)) return date;
  }
  return null;
}
