import { describe, expect, test } from "vitest";
import { CATEGORIES } from "../../../src/clauses/describe.ts";
import { RULES_VERSION } from "../../../src/clauses/find.ts";
import { COLUMNS } from "../../../src/history/export/columns.ts";
import { csvRecords } from "../../../src/history/export/csv.ts";
import type { Finding } from "../../../src/model.ts";
import type { Archive } from "../../../src/store/archive.ts";
import { listDocuments } from "../../../src/store/documents.ts";
import { saveFindings } from "../../../src/store/findings.ts";
import { check, ID, OK } from "../../store/records.ts";
import { scratchArchive } from "../../store/scratch.ts";
import { TRAINING } from "../../support/policy.ts";
import { CHIRP, HOSTILE_NAME, sampleArchive } from "../../web/sample.ts";
import { parseRecords, parseTable } from "./records.ts";

function exported(archive: Archive, since = "", document?: string): string {
  const documents = listDocuments(archive).filter(({ id }) => document === undefined || id === document);
  return [...csvRecords(archive, { documents, since })].join("");
}

function archiveThatSays(quote: string, heading: readonly string[] = []): Archive {
  const archive = scratchArchive();
  check(archive, 1, OK, quote);
  const finding: Finding = {
    ...{ category: "ai_training", rule: "some-rule", quote, text: quote, heading },
    ...{ start: 0, end: quote.length, block: 0 },
  };
  saveFindings(archive, ID, 1, RULES_VERSION, [finding]);
  return archive;
}

describe("the table of clauses", () => {
  test("has a row for each clause of each version, and one for a version without a clause", () => {
    const rows = parseTable(exported(sampleArchive(), "", CHIRP));
    const told = rows.map(({ version, category }) => [version, category]);
    expect(told.filter(([version]) => version === "1")).toEqual([["1", ""]]);
    expect(told).toContainEqual(["2", "ai_training"]);
    expect(told.filter(([version]) => version === "3").length).toBeGreaterThan(2);
    expect(rows[0]).toMatchObject({
      service: "Chirp",
      document_name: "Privacy Policy",
      document: CHIRP,
      captured_at: "2024-01-10T00:00:00.000Z",
      valid_until: "2024-09-18T00:00:00.000Z",
      language: "en",
      url: `imported:${CHIRP}`,
      capture_sha256: expect.stringMatching(/^[\da-f]{64}$/),
      text_sha256: expect.stringMatching(/^[\da-f]{64}$/),
      alert: "none",
      events: "",
      triage: "new",
      rules_version: String(RULES_VERSION),
      looked_for: expect.stringContaining("ai_opt_out"),
      quote: "",
      block: "",
    });
    expect(rows.find(({ category, version }) => category === "ai_training" && version === "2")).toMatchObject(
      {
        valid_until: "2025-03-01T00:00:00.000Z",
        alert: "high",
        events: expect.stringContaining("training_introduced"),
        triage: "acknowledged",
        quote: TRAINING.replaceAll("%", "Chirp"),
        text: TRAINING.replaceAll("%", "Chirp"),
        heading: "Chirp Privacy Policy › How your information is used",
        data: "posts; images",
        default: "on",
        modality: "will",
      },
    );
    expect(rows.at(-1)?.valid_until).toBe("");
  });

  test("has only what was captured since a time, which does not change when it was valid", () => {
    const rows = parseTable(exported(sampleArchive(), "2024-09-18T00:00:00.000Z", CHIRP));
    expect(new Set(rows.map(({ version }) => version))).toEqual(new Set(["2", "3"]));
  });

  test("keeps hostile names and texts as they are, in their cells", () => {
    const rows = parseTable(exported(sampleArchive()));
    const hostile = rows.filter(({ service }) => service === HOSTILE_NAME);
    expect(hostile.map(({ version }) => version)).toEqual(expect.arrayContaining(["1", "2"]));
    expect(hostile.some(({ text }) => text?.includes('<script>document.title = "owned"</script>'))).toBe(
      true,
    );
  });

  test.each([
    ['a "quoted" word', 'a "quoted" word'],
    ["one, two", "one, two"],
    ["two\nlines", "two\nlines"],
    ["two\r\nlines", "two\r\nlines"],
    ['"', '"'],
    ["日本語 Größe 🦜", "日本語 Größe 🦜"],
    ["it's = fine", "it's = fine"],
    ["'quoted'", "'quoted'"],
    ["=1+1", "'=1+1"],
    ['=HYPERLINK("http://evil.example","here")', '\'=HYPERLINK("http://evil.example","here")'],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    ["\n=1", "'\n=1"],
    ["＝1+1", "'＝1+1"],
    ["'=1+1", "''=1+1"],
  ])("%j is read back as %j", (words, cell) => {
    const [row] = parseTable(exported(archiveThatSays(words, [words])));
    expect([row?.quote, row?.text, row?.heading]).toEqual([cell, cell, cell]);
    if (cell !== words) expect(cell.slice(1)).toBe(words);
  });

  test("begins with its columns, and every record ends with CRLF", () => {
    const text = exported(scratchArchive());
    expect(text.endsWith("\r\n")).toBe(true);
    expect(parseRecords(text)).toEqual([COLUMNS.map(({ name }) => name)]);
  });

  test("tells a version that no rules were run over from one that says nothing", () => {
    const archive = scratchArchive();
    check(archive, 1, OK, "words");
    expect(parseTable(exported(archive))).toMatchObject([{ rules_version: "", looked_for: "" }]);
    saveFindings(archive, ID, 1, 1, []);
    expect(parseTable(exported(archive))).toMatchObject([
      { rules_version: "1", looked_for: CATEGORIES.join(" ") },
    ]);
  });
});
