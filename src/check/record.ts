import type { Verdict } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { saveCapture } from "../store/captures.ts";
import { linkVersion, recordCheck } from "../store/checks.ts";
import { rememberDocument } from "../store/documents.ts";
import { conclude } from "./conclude.ts";
import { latestAsSeenToday, recall, standingVersion } from "./memory.ts";
import { queueLanguageNotice, queueNotices } from "./notices.ts";
import type { CheckFrame, CheckOutcome, Page, Seen } from "./outcome.ts";
import type { Reading } from "./reading.ts";
import { recordVersion } from "./version.ts";

/**
 * Leaves everything that follows from a reading: check, captures, and where the text is new its version, findings,
 * events and mails; all or nothing. Which version is the latest is asked under the write lock, so two processes that
 * see the same change make one version of it.
 */
export function recordReading(archive: Archive, frame: CheckFrame, seen: Seen): CheckOutcome {
  return archive.transaction(() => {
    const memory = recall(archive, frame.document, seen.reading, seen.doubted?.text ?? null);
    const conclusion = conclude(seen.reading, memory, frame.at);
    if (conclusion.kind !== "broken") queueLanguageNotice(archive, frame, seen.reading);
    switch (conclusion.kind) {
      case "broken": {
        const { verdict } = conclusion;
        leave(archive, frame, seen, { verdict, version: null });
        return { kind: "broken", reason: verdict.reason, evidence: verdict.evidence };
      }
      case "unchanged":
        leave(archive, frame, seen, { verdict: { kind: "unchanged" }, version: conclusion.version });
        return conclusion;
      case "variant":
        leave(archive, frame, seen, { verdict: { kind: "ok" }, version: conclusion.version });
        return conclusion;
      case "version": {
        const standing = conclusion.rollback
          ? latestAsSeenToday(archive, frame.document)
          : standingVersion(archive, frame.document);
        const { verdict } = seen.reading;
        const doubt = verdict.kind === "broken" ? verdict.evidence : undefined;
        const kept = leave(archive, frame, seen, { verdict: { kind: "ok" }, version: null, doubt });
        const made = recordVersion(archive, frame, {
          ...seen,
          ...kept,
          standing,
          rollback: conclusion.rollback,
        });
        linkVersion(archive, kept.checkId, made.version);
        return made;
      }
      default:
        return conclusion satisfies never;
    }
  });
}

/** No page came: the check leaves its row, and the pages of the document's other URLs that did come. */
export function recordFailure(
  archive: Archive,
  frame: CheckFrame,
  failure: Extract<Verdict, { kind: "failed" }>,
  pages: readonly Page[],
): CheckOutcome {
  return archive.transaction(() => {
    const checkId = leaveCheck(archive, frame, { verdict: failure, hash: null, version: null });
    for (const page of pages) keepPage(archive, frame, checkId, page);
    return { kind: "failed", reason: failure.reason, evidence: failure.evidence };
  });
}

interface Kept {
  readonly checkId: number;
  /** Ids of the captures of `pages`, in their order. */
  readonly captures: readonly number[];
}

function leave(
  archive: Archive,
  frame: CheckFrame,
  { pages, reading, passedOver, doubted }: Seen,
  { verdict, version, doubt }: Ending,
): Kept {
  const row = { verdict, version, hash: hashToKeep(verdict, reading) };
  const checkId = leaveCheck(archive, frame, row, doubt);
  for (const page of [...passedOver, ...(doubted?.pages ?? [])]) keepPage(archive, frame, checkId, page);
  return { checkId, captures: pages.map((page) => keepPage(archive, frame, checkId, page)) };
}

interface Ending {
  readonly verdict: Verdict;
  readonly version: number | null;
  /** Why the text that is now believed was not at first. */
  readonly doubt?: string | undefined;
}

interface CheckRow {
  readonly verdict: Verdict;
  readonly hash: string | null;
  readonly version: number | null;
}

function leaveCheck(archive: Archive, frame: CheckFrame, row: CheckRow, doubt?: string): number {
  const { document, at, origin } = frame;
  rememberDocument(archive, { id: document.id, service: document.service.name, name: document.name }, at);
  return queueNotices(archive, frame, doubt, () =>
    recordCheck(archive, { document: document.id, at, origin, ...row }),
  );
}

function keepPage(
  archive: Archive,
  { document, provenance }: CheckFrame,
  checkId: number,
  page: Page,
): number {
  return page.stored?.id ?? saveCapture(archive, checkId, document.id, page.capture, provenance);
}

/** Of a text that is not believed, only one that may be confirmed is worth remembering. */
function hashToKeep(verdict: Verdict, { hash }: Reading): string | null {
  return verdict.kind === "broken" && !verdict.confirmable ? null : hash;
}
