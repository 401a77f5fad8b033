import type { Broken } from "../judge/broken.ts";
import type { Reading } from "./reading.ts";

/** What the archive remembers of a document when a text of it has been read. */
export interface Memory {
  /** Number of the latest version; null before the first. */
  readonly latest: number | null;
  /** The version that has the very text that was read; null for a text never believed before. */
  readonly known: number | null;
  /** Earlier checks that saw this very text, without another in between, and the first of them. */
  readonly run: Run;
  /** The last check to see a text, or the first fetch of this check, saw this one (or nearly) and did not believe it. */
  readonly isRepeated: boolean;
  /** Earlier checks that saw this text (or nearly) and did not believe it, without another in between. */
  readonly doubted: Run;
}

/** A text that stood alone; `since` is the first time it was seen. */
export interface Run {
  readonly sightings: number;
  readonly since: string | null;
}

export type Conclusion =
  /** Not the document, or not believed yet. */
  | { readonly kind: "broken"; readonly verdict: Broken }
  /** The latest version again. */
  | { readonly kind: "unchanged"; readonly version: number }
  /** An older version again: a test, a region, a language that comes and goes. */
  | { readonly kind: "variant"; readonly version: number }
  /** A text to record: the first, a new one, or an older one that has come back to stay. */
  | { readonly kind: "version"; readonly isFirst: boolean; readonly rollback: boolean };

/** What is likely to be a passing state is believed when this many checks in a row saw it, over at least this time. */
const LASTING_SIGHTINGS = 3;
const LASTING_MS = 72 * 3_600_000;

/**
 * What a reading means. A doubted text is believed when it was believed before, or when it came twice: a page that is
 * broken in the same way twice is believed too, unless its verdict is one that nothing confirms. Another language or
 * another document in its place is what a site shows to a region, or while it is being repaired: the same at every
 * fetch, and gone the next day. These are believed when they have stood as long as an older text that is restored.
 */
export function conclude(reading: Pick<Reading, "verdict">, memory: Memory, at: string): Conclusion {
  const { verdict } = reading;
  const { latest, known } = memory;
  if (verdict.kind === "broken" && !isConfirmed(verdict, memory, at)) return { kind: "broken", verdict };
  if (latest === null || known === null) {
    return { kind: "version", isFirst: latest === null, rollback: false };
  }
  if (known === latest) return { kind: "unchanged", version: latest };
  return hasLasted(memory.run, at)
    ? { kind: "version", isFirst: false, rollback: true }
    : { kind: "variant", version: known };
}

function isConfirmed(verdict: Broken, { isRepeated, doubted, known }: Memory, at: string): boolean {
  if (!verdict.confirmable) return false;
  return known !== null || (verdict.lasting ? hasLasted(doubted, at) : isRepeated);
}

/** With the sighting at hand. */
function hasLasted({ sightings, since }: Run, at: string): boolean {
  if (since === null || sightings + 1 < LASTING_SIGHTINGS) return false;
  return Date.parse(at) - Date.parse(since) >= LASTING_MS;
}
