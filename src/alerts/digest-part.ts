import { hasRules } from "../clauses/coverage.ts";
import { eventsOf, strongestLevel } from "../clauses/events.ts";
import { findClauses } from "../clauses/find.ts";
import { diffBlocks } from "../diff/diff.ts";
import { html } from "../html.ts";
import type { Document, Message, Watchlist } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { capturesOfVersion } from "../store/captures.ts";
import { changeOf } from "../store/changes.ts";
import { hasAlertBetween, type OutboxRow } from "../store/outbox-rows.ts";
import { readVersion, type StoredVersion } from "../store/versions.ts";
import { volatilePatterns } from "../store/volatile.ts";
import type { AlertLevel } from "./decide.ts";
import { effectiveDate } from "./effective.ts";
import { mailPage } from "./mail-page.ts";
import { alertMessage, type Evidence } from "./message.ts";
import { titleOf } from "./subject.ts";

/** What a digest says of one document. */
export interface DigestPart {
  readonly message: Message;
  readonly level: AlertLevel;
  /** "2 → 4"; empty where it is not known. */
  readonly versions: string;
  /** The alerts that it stands for. */
  readonly rows: readonly OutboxRow[];
}

/**
 * The parts of a digest for one recipient. Several alerts about one document become one: its net change from the version
 * that the mail before told of to the newest. They stay as they are where the two cannot be compared (the text is
 * extracted by other rules now, the watchlist has no such document any more).
 */
export function digestParts(
  archive: Archive,
  rows: readonly OutboxRow[],
  watchlist: Watchlist | null,
): readonly DigestPart[] {
  return runsOf(archive, rows).flatMap((run) => {
    const document = watchlist?.documents.find(({ id }) => id === run[0]?.document);
    const net = document === undefined || run.length < 2 ? null : netPart(archive, run, document, watchlist);
    return net === null ? run.map((row) => partAsIs(archive, row)) : [net];
  });
}

/** Alerts about one document in the order of its versions, without one between them that was sent by itself. */
function runsOf(archive: Archive, rows: readonly OutboxRow[]): readonly (readonly OutboxRow[])[] {
  const runs: OutboxRow[][] = [];
  for (const row of rows) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && follows(archive, last, row)) runs.at(-1)?.push(row);
    else runs.push([row]);
  }
  return runs;
}

function follows(archive: Archive, before: OutboxRow, { document, version, message }: OutboxRow): boolean {
  if (document === null || document !== before.document) return false;
  if (before.version === null || version === null || version <= before.version) return false;
  return !hasAlertBetween(archive, { document, to: message.to, after: before.version, before: version });
}

function partAsIs(archive: Archive, row: OutboxRow): DigestPart {
  const { document, version, message, level } = row;
  const before = document === null || version === null ? null : changeOf(archive, document, version)?.before;
  return { message, level, versions: before ? `${before} → ${version}` : "", rows: [row] };
}

function netPart(
  archive: Archive,
  rows: readonly OutboxRow[],
  document: Document,
  watchlist: Watchlist | null,
): DigestPart | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first?.version || !last?.version) return null;
  const start = changeOf(archive, document.id, first.version)?.before;
  const before = start ? readVersion(archive, document.id, start) : null;
  const after = readVersion(archive, document.id, last.version);
  if (before === null || after === null || before.extraction !== after.extraction) return null;
  const shown = { before: before.number, after: after.number };
  const versions = `${shown.before} → ${shown.after}`;
  const change = diffBlocks(before.blocks, after.blocks, volatilePatterns(archive, document.id));
  const { added, removed, moved, reworded } = change.counts;
  if (added + removed + moved + reworded === 0)
    return { message: nothing(document, last.message, versions), level: "any", versions, rows };
  const events = eventsOf(change, findClauses(before.blocks), findClauses(after.blocks), { believed: true });
  const captures = evidenceOf(archive, document, after);
  if (captures === null) return null;
  const message = alertMessage({
    ...{ document: { ...document, alerts: { ...document.alerts, to: last.message.to } }, events, change },
    ...{ from: watchlist?.alerts.from, viewer: watchlist?.alerts.viewer, versions: shown, captures },
    effective: effectiveDate(after.blocks),
    unsupported: hasRules(after.language) ? null : after.language,
  });
  return { message, level: strongestLevel(events) ?? "any", versions, rows };
}

function evidenceOf(
  archive: Archive,
  { id }: Document,
  { number }: StoredVersion,
): readonly [Evidence, ...Evidence[]] | null {
  const [first, ...rest] = capturesOfVersion(archive, id, number);
  return first === undefined ? null : [first, ...rest];
}

function nothing(document: Document, last: Message, versions: string): Message {
  const subject = `${titleOf(document)}: changed and changed back`;
  const says = `Versions ${versions}: the text changed and is again as it was. All versions are on record: clausewatch log ${document.id}`;
  return { ...last, subject, text: `${says}\n`, html: mailPage(subject, html`<p>${says}</p>`) };
}
