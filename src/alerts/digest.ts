import type { Watchlist } from "../model.ts";
import { openSchedule } from "../schedule.ts";
import type { AlertLevel } from "./decide.ts";

/** When an alert may leave: `high` at once, the rest at the digest time, where the watchlist has one. */
export function alertDueAt(
  level: AlertLevel,
  { digest, timezone }: Pick<Watchlist["alerts"], "digest" | "timezone">,
  now: string,
): string {
  return level === "high" || digest === undefined ? now : nextDigestTime(digest, timezone, now);
}

/**
 * The first moment after `now` (ISO) that the node-cron expression names in the time zone. An expression that names
 * none within a year gives `now`: nothing is held back for ever. Throws on an invalid expression or time zone, which a
 * checked watchlist does not have.
 */
export function nextDigestTime(cron: string, timezone: string, now: string): string {
  return openSchedule(cron, timezone).nextRun(new Date(now))?.toISOString() ?? now;
}
