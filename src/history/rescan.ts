import { eventsOf, strongestLevel } from "../clauses/events.ts";
import { clauseFinder, RULES_VERSION } from "../clauses/find.ts";
import { diffBlocks } from "../diff/diff.ts";
import type { Block, Finding } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { changeOf, reviseEvents } from "../store/changes.ts";
import { listDocuments } from "../store/documents.ts";
import { findingsOf, saveFindings } from "../store/findings.ts";
import { listVersions, readVersion } from "../store/versions.ts";
import { volatilePatterns } from "../store/volatile.ts";

export interface RescanSummary {
  readonly versions: number;
  /** Versions in which today's rules find other categories than were on record. */
  readonly otherClauses: number;
  /** Changes that mean something else by today's rules. */
  readonly otherEvents: number;
}

/**
 * Runs today's rules over every version and every change between two. What earlier rules found stays beside it; the
 * level and events of a change are replaced. Nobody is told of anything. One transaction for each document.
 */
export function rescan(archive: Archive, onProgress: (document: string) => void = () => {}): RescanSummary {
  const summary = { versions: 0, otherClauses: 0, otherEvents: 0 };
  for (const { id } of listDocuments(archive)) {
    archive.transaction(() => rescanDocument(archive, id, summary));
    onProgress(id);
  }
  return summary;
}

type Counts = { -readonly [Key in keyof RescanSummary]: number };

interface Scanned {
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}

function rescanDocument(archive: Archive, document: string, summary: Counts): void {
  const findClauses = clauseFinder();
  const scanned = new Map<number, Scanned>();
  for (const { number } of listVersions(archive, document)) {
    const blocks = readVersion(archive, document, number)?.blocks ?? [];
    const findings = findClauses(blocks);
    const known = findingsOf(archive, document, number)?.findings ?? [];
    if (categoriesOf(known) !== categoriesOf(findings)) summary.otherClauses++;
    saveFindings(archive, document, number, RULES_VERSION, findings);
    scanned.set(number, { blocks, findings });
    if (reviseChange(archive, document, number, scanned)) summary.otherEvents++;
    summary.versions++;
  }
}

/** True where the change means something else now. A change that was never compared (level `none`) stays that. */
function reviseChange(
  archive: Archive,
  document: string,
  number: number,
  scanned: ReadonlyMap<number, Scanned>,
): boolean {
  const change = changeOf(archive, document, number);
  const [before, after] = [scanned.get(change?.before ?? 0), scanned.get(number)];
  if (change === null || change.level === "none" || before === undefined || after === undefined) return false;
  const between = diffBlocks(before.blocks, after.blocks, volatilePatterns(archive, document));
  const events = eventsOf(between, before.findings, after.findings, { believed: true });
  if (JSON.stringify(events) === JSON.stringify(change.events)) return false;
  reviseEvents(archive, document, number, { level: strongestLevel(events) ?? "any", events });
  return true;
}

function categoriesOf(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ category }) => category))].sort().join(" ");
}
