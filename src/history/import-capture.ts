import { readPages } from "../check/memory.ts";
import type { CheckOutcome } from "../check/outcome.ts";
import { recordReading } from "../check/record.ts";
import type { Capture, Document, Watchlist } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { sha256 } from "../store/bodies.ts";
import { isKept } from "../store/captures.ts";
import { lastCheck } from "../store/checks.ts";

/** A document that is known from its captures only. */
export interface ImportedDocument {
  readonly id: string;
  readonly service: { readonly id: string; readonly name: string };
  readonly name: string;
}

/** A page, or a text that somebody made of one, as it stood at a time. */
export interface ImportedCapture {
  readonly capturedAt: string;
  readonly contentType: string;
  readonly body: Uint8Array;
  /** Where it can be found outside the archive. */
  readonly provenance: string;
  /** Where it was fetched, as far as that is known. */
  readonly url?: string;
  /** True: made anew, by other rules, of a page that was captured before; what differs is not the service's doing. */
  readonly remade?: boolean;
}

/** What cannot be taken in, and why. */
export interface Skipped {
  readonly file: string;
  readonly reason: string;
}

export interface ImportSummary {
  /** Documents that there are captures of. */
  readonly documents: number;
  /** Captures that were taken in. */
  readonly captures: number;
  /** Versions that they made. */
  readonly versions: number;
  /** Captures that showed the latest version, an older one again, or not the document. */
  readonly unchanged: number;
  readonly variants: number;
  readonly broken: number;
  /** Captures that an earlier import took in. */
  readonly alreadyThere: number;
  readonly skipped: readonly Skipped[];
}

type Imported = CheckOutcome["kind"] | "already_there" | { readonly skipped: string };

/**
 * Takes in one capture of one document: it is judged, extracted and versioned as if it had been fetched at its time, and
 * no mail is queued; all or nothing. One that is there is left alone; one that is older than the document's last check is
 * skipped, since a version between two others is never made.
 */
export function importCapture(archive: Archive, of: ImportedDocument, imported: ImportedCapture): Imported {
  const { capturedAt: at, body, provenance, remade = false } = imported;
  if (isKept(archive, of.id, at, sha256(body))) return "already_there";
  const last = lastCheck(archive, of.id);
  if (last !== null && last.at > at) {
    return {
      skipped: `older than the last check of ${of.id} (${last.at}); import it into a new archive (--db)`,
    };
  }
  const document = documentOf(of);
  const capture = captureOf(document, imported);
  const reading = readPages(archive, document, [capture], { remade });
  const frame = { document, at, origin: "imported", provenance, remade, alerts: ALERTS } as const;
  const pages = [{ capture, stored: null }];
  return recordReading(archive, frame, { pages, reading, passedOver: [], doubted: null }).kind;
}

/** Nobody is told of history. */
const ALERTS: Watchlist["alerts"] = { to: [], timezone: "UTC" };

function documentOf({ id, service, name }: ImportedDocument): Document {
  return {
    id,
    service,
    name,
    urls: [`imported:${id}`],
    select: [],
    remove: [],
    schedule: "",
    timezone: "UTC",
    robots: true,
    render: "http",
    alerts: { to: [], level: "any" },
    optOut: [],
    line: 0,
  };
}

function captureOf(
  { urls }: Document,
  { capturedAt, contentType, body, url = urls[0] ?? "" }: ImportedCapture,
): Capture {
  const headers = { "content-type": contentType };
  return { url, finalUrl: url, capturedAt, status: 200, headers, body, rendered: "imported" };
}

/** Counts what became of captures. */
export interface Tally {
  readonly count: (imported: Imported, file: string) => void;
  readonly skip: (skipped: Skipped) => void;
  readonly summary: (documents: number) => ImportSummary;
}

export function startTally(skippedBefore: readonly Skipped[] = []): Tally {
  const counts = { captures: 0, versions: 0, unchanged: 0, variants: 0, broken: 0, alreadyThere: 0 };
  const skipped: Skipped[] = [...skippedBefore];
  return {
    count: (imported, file) => {
      if (typeof imported === "object") {
        skipped.push({ file, reason: imported.skipped });
        return;
      }
      counts[COUNTED_AS[imported]] += 1;
      if (imported !== "already_there") counts.captures += 1;
    },
    skip: (one) => void skipped.push(one),
    summary: (documents) => ({ documents, ...counts, skipped }),
  };
}

const COUNTED_AS = {
  baseline: "versions",
  changed: "versions",
  unchanged: "unchanged",
  variant: "variants",
  broken: "broken",
  failed: "broken",
  already_there: "alreadyThere",
} as const;
