import { decide } from "../alerts/decide.ts";
import { alertDueAt } from "../alerts/digest.ts";
import { effectiveDate } from "../alerts/effective.ts";
import { alertEntries } from "../alerts/entries.ts";
import type { Evidence } from "../alerts/message.ts";
import { eventsOf } from "../clauses/events.ts";
import { findClauses, RULES_VERSION } from "../clauses/find.ts";
import { diffBlocks } from "../diff/diff.ts";
import { wordsOf } from "../judge/words.ts";
import type { Block, Change, ClauseEvent, Finding } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { sha256 } from "../store/bodies.ts";
import { saveChange } from "../store/changes.ts";
import { saveFindings } from "../store/findings.ts";
import { enqueue, type OutboxEntry } from "../store/outbox.ts";
import { appendVersion } from "../store/versions.ts";
import type { Standing } from "./memory.ts";
import type { CheckFrame, Page, RecordedVersion, Seen } from "./outcome.ts";
import { extractionKey } from "./reading.ts";

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
  const findings = findClauses(blocks, { service: document.service.name });
  const number = append(archive, frame, made);
  saveFindings(archive, document.id, number, RULES_VERSION, findings);
  if (made.standing === null) {
    const counts = { added: blocks.length, removed: 0, moved: 0, reworded: 0 };
    saveChange(archive, document.id, number, { before: null, level: "none", events: [], counts });
    return { kind: "baseline", version: number, words: wordsOf(blocks) };
  }
  const change = diffBlocks(made.standing.blocks, blocks);
  const events = made.standing.isComparable
    ? eventsBetween(frame, made.standing.blocks, change, findings)
    : [];
  const decision = decide(events, change, document.alerts);
  const level = made.standing.isComparable ? decision.level : "none";
  saveChange(archive, document.id, number, {
    before: made.standing.version.number,
    level,
    events,
    counts: change.counts,
  });
  const isTold = made.standing.isComparable && decision.kind === "tell";
  const mails = isTold ? mailsOf(frame, made, { number, change, events, level: decision.level }) : [];
  for (const mail of mails) enqueue(archive, mail);
  const { counts } = change;
  return {
    kind: "changed",
    version: number,
    level,
    events,
    counts,
    mails: mails.length,
    rollback: made.rollback,
  };
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
  const extraction = extractionKey(document);
  const version = { document: document.id, capturedAt, title, language, words, hash, blocks, extraction };
  return appendVersion(archive, { ...version, checkId, captures });
}

/** The clauses of the version before are found again, so that new rules alone make no event. */
function eventsBetween(
  { document }: CheckFrame,
  before: readonly Block[],
  change: Change,
  findings: readonly Finding[],
): readonly ClauseEvent[] {
  return eventsOf(change, findClauses(before, { service: document.service.name }), findings);
}

interface Told {
  readonly number: number;
  readonly change: Change;
  readonly events: readonly ClauseEvent[];
  readonly level: "high" | "info" | "any";
}

function mailsOf(frame: CheckFrame, made: Made, told: Told): readonly OutboxEntry[] {
  const { document, at, alerts } = frame;
  const [first, ...rest] = made.pages.map(evidenceOf);
  if (first === undefined) return [];
  const versions = { before: made.standing?.version.number ?? 0, after: told.number };
  const effective = effectiveDate(made.reading.blocks);
  const { change, events } = told;
  const input = {
    document,
    from: alerts.from,
    events,
    change,
    versions,
    captures: [first, ...rest],
    effective,
  } as const;
  return alertEntries(input, told.level, alertDueAt(told.level, alerts, at));
}

function evidenceOf({ capture, stored }: Page): Evidence {
  const { url, finalUrl, capturedAt, body } = capture;
  return { url, finalUrl, capturedAt, sha256: stored?.sha256 ?? sha256(body) };
}
