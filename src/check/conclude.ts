import type { Verdict } from "../model.ts";
import type { Reading } from "./reading.ts";

/** What the archive remembers of a document when a text of it has been read. */
export interface Memory {
  /** Number of the latest version; null before the first. */
  readonly latest: number | null;
  /** The version that has the very text that was read; null for a text never believed before. */
  readonly known: number | null;
  /** Earlier checks that saw this very text, without another in between, and the first of them. */
  readonly run: { readonly sightings: number; readonly since: string | null };
  /** The last check to see a text, or the first fetch of this check, saw this one (or nearly) and did not believe it. */
  readonly isRepeated: boolean;
}

export type Conclusion =
  /** Not the document, or not believed yet. */
  | { readonly kind: "broken"; readonly verdict: Extract<Verdict, { kind: "broken" }> }
  /** The latest version again. */
  | { readonly kind: "unchanged"; readonly version: number }
  /** An older version again: a test, a region, a language that comes and goes. */
  | { readonly kind: "variant"; readonly version: number }
  /** A text to record: the first, a new one, or an older one that has come back to stay. */
  | { readonly kind: "version"; readonly isFirst: boolean; readonly rollback: boolean };

/** An older text counts as restored when this many checks in a row saw it, over at least this time. */
const ROLLBACK_SIGHTINGS = 3;
const ROLLBACK_MS = 72 * 3_600_000;

/**
 * What a reading means. A doubted text is believed when it came twice, or was believed before: a page that is broken
 * in the same way twice is believed too, unless its verdict is one that nothing confirms.
 */
export function conclude(reading: Pick<Reading, "verdict">, memory: Memory, at: string): Conclusion {
  const { verdict } = reading;
  const { latest, known } = memory;
  if (verdict.kind === "broken" && !isConfirmed(reading, memory)) return { kind: "broken", verdict };
  if (latest === null || known === null) {
    return { kind: "version", isFirst: latest === null, rollback: false };
  }
  if (known === latest) return { kind: "unchanged", version: latest };
  return isRestored(memory, at)
    ? { kind: "version", isFirst: false, rollback: true }
    : { kind: "variant", version: known };
}

function isConfirmed({ verdict }: Pick<Reading, "verdict">, { isRepeated, known }: Memory): boolean {
  return verdict.kind === "broken" && verdict.confirmable && (isRepeated || known !== null);
}

function isRestored({ run }: Memory, at: string): boolean {
  if (run.since === null || run.sightings + 1 < ROLLBACK_SIGHTINGS) return false;
  return Date.parse(at) - Date.parse(run.since) >= ROLLBACK_MS;
}
