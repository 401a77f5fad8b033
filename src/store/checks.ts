import type { BrokenReason, FailureReason, Verdict } from "../model.ts";
import type { Archive } from "./archive.ts";

const INSERT = `
  insert into checks (document, started_at, kind, reason, evidence, hash, version, turn, origin)
  values (@document, @at, @kind, @reason, @evidence, @hash, @version, @turn, @origin)`;
const SET_VERSION = "update checks set version = ? where id = ?";
const LAST = `
  select started_at, kind, reason, evidence, hash, version from checks
  where document = ? order by started_at desc, id desc limit 1`;
const LAST_GOOD = `
  select started_at, kind, reason, evidence, hash, version from checks
  where document = ? and kind in ('ok', 'unchanged') order by started_at desc, id desc limit 1`;
const DOUBTFUL = `
  select id, started_at as at, hash from checks
  where document = @document and hash is not null and kind = 'broken'
    and started_at > coalesce((
      select max(started_at) from checks where document = @document and kind in ('ok', 'unchanged')), '')
  order by started_at desc, id desc`;
const VERSION_OF_TEXT = `
  select version from checks
  where document = ? and hash = ? and version is not null order by started_at desc, id desc limit 1`;
const STANDING = `
  select count(*) as sightings, min(started_at) as since from checks
  where document = @document and hash = @hash and kind in ('ok', 'unchanged')
    and started_at > coalesce((
      select max(started_at) from checks
      where document = @document and hash <> @hash and kind in ('ok', 'unchanged')), '')`;
const SPELL = `
  select count(*) as checks, min(started_at) as since from checks
  where document = @document and kind in ('broken', 'failed') and origin = 'fetched' and started_at > @after`;
const LAST_TIMES = `
  select id as document,
    (select max(started_at) from checks where checks.document = documents.id) as at
  from documents`;
const FIRST_TIME = "select min(started_at) as at from checks where origin = 'fetched'";

/** How a check ended. `hash`: the canonical text that was seen, also where it was not believed (a confirmable one). */
export interface NewCheck {
  readonly document: string;
  readonly at: string;
  readonly verdict: Verdict;
  readonly hash: string | null;
  /** The version whose text was seen. */
  readonly version: number | null;
  readonly origin: "fetched" | "imported";
}

export interface Check {
  readonly at: string;
  readonly verdict: Verdict;
  readonly hash: string | null;
  readonly version: number | null;
}

/** Leaves the row of a check; returns its id. */
export function recordCheck(archive: Archive, check: NewCheck): number {
  const before = lastCheck(archive, check.document);
  const reason = reasonOf(check.verdict);
  const evidence = "evidence" in check.verdict ? check.verdict.evidence : null;
  const { document, at, hash, version, origin } = check;
  const turn = isTurn(before, check.verdict) ? 1 : 0;
  const row = { document, at, kind: check.verdict.kind, reason, evidence, hash, version, turn, origin };
  return Number(archive.statement(INSERT).run(row).lastInsertRowid);
}

/** Once the version that a check made has its number. */
export function linkVersion(archive: Archive, checkId: number, version: number): void {
  archive.statement(SET_VERSION).run(version, checkId);
}

export function lastCheck(archive: Archive, document: string): Check | null {
  return toCheck(archive.statement<Row>(LAST).get(document));
}

/** The last check that saw the document. */
export function lastGoodCheck(archive: Archive, document: string): Check | null {
  return toCheck(archive.statement<Row>(LAST_GOOD).get(document));
}

/** The checks since the last good one that saw a text and did not believe it, newest first. */
export function doubtfulChecks(
  archive: Archive,
  document: string,
): readonly { readonly id: number; readonly at: string; readonly hash: string }[] {
  return archive.statement<{ id: number; at: string; hash: string }>(DOUBTFUL).all({ document });
}

/** The number of the version that has, or was last seen as, this text; null for a text never seen. */
export function versionOfText(archive: Archive, document: string, hash: string): number | null {
  return archive.statement<{ version: number }>(VERSION_OF_TEXT).get(document, hash)?.version ?? null;
}

/** How long a text has stood alone: checks that saw it since another one was seen last, and the first of them. */
export function standingOf(
  archive: Archive,
  document: string,
  hash: string,
): { readonly sightings: number; readonly since: string | null } {
  const row = archive.statement<{ sightings: number; since: string | null }>(STANDING);
  return row.get({ document, hash }) ?? { sightings: 0, since: null };
}

/** The checks since the last good one, imported ones not counted; null when the last was good, or there was none. */
export interface Spell {
  readonly checks: number;
  readonly since: string;
  readonly lastGoodAt: string | null;
  /** Of the last of them. */
  readonly lastAt: string;
  readonly verdict: Verdict;
}

export function currentSpell(archive: Archive, document: string): Spell | null {
  const last = lastCheck(archive, document);
  if (last === null || last.verdict.kind === "ok" || last.verdict.kind === "unchanged") return null;
  const lastGoodAt = lastGoodCheck(archive, document)?.at ?? null;
  const spell = archive.statement<{ checks: number; since: string }>(SPELL);
  const counted = spell.get({ document, after: lastGoodAt ?? "" });
  return {
    checks: counted?.checks ?? 0,
    since: counted?.since ?? last.at,
    lastGoodAt,
    lastAt: last.at,
    verdict: last.verdict,
  };
}

/** Time of the last check, good or not, of every document: what decides whether one is due. */
export function lastCheckTimes(archive: Archive): ReadonlyMap<string, string> {
  const rows = archive.statement<{ document: string; at: string | null }>(LAST_TIMES).all();
  return new Map(rows.flatMap(({ document, at }) => (at === null ? [] : [[document, at]])));
}

/** Time of the first check that was no import; null before it. */
export function firstCheckAt(archive: Archive): string | null {
  return archive.statement<{ at: string | null }>(FIRST_TIME).get()?.at ?? null;
}

function reasonOf(verdict: Verdict): string | null {
  return verdict.kind === "broken" || verdict.kind === "failed" ? verdict.reason : null;
}

/** A spell begins (or goes on for another reason), or ends. */
function isTurn(before: Check | null, verdict: Verdict): boolean {
  const was = before === null ? null : reasonOf(before.verdict);
  return was !== reasonOf(verdict);
}

interface Row {
  readonly started_at: string;
  readonly kind: Verdict["kind"];
  readonly reason: string | null;
  readonly evidence: string | null;
  readonly hash: string | null;
  readonly version: number | null;
}

function toCheck(row: Row | undefined): Check | null {
  if (row === undefined) return null;
  return { at: row.started_at, verdict: toVerdict(row), hash: row.hash, version: row.version };
}

/** A broken check was confirmable when it kept the hash of what it saw. */
export function toVerdict(row: Pick<Row, "kind" | "reason" | "evidence" | "hash">): Verdict {
  const evidence = row.evidence ?? "";
  switch (row.kind) {
    case "ok":
    case "unchanged":
      return { kind: row.kind };
    case "broken":
      return { kind: "broken", reason: row.reason as BrokenReason, evidence, confirmable: row.hash !== null };
    case "failed":
      return { kind: "failed", reason: row.reason as FailureReason, evidence };
    default:
      return row.kind satisfies never;
  }
}
