import { CATEGORIES } from "../clauses/describe.ts";
import { clauseFinder, type findClauses, RULES_VERSION } from "../clauses/find.ts";
import type { Category, Finding } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { findingsOf } from "../store/findings.ts";
import { type Said, saidByVersion, standingSince } from "../store/positions.ts";
import { listVersions, readVersion, type VersionSummary } from "../store/versions.ts";

/** What a document says today in one category, and since when. */
export interface Position {
  readonly category: Category;
  /** Of the latest version, at least one. */
  readonly findings: readonly Finding[];
  /** The first of the versions that have said so without a break. */
  readonly since: Pick<VersionSummary, "number" | "capturedAt">;
}

/** By today's rules, the weightiest category first; empty for a document without versions. */
export function positionsOf(archive: Archive, document: string): readonly Position[] {
  const versions = listVersions(archive, document).toReversed();
  const [latest] = versions;
  if (latest === undefined) return [];
  const find = clauseFinder();
  const onRecord = saidByVersion(archive, document).get(document) ?? [];
  const current = new Map<number, Said>(
    onRecord.flatMap((said) => (said.rulesVersion === RULES_VERSION ? [[said.version, said]] : [])),
  );
  const since = standingSince(versions, (version) => {
    const categories = current.get(version.number)?.categories;
    return categories ?? currentFindings(archive, version, find).map(({ category }) => category);
  });
  const findings = currentFindings(archive, latest, find);
  return CATEGORIES.flatMap((category) => {
    const first = since.get(category);
    const own = findings.filter((finding) => finding.category === category);
    return first === undefined ? [] : [{ category, findings: own, since: first }];
  });
}

/** What is on record of today's rules, else what they find. */
function currentFindings(
  archive: Archive,
  { document, number }: VersionSummary,
  find: typeof findClauses,
): readonly Finding[] {
  const known = findingsOf(archive, document, number);
  if (known?.rulesVersion === RULES_VERSION) return known.findings;
  return find(readVersion(archive, document, number)?.blocks ?? []);
}
