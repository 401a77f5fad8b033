import { lookedFor } from "../../clauses/coverage.ts";
import { type Facets, facetsOf } from "../../clauses/facets.ts";
import type { Category, Finding } from "../../model.ts";
import type { Archive } from "../../store/archive.ts";
import { type CaptureRecord, capturesOfVersion } from "../../store/captures.ts";
import { type ChangeRecord, changeOf } from "../../store/changes.ts";
import type { KnownDocument } from "../../store/documents.ts";
import { findingsOf } from "../../store/findings.ts";
import { type TriageEntry, triageOf } from "../../store/triage.ts";
import { listVersions, type VersionSummary } from "../../store/versions.ts";

/** All that is on record of a version, but its text. */
export interface ExportedVersion extends VersionSummary {
  readonly about: KnownDocument;
  /** When the next version was captured; null for the latest. */
  readonly validUntil: string | null;
  readonly captures: readonly CaptureRecord[];
  /** Null where no rules have been run over it. */
  readonly rulesVersion: number | null;
  /** What those rules look for in a text of its language. */
  readonly lookedFor: readonly Category[];
  readonly clauses: readonly ExportedClause[];
  readonly change: ChangeRecord | null;
  /** Oldest first; empty while nobody has said anything of the change. */
  readonly triage: readonly TriageEntry[];
}

export type ExportedClause = Finding & { readonly facets: Facets };

export interface ExportFilter {
  readonly documents: readonly KnownDocument[];
  /** Only what was captured, or began, at this time or later. */
  readonly since: string;
}

/** Of one document, oldest first; one after another, so that a long history takes no more memory than a short one. */
export function* exportedVersions(
  archive: Archive,
  about: KnownDocument,
  since: string,
): Generator<ExportedVersion> {
  const versions = listVersions(archive, about.id);
  for (const [index, version] of versions.entries()) {
    if (version.capturedAt < since) continue;
    const { document, number } = version;
    const found = findingsOf(archive, document, number);
    yield {
      ...version,
      about,
      validUntil: versions[index + 1]?.capturedAt ?? null,
      captures: capturesOfVersion(archive, document, number),
      rulesVersion: found?.rulesVersion ?? null,
      lookedFor: found === null ? [] : lookedFor(version.language),
      clauses: (found?.findings ?? []).map((finding) => ({ ...finding, facets: facetsOf(finding) })),
      change: changeOf(archive, document, number),
      triage: triageOf(archive, document, number),
    };
  }
}
