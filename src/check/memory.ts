import type { History } from "../judge/judge.ts";
import { survival } from "../judge/similarity.ts";
import type { Block, Capture, Document } from "../model.ts";
import type { Archive } from "../store/archive.ts";
import { capturesOfCheck, capturesOfVersion, loadCapture } from "../store/captures.ts";
import { doubtfulChecks, lastGoodCheck, standingOf, versionOfText } from "../store/checks.ts";
import { latestNumber, latestVersion, readVersion, type StoredVersion } from "../store/versions.ts";
import { volatilePatterns } from "../store/volatile.ts";
import type { Memory, Run } from "./conclude.ts";
import {
  extractionKey,
  historyOf,
  type Reading,
  type ReadingRules,
  type Text,
  textOf,
  verdictOf,
} from "./reading.ts";

/** A version as the document's present selectors and extractor see it. */
export interface Standing {
  readonly version: StoredVersion;
  readonly blocks: readonly Block[];
  readonly hash: string;
  /** For each URL. */
  readonly histories: readonly (History | null)[];
  /**
   * False: it was made of other pages (the list of URLs changed), or what the watchlist picks now was not on them, so a
   * difference is not the service's doing.
   */
  readonly isComparable: boolean;
}

/** How the document's pages are read today. */
function readingRules(archive: Archive, document: Document): ReadingRules {
  const { id, urls, select, remove, from, until } = document;
  const range = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
  return { urls, select, remove, ...range, volatile: volatilePatterns(archive, id) };
}

/** The version that was seen last, which a new text is compared with; null before the first. */
export function standingVersion(archive: Archive, document: Document): Standing | null {
  const seen = lastGoodCheck(archive, document.id)?.version ?? null;
  return seen === null ? null : asSeenToday(archive, document, readVersion(archive, document.id, seen));
}

/** The version that the reader was told of last, which one that comes back to stay is compared with. */
export function latestAsSeenToday(archive: Archive, document: Document): Standing | null {
  return asSeenToday(archive, document, latestVersion(archive, document.id));
}

/**
 * What captures of the document's URLs say and are worth. A text that was believed before is not compared with what
 * stood last: it is known not to be half a page. Nor is one that was `remade` by other rules (see `CheckFrame`).
 */
export function readPages(
  archive: Archive,
  document: Document,
  captures: readonly Capture[],
  { remade = false }: { readonly remade?: boolean } = {},
): Reading {
  const text = textOf(captures, readingRules(archive, document));
  const isKnown = remade || knownVersion(archive, document, text.hash) !== null;
  const histories = isKnown ? [] : (standingVersion(archive, document)?.histories ?? []);
  return { ...text, verdict: verdictOf(captures, text, histories) };
}

/** What a reading is concluded from. `doubted`: the text of this check's own first fetch, where there was a second. */
export function recall(archive: Archive, document: Document, reading: Reading, doubted: Text | null): Memory {
  const { hash, verdict } = reading;
  const run =
    verdict.kind === "broken" && verdict.confirmable ? doubtedRun(archive, document, reading) : NEVER;
  return {
    latest: latestNumber(archive, document.id),
    known: knownVersion(archive, document, hash),
    run: standingOf(archive, document.id, hash),
    isRepeated: doubted === null ? run.sightings > 0 : isNearly(doubted, reading),
    doubted: run,
  };
}

const NEVER: Run = { sightings: 0, since: null };

function doubtedRun(archive: Archive, document: Document, reading: Reading): Run {
  const known = new Map<string, boolean>([[reading.hash, true]]);
  const isSame = ({ id, hash }: { readonly id: number; readonly hash: string }): boolean => {
    const same = known.get(hash) ?? isNearly(textOfCheck(archive, document, id), reading);
    known.set(hash, same);
    return same;
  };
  const checks = doubtfulChecks(archive, document.id);
  const other = checks.findIndex((check) => !isSame(check));
  const run = other < 0 ? checks : checks.slice(0, other);
  return { sightings: run.length, since: run.at(-1)?.at ?? null };
}

/** Two texts that share this much of their words in the same company are one, but for a date or a counter. */
const NEARLY_ALL = 0.95;

function isNearly(one: Text, other: Text): boolean {
  if (one.hash === other.hash) return true;
  if (one.blocks.length === 0 || other.blocks.length === 0) return false;
  return survival(one.blocks, other.blocks) >= NEARLY_ALL && survival(other.blocks, one.blocks) >= NEARLY_ALL;
}

/** Of its last fetch, where it made two. */
function textOfCheck(archive: Archive, document: Document, checkId: number): Text {
  const records = capturesOfCheck(archive, checkId).slice(-document.urls.length);
  return textOf(
    records.map((record) => loadCapture(archive, record)),
    readingRules(archive, document),
  );
}

/** The version that has this text, or would have it with the present selectors and extractor. */
function knownVersion(archive: Archive, document: Document, hash: string): number | null {
  const known = versionOfText(archive, document.id, hash);
  if (known !== null) return known;
  const standing = standingVersion(archive, document);
  return standing?.hash === hash ? standing.version.number : null;
}

function asSeenToday(archive: Archive, document: Document, version: StoredVersion | null): Standing | null {
  if (version === null) return null;
  const { blocks, hash } = version;
  const records = capturesOfVersion(archive, document.id, version.number);
  const isComparable = records.length === document.urls.length;
  const rules = readingRules(archive, document);
  if (records.length === 1 && version.extraction === extractionKey(rules)) {
    return { version, blocks, hash, isComparable, histories: isComparable ? [version] : [] };
  }
  const text = textOf(
    records.map((record) => loadCapture(archive, record)),
    rules,
  );
  const hadAll = isComparable && text.parts.every((part) => part.unmatched.length === 0);
  const histories = hadAll ? text.parts.map(historyOf) : [];
  return { version, blocks: text.blocks, hash: text.hash, isComparable: hadAll, histories };
}
