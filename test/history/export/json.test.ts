import { describe, expect, test } from "vitest";
import { COLUMNS } from "../../../src/history/export/columns.ts";
import { dataDictionary } from "../../../src/history/export/dictionary.ts";
import { jsonLines } from "../../../src/history/export/json.ts";
import type { Archive } from "../../../src/store/archive.ts";
import { listDocuments } from "../../../src/store/documents.ts";
import { logEntries } from "../../../src/store/log.ts";
import { CHIRP, EVIL, HOSTILE, sampleArchive } from "../../web/sample.ts";

function exported(archive: Archive, text = false, since = ""): readonly Record<string, unknown>[] {
  const lines = [...jsonLines(archive, { documents: listDocuments(archive), since }, { text })];
  expect(lines.every((line) => line.endsWith("\n") && line.indexOf("\n") === line.length - 1)).toBe(true);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe("the lines of JSON", () => {
  test("tell of each document first itself, then what became of it in the order in which it came", () => {
    const archive = sampleArchive();
    const told = exported(archive).filter(({ document }) => document === CHIRP);
    const [first, ...rest] = told;
    expect(first).toEqual({
      kind: "document",
      document: CHIRP,
      service: "Chirp",
      name: "Privacy Policy",
    });
    const log = logEntries(archive, { document: CHIRP });
    expect(rest.map(({ kind, capturedAt }) => [kind, capturedAt])).toEqual(
      log.map(({ kind, capturedAt }) => [kind, capturedAt]),
    );
    expect(rest.map(({ kind }) => kind)).toEqual(["version", "broken", "recovered", "version", "version"]);
  });

  test("have of a version its clauses, what they mean, what changed, and what proves it", () => {
    const version = exported(sampleArchive()).find((line) => line.document === EVIL && line.version === 2);
    expect(version).toMatchObject({
      before: 1,
      validUntil: null,
      alert: "high",
      events: expect.arrayContaining([expect.objectContaining({ event: "training_introduced" })]),
      blocks: { added: 2, removed: 0 },
      triage: [],
      findings: expect.arrayContaining([
        expect.objectContaining({
          category: "ai_training",
          facets: expect.objectContaining({ default: "on" }),
        }),
      ]),
      captures: [
        {
          url: `imported:${EVIL}`,
          sha256: expect.stringMatching(/^[\da-f]{64}$/),
          headers: { "content-type": "text/html" },
        },
      ],
    });
    expect(version).not.toHaveProperty("text");
    const noted = exported(sampleArchive()).find((line) => line.document === CHIRP && line.version === 2);
    expect(noted?.triage).toEqual([
      { at: "2024-09-20T08:00:00.000Z", state: "acknowledged", note: `told the team ${HOSTILE}` },
    ]);
  });

  test("have the text of every version where it is asked for", () => {
    const versions = exported(sampleArchive(), true).filter(({ kind }) => kind === "version");
    for (const { text } of versions)
      expect(text).toContainEqual(expect.objectContaining({ kind: "heading", text: expect.any(String) }));
  });

  test("begin at a time, documents apart", () => {
    const lines = exported(sampleArchive(), false, "2025-01-01T00:00:00.000Z");
    expect(lines.filter(({ kind }) => kind === "document").length).toBe(3);
    expect(lines.filter(({ kind }) => kind !== "document")).toMatchObject([{ kind: "version", version: 3 }]);
  });
});

test("the dictionary explains every column and every member, each in one row", () => {
  const dictionary = dataDictionary();
  const version = exported(sampleArchive(), true).find(({ kind }) => kind === "version");
  for (const name of COLUMNS.map((column) => column.name))
    expect(dictionary).toMatch(new RegExp(`^\\| \`${name}\` \\| [^|]+ \\| [^|]+ \\|$`, "m"));
  for (const name of Object.keys(version ?? {}))
    if (name !== "text")
      expect(dictionary).toMatch(new RegExp(`^\\| \`${name}\` \\| [^|]+ \\| [^|]+ \\|$`, "m"));
  expect(dictionary).toContain("`--text`");
  expect(new Set(COLUMNS.map(({ name }) => name)).size).toBe(COLUMNS.length);
});
