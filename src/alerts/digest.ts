import { createTask, parse } from "node-cron";
import type { Watchlist } from "../model.ts";
import type { AlertLevel } from "./decide.ts";

/** When an alert may leave: `high` at once, the rest at the digest time, where the watchlist has one. */
export function alertDueAt(
  level: AlertLevel,
  { digest, timezone }: Pick<Watchlist["alerts"], "digest" | "timezone">,
  now: string,
): string {
  return level === "high" || digest === undefined ? now : nextDigestTime(digest, timezone, now);
}

const MINUTE = 60_000;
const LONGEST_WAIT_DAYS = 366;

/**
 * The first moment after `now` (ISO) that the node-cron expression names in the time zone, to the minute. An
 * expression that names none within a year gives `now`: nothing is held back for ever. Throws on an invalid expression
 * or time zone, which a checked watchlist does not have.
 */
export function nextDigestTime(cron: string, timezone: string, now: string): string {
  const task = createTask(cron, () => {}, { timezone });
  const { second, minute } = parse(cron);
  const start = Math.floor(Date.parse(now) / MINUTE) * MINUTE + (second[0] ?? 0) * 1000;
  for (let time = start + MINUTE; time < start + LONGEST_WAIT_DAYS * 86_400_000; time += MINUTE) {
    if (canBe(minute, time) && task.match(new Date(time))) return new Date(time).toISOString();
  }
  return now;
}

/** Whether the minute can be one of `minutes` in some time zone: their offsets are multiples of 15 minutes. */
function canBe(minutes: readonly number[], time: number): boolean {
  const utcMinute = Math.floor(time / MINUTE) % 60;
  return minutes.some((minute) => (minute - utcMinute + 60) % 15 === 0);
}
