import type { Finding } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { type CaptureRecord, capturesOfVersion } from "../store/captures.ts";
import { changeOf } from "../store/changes.ts";
import { findingsOf } from "../store/findings.ts";
import { type DocumentStatus, documentStatuses } from "../store/status.ts";
import { readVersion, type StoredVersion } from "../store/versions.ts";

export interface ShownVersion {
  readonly document: DocumentStatus;
  readonly version: StoredVersion;
  /** The version it is compared with; null for the first. */
  readonly before: number | null;
  readonly findings: readonly Finding[];
  readonly captures: readonly CaptureRecord[];
}

/** Null where there is no such version. */
export function versionView(archive: Archive, document: string, number: number): ShownVersion | null {
  const [status] = documentStatuses(archive, document);
  const version = readVersion(archive, document, number);
  if (status === undefined || version === null) return null;
  return {
    document: status,
    version,
    before: changeOf(archive, document, number)?.before ?? null,
    findings: findingsOf(archive, document, number)?.findings ?? [],
    captures: capturesOfVersion(archive, document, number),
  };
}
