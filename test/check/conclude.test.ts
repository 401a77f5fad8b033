import { describe, expect, test } from "vitest";
import { conclude, type Memory } from "../../src/check/conclude.ts";
import type { PageVerdict } from "../../src/judge/judge.ts";

const OK: PageVerdict = { kind: "ok" };
const DOUBTFUL: PageVerdict = { kind: "broken", reason: "shrunken", evidence: "3 words", confirmable: true };
const WALL: PageVerdict = { kind: "broken", reason: "bot_wall", evidence: "challenge", confirmable: false };
const NOTHING: Memory = {
  latest: null,
  known: null,
  run: { sightings: 0, since: null },
  isRepeated: false,
  doubted: { sightings: 0, since: null },
};
const SECOND: Memory = { ...NOTHING, latest: 2 };
const NOW = "2026-01-10T00:00:00.000Z";
const run = (sightings: number, since: string): Memory["run"] => ({ sightings, since });

describe("a reading becomes a conclusion", () => {
  test.each<[string, PageVerdict, Partial<Memory>, object]>([
    ["a first text", OK, NOTHING, { kind: "version", rollback: false }],
    ["a text never seen", OK, SECOND, { kind: "version", rollback: false }],
    ["the latest text", OK, { latest: 2, known: 2 }, { kind: "unchanged", version: 2 }],
    ["an older text", OK, { latest: 2, known: 1 }, { kind: "variant", version: 1 }],
    ["a wall", WALL, SECOND, { kind: "broken" }],
    ["a wall that came twice", WALL, { latest: 2, isRepeated: true }, { kind: "broken" }],
    ["a wall with a known text", WALL, { latest: 2, known: 2 }, { kind: "broken" }],
    ["a doubtful text", DOUBTFUL, SECOND, { kind: "broken", verdict: DOUBTFUL }],
    ["a doubtful text that came twice", DOUBTFUL, { latest: 2, isRepeated: true }, { kind: "version" }],
    ["a doubtful text believed before", DOUBTFUL, { latest: 2, known: 1 }, { kind: "variant", version: 1 }],
    ["a doubtful first text that came twice", DOUBTFUL, { isRepeated: true }, { kind: "version" }],
  ])("%s", (_, verdict, memory, conclusion) => {
    expect(conclude({ verdict }, { ...NOTHING, ...memory }, NOW)).toMatchObject(conclusion);
  });
});

describe("an older text is restored", () => {
  test.each<[string, Memory["run"], string]>([
    ["three times over three days", run(2, "2026-01-07T00:00:00.000Z"), "version"],
    ["three times, but quickly", run(2, "2026-01-07T00:00:00.001Z"), "variant"],
    ["twice over a week", run(1, "2026-01-03T00:00:00.000Z"), "variant"],
    ["once", run(0, "2026-01-10T00:00:00.000Z"), "variant"],
  ])("seen alone %s: %s", (_, memory, kind) => {
    expect(conclude({ verdict: OK }, { ...SECOND, known: 1, run: memory }, NOW).kind).toBe(kind);
  });
});
