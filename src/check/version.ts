import { type AlertLevel, decide } from "../alerts/decide.ts";
import { alertDueAt } from "../alerts/digest.ts";
import { effectiveDate } from "../alerts/effective.ts";
import { alertEntries } from "../alerts/entries.ts";
import type { Evidence } from "../alerts/message.ts";
import { eventsOf } from "../clauses/events.ts";
import { findClauses, RULES_VERSION } from "../clauses/find.ts";
import { diffBlocks } from "../diff/diff.ts";
import { wordsOf } from "../judge/words.ts";
import type { Change, ClauseEvent, Finding } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { sha256 } from "../store/bodies.ts";
import { saveChange } from "../store/changes.ts";
import { findingsOf, saveFindings } from "../store/findings.ts";
import { enqueue, type OutboxEntry } from "../store/outbox.ts";
import { appendVersion } from "../store/versions.ts";
import type { Standing } from "./memory.ts";
import type { CheckFrame, Page, RecordedVersion, Seen } from "./outcome.ts";
import { extractionKey, type Reading, unsupportedLanguage } from "./reading.ts";

interface Made extends Seen {
  readonly checkId: number;
  readonly captures: readonly number[];
  readonly standing: Standing | null;
  readonly rollback: boolean;
}

/** Appends the version, what it says, what it changed, and the mails about that. Runs in the check's transaction. */
export function recordVersion(archive: Archive, frame: CheckFrame, made: Made): RecordedVersion {
  const { document } = frame;
  const { blocks } = made.reading;
  const number = append(archive, frame, made);
  const findings = findClauses(blocks);
  saveFindings(archive, document.id, number, RULES_VERSION, findings);
  const support = supportOf(made.reading);
  if (made.standing !== null)
    return { ...recordChange(archive, frame, made, made.standing, { number, findings }), ...support };
  const counts = { added: blocks.length, removed: 0, moved: 0, reworded: 0 };
  saveChange(archive, document.id, number, { ...QUIET, before: null, counts });
  return { kind: "baseline", version: number, words: wordsOf(blocks), ...support };
}

function supportOf(reading: Reading): { readonly unsupported?: string } {
  const language = unsupportedLanguage(reading);
  return language === null ? {} : { unsupported: language };
}

/** A change that comes of another list of URLs is kept, and nobody is told of it. */
function recordChange(
  archive: Archive,
  frame: CheckFrame,
  made: Made,
  standing: Standing,
  { number, findings }: { readonly number: number; readonly findings: readonly Finding[] },
): RecordedVersion {
  const { document } = frame;
  const { blocks, rules } = made.reading;
  const change = diffBlocks(standing.blocks, blocks, rules.volatile);
  const { counts } = change;
  const before = standing.version.number;
  if (!standing.isComparable) {
    saveChange(archive, document.id, number, { ...QUIET, before, counts });
    return { kind: "changed", version: number, ...QUIET, counts, mails: 0, rollback: false };
  }
  const events = eventsOf(change, clausesOf(archive, frame, standing), findings, { believed: true });
  const decision = decide(events, change, document.alerts);
  const { level } = decision;
  const datesOnly = decision.kind === "silent" && decision.reason === "dates_only";
  saveChange(archive, document.id, number, { before, level, events, counts, datesOnly });
  const versions = { before, after: number };
  const told = decision.kind === "tell" ? { change, events, versions, level: decision.level } : null;
  const mails = told === null ? [] : mailsOf(frame, made, told);
  for (const mail of mails) enqueue(archive, { ...mail, version: number, heldBy: frame.heldBy ?? null });
  const { rollback } = made;
  return {
    kind: "changed",
    version: number,
    level,
    events,
    counts,
    datesOnly,
    mails: mails.length,
    rollback,
  };
}

const QUIET = { level: "none", events: [], datesOnly: false } as const;

/** By the present rules, so that new rules alone make no event. */
function clausesOf(
  archive: Archive,
  { document }: CheckFrame,
  { version, blocks }: Standing,
): readonly Finding[] {
  const known = findingsOf(archive, document.id, version.number);
  if (known?.rulesVersion === RULES_VERSION && blocks === version.blocks) return known.findings;
  return findClauses(blocks);
}

function append(
  archive: Archive,
  { document, at }: CheckFrame,
  { pages, reading, checkId, captures }: Made,
): number {
  const { parts, hash, blocks } = reading;
  const { title = "", language = null } = parts[0] ?? {};
  const words = wordsOf(blocks);
  const capturedAt =
    pages
      .map((page) => page.capture.capturedAt)
      .sort()
      .at(-1) ?? at;
  const extraction = extractionKey(reading.rules);
  const version = { document: document.id, capturedAt, title, language, words, hash, blocks, extraction };
  return appendVersion(archive, { ...version, checkId, captures });
}

interface Told {
  readonly change: Change;
  readonly events: readonly ClauseEvent[];
  readonly versions: { readonly before: number; readonly after: number };
  readonly level: AlertLevel;
}

function mailsOf(
  { document, at, alerts }: CheckFrame,
  { pages, reading }: Made,
  told: Told,
): readonly OutboxEntry[] {
  const { level, ...meaning } = told;
  const [first, ...rest] = pages.map(evidenceOf);
  if (first === undefined) return [];
  const effective = effectiveDate(reading.blocks);
  const input = {
    document,
    from: alerts.from,
    viewer: alerts.viewer,
    ...meaning,
    captures: [first, ...rest],
    effective,
    unsupported: unsupportedLanguage(reading),
  } as const;
  return alertEntries(input, level, { now: at, dueAt: alertDueAt(level, alerts, at) });
}

function evidenceOf({ capture, stored }: Page): Evidence {
  const { url, finalUrl, capturedAt, body } = capture;
  return { url, finalUrl, capturedAt, sha256: stored?.sha256 ?? sha256(body) };
}
