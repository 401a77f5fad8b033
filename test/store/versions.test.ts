import { describe, expect, test } from "vitest";
import { readBody, saveBody } from "../../src/store/bodies.ts";
import {
  capturesOfVersion,
  isKept,
  lastGoodCapture,
  loadCapture,
  saveCapture,
  validatorsOf,
} from "../../src/store/captures.ts";
import { changeOf } from "../../src/store/changes.ts";
import { findingsOf, saveFindings } from "../../src/store/findings.ts";
import { latestVersion, listVersions, readVersion, versionAt } from "../../src/store/versions.ts";
import { at, captureAt, check, ID, OK, paragraph, WALL } from "./records.ts";
import { scratchArchive } from "./scratch.ts";

describe("versions", () => {
  test("are numbered from 1 for each document", () => {
    const archive = scratchArchive();
    check(archive, 1, OK, "one");
    check(archive, 2, OK, "one", "acme/privacy");
    check(archive, 3, OK, "two");
    expect(listVersions(archive, ID).map(({ number, hash }) => [number, hash])).toEqual([
      [1, "one"],
      [2, "two"],
    ]);
    expect(latestVersion(archive, "acme/privacy")?.number).toBe(1);
  });

  test("come back as they were put in", () => {
    const archive = scratchArchive();
    check(archive, 1, OK, "one");
    expect(readVersion(archive, ID, 1)).toMatchObject({
      document: ID,
      number: 1,
      capturedAt: at(1),
      hash: "one",
      title: "Terms",
      language: "en",
      words: 2,
      blocks: [paragraph("one")],
    });
    expect(readVersion(archive, ID, 2)).toBeNull();
  });

  test.each([
    [at(1), 1],
    [at(2), 1],
    [at(3), 2],
    ["2027", 2],
    ["2025", undefined],
  ])("the one that stood at %s is %s", (time, number) => {
    const archive = scratchArchive();
    check(archive, 1, OK, "one");
    check(archive, 3, OK, "two");
    expect(versionAt(archive, ID, time)?.number).toBe(number);
  });

  test("know what they changed and what the newest rules find in them", () => {
    const archive = scratchArchive();
    check(archive, 1, OK, "one");
    const finding = {
      category: "likeness",
      quote: "one",
      text: "one",
      heading: [],
      start: 0,
      end: 3,
      rule: "r",
      block: 0,
    } as const;
    expect(findingsOf(archive, ID, 1)).toBeNull();
    saveFindings(archive, ID, 1, 1, []);
    saveFindings(archive, ID, 1, 2, [finding]);
    expect(findingsOf(archive, ID, 1)).toEqual({ rulesVersion: 2, findings: [finding] });
    expect(changeOf(archive, ID, 1)).toMatchObject({ before: null, level: "none", counts: { added: 1 } });
    expect(changeOf(archive, ID, 2)).toBeNull();
  });
});

describe("captures", () => {
  test("of one body are many, and the body is kept once", () => {
    const archive = scratchArchive();
    const checkId = check(archive, 1, OK, "same");
    saveCapture(archive, checkId, ID, captureAt(2, "same"), null);
    expect(archive.statement("select count(*) from bodies").pluck().get()).toBe(1);
    expect(isKept(archive, ID, at(2), saveBody(archive, Buffer.from("same")))).toBe(true);
    expect(isKept(archive, ID, at(3), saveBody(archive, Buffer.from("same")))).toBe(false);
  });

  test.each([
    ["empty", Buffer.alloc(0)],
    ["short", Buffer.from("x")],
    ["long", Buffer.from("<p>the same words over and over</p>".repeat(9000))],
    ["binary", Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i * 31) % 256))],
  ])("an %s body comes back byte for byte", (_, body) => {
    const archive = scratchArchive();
    expect(Buffer.from(readBody(archive, saveBody(archive, body)) ?? []).equals(body)).toBe(true);
  });

  test("a body that was changed in the file is noticed", () => {
    const archive = scratchArchive();
    const hash = saveBody(archive, Buffer.from("x"));
    archive.statement("update bodies set content = ?").run(Buffer.from("y"));
    expect(() => readBody(archive, hash)).toThrow(/is not what was kept/);
  });

  test("the last good one of a URL says how to ask for the next", () => {
    const archive = scratchArchive();
    const url = captureAt(1, "").url;
    const good = check(archive, 1, OK, "one");
    saveCapture(
      archive,
      good,
      ID,
      captureAt(2, "one", { etag: '"2"', "last-modified": "Fri, 02 Jan 2026 12:00:00 GMT" }),
      null,
    );
    saveCapture(archive, check(archive, 3, WALL), ID, captureAt(3, "wall", { etag: '"3"' }), null);
    const last = lastGoodCapture(archive, ID, url);
    expect(last && validatorsOf(last)).toEqual({
      etag: '"2"',
      lastModified: "Fri, 02 Jan 2026 12:00:00 GMT",
    });
    expect(last && loadCapture(archive, last)).toMatchObject({ capturedAt: at(2), body: Buffer.from("one") });
    expect(lastGoodCapture(archive, ID, `${url}/other`)).toBeNull();
    expect(capturesOfVersion(archive, ID, 1).map(({ capturedAt }) => capturedAt)).toEqual([at(1)]);
  });
});
