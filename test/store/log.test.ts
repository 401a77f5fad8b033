import { describe, expect, test } from "vitest";
import type { Archive } from "../../src/store/archive.ts";
import { logEntries } from "../../src/store/log.ts";
import { documentStatuses } from "../../src/store/status.ts";
import { at, check, DOWN, ID, OK, UNCHANGED, WALL } from "./records.ts";
import { scratchArchive } from "./scratch.ts";

/** A version on day 1 and 7, a wall on days 3 and 4, a failure on day 5. */
function archiveWithHistory(): Archive {
  const archive = scratchArchive();
  check(archive, 1, OK, "one");
  check(archive, 2, UNCHANGED, "one");
  check(archive, 3, WALL);
  check(archive, 4, WALL);
  check(archive, 5, DOWN);
  check(archive, 6, UNCHANGED, "one");
  check(archive, 7, OK, "two");
  check(archive, 8, UNCHANGED, "two");
  return archive;
}

describe("the log", () => {
  test("tells versions, spells and recoveries, oldest first, and not every check", () => {
    const one = { added: 1, removed: 0, moved: 0, reworded: 0 };
    expect(logEntries(archiveWithHistory())).toEqual([
      {
        kind: "version",
        document: ID,
        version: 1,
        capturedAt: at(1),
        hash: "one",
        language: "en",
        alert: "none",
        events: [],
        blocks: one,
        datesOnly: false,
        triage: null,
      },
      {
        kind: "broken",
        document: ID,
        capturedAt: at(3),
        reason: "bot_wall",
        evidence: "challenge",
        checks: 3,
        until: at(5),
        recoveredAt: at(6),
        reasons: ["bot_wall", "timeout"],
      },
      { kind: "recovered", document: ID, capturedAt: at(6) },
      {
        kind: "version",
        document: ID,
        version: 2,
        capturedAt: at(7),
        hash: "two",
        language: "en",
        alert: "high",
        events: [],
        blocks: one,
        datesOnly: false,
        triage: null,
      },
    ]);
  });

  test("tells a spell as one, whatever comes and goes in it, and that it is not over", () => {
    const archive = scratchArchive();
    check(archive, 1, OK, "one");
    for (const [index, verdict] of [DOWN, WALL, DOWN, DOWN, WALL].entries())
      check(archive, 2 + index, verdict);
    const [, ...spells] = logEntries(archive);
    expect(spells).toEqual([
      {
        kind: "failed",
        document: ID,
        capturedAt: at(2),
        reason: "timeout",
        evidence: "30 s",
        checks: 5,
        until: at(6),
        recoveredAt: null,
        reasons: ["timeout", "bot_wall"],
      },
    ]);
  });

  test("of one document, or since a time, leaves the rest out", () => {
    const archive = archiveWithHistory();
    check(archive, 9, OK, "one", "acme/privacy");
    expect(logEntries(archive, { document: "acme/privacy" }).map(({ document }) => document)).toEqual([
      "acme/privacy",
    ]);
    expect(logEntries(archive, { since: "2026-01-06" }).map(({ kind }) => kind)).toEqual([
      "recovered",
      "version",
      "version",
    ]);
  });

  test("a document that was broken from the start recovers with its first version", () => {
    const archive = scratchArchive();
    check(archive, 1, WALL);
    check(archive, 2, OK, "one");
    expect(logEntries(archive).map(({ kind }) => kind)).toEqual(["broken", "recovered", "version"]);
  });
});

describe("the status of a document", () => {
  test("says when it was last seen, what came last, and what changed", () => {
    const archive = archiveWithHistory();
    check(archive, 9, WALL);
    check(archive, 10, DOWN);
    expect(documentStatuses(archive)).toEqual([
      {
        document: ID,
        service: "Acme",
        name: "Terms",
        lastCheck: { at: at(10), verdict: DOWN },
        lastGoodAt: at(8),
        checksNotGood: 2,
        versions: 2,
        language: "en",
        categories: [],
        lastChangeAt: at(7),
        lastAlert: { level: "high", at: at(7) },
      },
    ]);
  });

  test("never seen, has neither version nor good check", () => {
    const archive = scratchArchive();
    check(archive, 1, WALL);
    expect(documentStatuses(archive)).toMatchObject([
      { lastGoodAt: null, checksNotGood: 1, versions: 0, lastChangeAt: null, lastAlert: null },
    ]);
  });
});
