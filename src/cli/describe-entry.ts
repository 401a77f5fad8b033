import { hasRules, noRulesFor } from "../clauses/coverage.ts";
import type { Change } from "../model.ts";
import type { LogEntry } from "../store/log.ts";
import type { TriageEntry } from "../store/triage.ts";
import { safe } from "./terminal.ts";

type Spell = Extract<LogEntry, { kind: "broken" | "failed" }>;

/** "broken: bot wall, then timeout (3 checks until 2024-09-18 06:17) – evidence". */
export function describeSpell(spell: Spell): string {
  const reasons = spell.reasons.map((reason) => reason.replaceAll("_", " ")).join(", then ");
  return `${spell.kind}: ${reasons} (${spanOf(spell)}) – ${safe(spell.evidence)}`;
}

function spanOf({ checks, until, recoveredAt }: Spell): string {
  const span = checks === 1 ? "1 check" : `${checks} checks until ${minute(until)}`;
  return recoveredAt === null ? `${span}, not over yet` : span;
}

/** "2 added, 1 moved": what there is of each kind of changed blocks. */
export function describeCounts(counts: Change["counts"]): string {
  const kinds = Object.entries(counts).filter(([, count]) => count > 0);
  return kinds.map(([kind, count]) => `${count} ${kind}`).join(", ");
}

/** " (no rules for Italian)", where that is so; else empty. */
export function unreadNote(language: string | null): string {
  return language !== null && !hasRules(language) ? ` (${noRulesFor(language)})` : "";
}

/** "acknowledged", "dismissed: only a typo", "noted: ask the lawyers"; empty while nobody has said anything. */
export function describeTriage(triage: TriageEntry | null): string {
  if (triage === null || (triage.state === "new" && triage.note === "")) return "";
  const state = triage.state === "new" ? "noted" : triage.state;
  return triage.note === "" ? state : `${state}: ${safe(triage.note)}`;
}

/** "2024-09-18 06:17", in UTC. */
export function minute(time: string): string {
  return time.slice(0, 16).replace("T", " ");
}
