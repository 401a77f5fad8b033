import { strongestLevel } from "../clauses/events.ts";
import { changesDatesOnly } from "../diff/dates.ts";
import type { AlertThreshold, Change, ClauseEvent, Document } from "../model.ts";

/** What a change amounts to: its strongest event, or `any` when only the text changed. */
export type AlertLevel = "high" | "info" | "any";

export type Decision =
  | { readonly kind: "tell"; readonly level: AlertLevel }
  | {
      readonly kind: "silent";
      readonly level: AlertLevel | "none";
      readonly reason: "nothing_changed" | "dates_only" | "below_threshold" | "no_recipients";
    };

const STRENGTH: Readonly<Record<AlertThreshold, number>> = { any: 1, info: 2, high: 3 };

/**
 * Whether a person is told of the change between two versions of a document. The first version and imported history
 * are no change: nobody asks this of them.
 */
export function decide(events: readonly ClauseEvent[], change: Change, alerts: Document["alerts"]): Decision {
  const level = levelOf(events, change);
  if (level === "any" && changesDatesOnly(change))
    return { kind: "silent", level: "none", reason: "dates_only" };
  if (level === "none") return { kind: "silent", level, reason: "nothing_changed" };
  if (!reaches(level, alerts.level)) return { kind: "silent", level, reason: "below_threshold" };
  if (alerts.to.length === 0 && alerts.webhook === undefined)
    return { kind: "silent", level, reason: "no_recipients" };
  return { kind: "tell", level };
}

/** Whether a change of this level is told to who asks for `threshold`. */
export function reaches(level: AlertLevel, threshold: AlertThreshold): boolean {
  return STRENGTH[level] >= STRENGTH[threshold];
}

function levelOf(events: readonly ClauseEvent[], { counts }: Change): AlertLevel | "none" {
  const level = strongestLevel(events);
  if (level !== null) return level;
  return counts.added + counts.removed + counts.moved + counts.reworded > 0 ? "any" : "none";
}
