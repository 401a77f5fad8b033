import type { History } from "../judge/judge.ts";
import type { Block, Document } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { capturesOfVersion, loadCapture } from "../store/captures.ts";
import { lastCheck, standingOf, versionOfText } from "../store/checks.ts";
import { latestVersion, type StoredVersion } from "../store/versions.ts";
import type { Memory } from "./conclude.ts";
import type { Seen } from "./outcome.ts";
import { extractionKey, historyOf, textOf } from "./reading.ts";

/** A version as the document's present selectors and extractor see it: what a new text is compared with. */
export interface Standing {
  readonly version: StoredVersion;
  readonly blocks: readonly Block[];
  readonly hash: string;
  /** False: it was made of other pages (the list of URLs changed), so that a difference is not the service's doing. */
  readonly isComparable: boolean;
}

/** Null before the first version. */
export function standingVersion(archive: Archive, document: Document): Standing | null {
  const version = latestVersion(archive, document.id);
  if (version === null) return null;
  const { blocks, hash } = version;
  const captures = capturesOfVersion(archive, document.id, version.number);
  const isComparable = captures.length === document.urls.length;
  if (version.extraction === extractionKey(document)) return { version, blocks, hash, isComparable };
  const pages = captures.map((record) => loadCapture(archive, record));
  return { version, ...textOf(pages, document), isComparable };
}

/** For each URL of the document, what the judge is told of its past; null where nothing is known. */
export function historiesOf(archive: Archive, document: Document): readonly (History | null)[] {
  const version = latestVersion(archive, document.id);
  if (version === null) return document.urls.map(() => null);
  const isCurrent = version.extraction === extractionKey(document);
  if (document.urls.length === 1 && isCurrent) return [version];
  const captures = capturesOfVersion(archive, document.id, version.number);
  if (captures.length !== document.urls.length) return document.urls.map(() => null);
  return captures.map((record) => historyOf(loadCapture(archive, record), document));
}

/** What a reading is judged against. */
export function recall(
  archive: Archive,
  { id }: Document,
  { reading: { hash }, doubted }: Pick<Seen, "reading" | "doubted">,
  standing: Standing | null,
): Memory {
  const latest = standing?.version.number ?? null;
  return {
    latest,
    known: standing?.hash === hash ? latest : versionOfText(archive, id, hash),
    standing: standingOf(archive, id, hash),
    doubted: doubted?.hash ?? doubtedBefore(archive, id),
  };
}

function doubtedBefore(archive: Archive, document: string): string | null {
  const last = lastCheck(archive, document);
  return last?.verdict.kind === "broken" ? last.hash : null;
}
