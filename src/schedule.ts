import { createTask, parse } from "node-cron";

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
/** How far back a run is looked for. A rarer schedule counts as due once this much time has passed. */
const LOOK_BACK_MINUTES = 32 * DAY_MINUTES;
const LOOK_AHEAD_MINUTES = 366 * DAY_MINUTES;

/**
 * When a cron expression fires, asked of node-cron for any moment, so that no timer has to be alive at that moment. Of
 * several seconds within a minute, the first counts.
 */
export interface Schedule {
  /** The last run at or before `now`; null when there was none within the last 32 days. */
  previousRun(now: Date): Date | null;
  /** The first run after `now`; null when there is none within 366 days. */
  nextRun(now: Date): Date | null;
}

/** Throws when `expression` or `timezone` is not valid: a watchlist has been checked before it gets here. */
export function openSchedule(expression: string, timezone: string): Schedule {
  const task = createTask(expression, () => {}, { timezone });
  const { second, minute } = parse(expression);
  const offset = (second[0] ?? 0) * 1000;
  const isRun = (time: number): boolean => canBe(minute, time) && task.match(new Date(time));
  const candidateUpTo = (now: Date): number =>
    Math.floor((now.getTime() - offset) / MINUTE) * MINUTE + offset;
  let scannedTo = 0;
  let found: Date | null = null;
  return {
    previousRun(now) {
      const latest = candidateUpTo(now);
      if (latest < scannedTo) [scannedTo, found] = [0, null];
      found = lastRun(isRun, latest, Math.max(scannedTo, latest - LOOK_BACK_MINUTES * MINUTE)) ?? found;
      scannedTo = latest;
      return found;
    },
    nextRun(now) {
      const latest = candidateUpTo(now);
      for (let minutes = 1; minutes <= LOOK_AHEAD_MINUTES; minutes++) {
        const time = latest + minutes * MINUTE;
        if (isRun(time)) return new Date(time);
      }
      return null;
    },
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

/** Whether the minute can be one of `minutes` in some time zone: their offsets are multiples of 15 minutes. */
function canBe(minutes: readonly number[], time: number): boolean {
  const utcMinute = Math.floor(time / MINUTE) % 60;
  return minutes.some((minute) => (minute - utcMinute + 60) % 15 === 0);
}

/** The latest run in (`after`, `latest`], both in milliseconds. */
function lastRun(isRun: (time: number) => boolean, latest: number, after: number): Date | null {
  for (let time = latest; time > after; time -= MINUTE) if (isRun(time)) return new Date(time);
  return null;
}
