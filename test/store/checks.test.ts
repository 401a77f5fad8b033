import { describe, expect, test } from "vitest";
import {
  currentSpell,
  doubtfulChecks,
  lastCheck,
  lastCheckTimes,
  lastGoodCheck,
  standingOf,
  versionOfText,
} from "../../src/store/checks.ts";
import { at, check, DOWN, ID, OK, SHRUNKEN, UNCHANGED, WALL } from "./records.ts";
import { scratchArchive } from "./scratch.ts";

describe("what is remembered of checks", () => {
  test("nothing, of a document never checked", () => {
    const archive = scratchArchive();
    expect([lastCheck(archive, ID), lastGoodCheck(archive, ID), currentSpell(archive, ID)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(standingOf(archive, ID, "one")).toEqual({ sightings: 0, since: null });
  });

  test("the last one, and the last one that saw the document", () => {
    const archive = scratchArchive();
    check(archive, 1, OK, "one");
    check(archive, 2, WALL);
    expect(lastCheck(archive, ID)).toEqual({ at: at(2), verdict: WALL, hash: null, version: null });
    expect(lastGoodCheck(archive, ID)).toEqual({ at: at(1), verdict: OK, hash: "one", version: 1 });
  });

  test("when each document was checked last, good or not", () => {
    const archive = scratchArchive();
    check(archive, 1, OK, "one");
    check(archive, 3, DOWN);
    check(archive, 2, OK, "one", "acme/privacy");
    expect(Object.fromEntries(lastCheckTimes(archive))).toEqual({ [ID]: at(3), "acme/privacy": at(2) });
  });

  test("a spell of checks that did not see the document, until one does", () => {
    const archive = scratchArchive();
    check(archive, 1, OK, "one");
    check(archive, 2, WALL);
    check(archive, 3, DOWN);
    expect(currentSpell(archive, ID)).toEqual({
      ...{ checks: 2, since: at(2), lastAt: at(3), lastGoodAt: at(1), verdict: DOWN },
    });
    check(archive, 4, UNCHANGED, "one");
    expect(currentSpell(archive, ID)).toBeNull();
  });

  test("which version a text was, but not a text that was only doubted", () => {
    const archive = scratchArchive();
    check(archive, 1, OK, "one");
    check(archive, 2, OK, "two");
    check(archive, 3, SHRUNKEN, "three");
    expect(["one", "two", "three"].map((text) => versionOfText(archive, ID, text))).toEqual([1, 2, null]);
  });

  test("the texts that were doubted, over walls and failures, until one is believed", () => {
    const archive = scratchArchive();
    const doubted = () => doubtfulChecks(archive, ID).map(({ hash }) => hash);
    check(archive, 1, OK, "one");
    expect(doubted()).toEqual([]);
    check(archive, 2, SHRUNKEN, "two");
    check(archive, 3, WALL);
    check(archive, 4, DOWN);
    check(archive, 5, SHRUNKEN, "three");
    expect(doubted()).toEqual(["three", "two"]);
    check(archive, 6, UNCHANGED, "one");
    expect(doubted()).toEqual([]);
  });

  test("how long a text has been seen alone, broken checks left out", () => {
    const archive = scratchArchive();
    check(archive, 1, UNCHANGED, "one");
    check(archive, 2, UNCHANGED, "two");
    check(archive, 3, UNCHANGED, "one");
    check(archive, 4, SHRUNKEN, "three");
    check(archive, 5, UNCHANGED, "one");
    expect(standingOf(archive, ID, "one")).toEqual({ sightings: 2, since: at(3) });
    expect(standingOf(archive, ID, "two")).toEqual({ sightings: 0, since: null });
  });
});
