import type { Document, OptOut } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { type LogEntry, logEntries } from "../store/log.ts";
import { recordedPositions, type StandingCategory } from "../store/positions.ts";
import { type DocumentStatus, documentStatuses } from "../store/status.ts";
import { type ShownRecent, shownRecent } from "./overview.ts";

export interface DocumentHistory {
  readonly status: DocumentStatus;
  /** As the watchlist has them; empty where it no longer names the document. */
  readonly urls: readonly string[];
  readonly optOut: readonly OptOut[];
  readonly positions: readonly StandingCategory[];
  /** Oldest first. */
  readonly log: readonly LogEntry[];
  /** What the changes meant, newest first. */
  readonly changes: readonly ShownRecent[];
}

/** Null for a document that the archive does not know. */
export function documentHistory(
  archive: Archive,
  document: string,
  watched: readonly Document[],
): DocumentHistory | null {
  const [status] = documentStatuses(archive, document);
  if (status?.document !== document) return null;
  const { urls = [], optOut = [] } = watched.find(({ id }) => id === document) ?? {};
  return {
    status,
    urls,
    optOut,
    positions: recordedPositions(archive, document).get(document) ?? [],
    log: logEntries(archive, { document }),
    changes: shownRecent(archive, [status], { place: document, limit: status.versions }),
  };
}
