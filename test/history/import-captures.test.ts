import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ImportSummary } from "../../src/history/import-capture.ts";
import { importCaptures } from "../../src/history/import-captures.ts";
import { ImportError } from "../../src/history/import-error.ts";
import type { Archive } from "../../src/store/archive.ts";
import { capturesOfVersion, loadCapture } from "../../src/store/captures.ts";
import { changeOf } from "../../src/store/changes.ts";
import { findingsOf } from "../../src/store/findings.ts";
import { logEntries } from "../../src/store/log.ts";
import { listOutbox } from "../../src/store/outbox-rows.ts";
import { listVersions } from "../../src/store/versions.ts";
import { scratchArchive, scratchFolder } from "../store/scratch.ts";
import { folderOf } from "../support/captures-folder.ts";
import { policyPage, TRAINING } from "../support/policy.ts";

const OLD = policyPage("Acme");
const NEW = policyPage("Acme", [TRAINING]);
const SHORT = "<!doctype html><title>Acme</title><p>Closed.";
const SHORT_TERMS = `<!doctype html><title>Acme</title><main><h1>Terms</h1>${Array.from({ length: 9 }, (_, i) => `<p>Rule ${i} of the house: guests bring slippers, sing softly, feed no geese, and leave before the lamps go out.</p>`).join("")}</main>`;
const ID = "acme-co/privacy-policy";
const day = (number: number): string =>
  `${new Date(Date.UTC(2024, 0, number)).toISOString().replaceAll(":", "-")}`;

/** Pages of one document, a day apart. */
function pagesFolder(...pages: readonly string[]): string {
  const named = pages.map((page, index) => [`Acme & Co/Privacy Policy/${day(index + 1)}.html`, page]);
  return folderOf(Object.fromEntries(named));
}

/** `v` a version, `b` broken, `r` recovered; with the day of the month. */
const story = (archive: Archive): readonly string[] =>
  logEntries(archive).map(({ kind, capturedAt }) => `${kind[0]}${Number(capturedAt.slice(8, 10))}`);

describe("importing a folder of captures", () => {
  test("versions it oldest first, at the times of its files, and tells nobody", () => {
    const archive = scratchArchive();
    const summary = importCaptures(archive, pagesFolder(OLD, OLD, NEW, NEW));
    expect(summary).toEqual<ImportSummary>({
      documents: 1,
      captures: 4,
      versions: 2,
      unchanged: 2,
      variants: 0,
      broken: 0,
      alreadyThere: 0,
      skipped: [],
    });
    expect(story(archive)).toEqual(["v1", "v3"]);
    expect(listVersions(archive, ID).map(({ capturedAt }) => capturedAt)).toEqual([
      "2024-01-01T00:00:00.000Z",
      "2024-01-03T00:00:00.000Z",
    ]);
    expect(listOutbox(archive)).toEqual([]);
  });

  test("finds clauses and events as a check does", () => {
    const archive = scratchArchive();
    importCaptures(archive, pagesFolder(OLD, NEW));
    expect(changeOf(archive, ID, 2)).toMatchObject({ before: 1, level: "high", counts: { added: 1 } });
    expect(findingsOf(archive, ID, 1)?.findings.map(({ category }) => category)).not.toContain("ai_training");
    expect(findingsOf(archive, ID, 2)?.findings.map(({ category }) => category)).toContain("ai_training");
  });

  test("keeps each file byte for byte, and where it came from", () => {
    const archive = scratchArchive();
    const folder = pagesFolder(NEW);
    importCaptures(archive, folder);
    const [record] = capturesOfVersion(archive, ID, 1);
    expect(record?.provenance).toBe(join(folder, "Acme & Co/Privacy Policy", `${day(1)}.html`));
    expect(record && Buffer.from(loadCapture(archive, record).body).toString()).toBe(NEW);
  });

  test("a second time adds nothing", () => {
    const archive = scratchArchive();
    const folder = pagesFolder(OLD, SHORT, NEW);
    importCaptures(archive, folder);
    const before = story(archive);
    expect(importCaptures(archive, folder)).toMatchObject({
      captures: 0,
      versions: 0,
      alreadyThere: 3,
      skipped: [],
    });
    expect(story(archive)).toEqual(before);
  });

  test("again with later files adds those", () => {
    const archive = scratchArchive();
    importCaptures(archive, pagesFolder(OLD));
    expect(importCaptures(archive, pagesFolder(OLD, NEW))).toMatchObject({
      captures: 1,
      versions: 1,
      alreadyThere: 1,
    });
  });

  test("skips what is older than what is there, and says what to do", () => {
    const archive = scratchArchive();
    importCaptures(archive, folderOf({ [`Acme & Co/Privacy Policy/${day(9)}.html`]: OLD }));
    const { captures, skipped } = importCaptures(archive, pagesFolder(NEW));
    expect(captures).toBe(0);
    expect(skipped[0]?.reason).toMatch(/older than the last check of acme-co\/privacy-policy.*--db/);
  });

  test("a broken capture makes no version, nor does the recovery", () => {
    const archive = scratchArchive();
    importCaptures(archive, pagesFolder(OLD, SHORT, OLD, NEW));
    expect(story(archive)).toEqual(["v1", "b2", "r3", "v4"]);
  });

  describe("a text that lost most of its words", () => {
    const clauses = Array.from({ length: 40 }, (_, i) => `Clause ${i} says ${"what we do ".repeat(9)}.`);
    const long = policyPage("Acme", clauses);
    const dated = (date: string): string => policyPage("Acme", [`Printed on ${date}.`]);

    test.each([
      ["has it too", [long, OLD, long, OLD, OLD], ["v1", "b2", "r3", "b4", "r5", "v5"]],
      ["has it but for a date", [long, dated("1 May 2024"), dated("2 May 2024")], ["v1", "b2", "r3", "v3"]],
      ["has another short text", [long, OLD, SHORT_TERMS, long], ["v1", "b2", "r4"]],
    ])("and the next capture %s", (_, pages, expected) => {
      const archive = scratchArchive();
      importCaptures(archive, pagesFolder(...pages));
      expect(story(archive)).toEqual(expected);
    });
  });

  test("an older text that comes and goes makes no version", () => {
    const archive = scratchArchive();
    expect(importCaptures(archive, pagesFolder(OLD, NEW, OLD, NEW, OLD))).toMatchObject({
      versions: 2,
      variants: 2,
    });
  });

  test("takes folders whose names give one id for one document, in the order of time", () => {
    const archive = scratchArchive();
    const folder = folderOf({
      [`Acme & Co/Privacy Policy/${day(1)}.html`]: OLD,
      [`Acme & Co/Privacy Policy/${day(3)}.html`]: OLD,
      [`Acme Co/Privacy policy/${day(2)}.html`]: NEW,
    });
    expect(importCaptures(archive, folder)).toMatchObject({
      documents: 1,
      versions: 2,
      variants: 1,
      skipped: [],
    });
  });

  test("reads Markdown and plain text as documents too", () => {
    const text = [
      "# Terms of Use",
      ...Array.from(
        { length: 12 },
        (_, i) => `Rule ${i}: members keep what they make and may take it away whenever they wish.`,
      ),
    ].join("\n\n");
    const archive = scratchArchive();
    const folder = folderOf({ "Acme/Terms/2024-01-01.md": text, "Acme/Licence/2024-01-01.txt": text });
    expect(importCaptures(archive, folder)).toMatchObject({ documents: 2, versions: 2, broken: 0 });
  });

  test("reports how far it is", () => {
    const seen: string[] = [];
    const onProgress = (done: number, total: number): unknown => seen.push(`${done}/${total}`);
    importCaptures(scratchArchive(), pagesFolder(OLD, NEW), { onProgress });
    expect(seen.at(-1)).toBe("2/2");
  });

  test("that was killed goes on where it was, with nothing lost and nothing twice", async () => {
    const pages = Array.from({ length: 90 }, (_, i) => policyPage("Acme", [`Edition ${"x".repeat(i + 1)}.`]));
    const folder = pagesFolder(...pages);
    const file = join(scratchFolder(), "archive.db");
    await killDuringImport(file, folder);
    const archive = scratchArchive(file);
    const { captures, alreadyThere } = importCaptures(archive, folder);
    expect([captures, alreadyThere]).toEqual([40, 50]);
    expect(listVersions(archive, ID).map(({ number }) => number)).toEqual(pages.map((_, i) => i + 1));
    expect(archive.statement("select count(*) from changes").pluck().get()).toBe(90);
    expect(archive.statement("select count(*) from findings").pluck().get()).toBe(90);
  });
});

/** Kills the importing process when it has finished its first 50 captures and is at work on the next. */
async function killDuringImport(file: string, folder: string): Promise<void> {
  const script = join(scratchFolder(), "import.mjs");
  const source = join(import.meta.dirname, "../../src");
  writeFileSync(
    script,
    `const { openArchive } = await import(${JSON.stringify(join(source, "store/archive.ts"))});
     const { importCaptures } = await import(${JSON.stringify(join(source, "history/import-captures.ts"))});
     const onProgress = () => process.stdout.write("batch\\n");
     importCaptures(openArchive(${JSON.stringify(file)}), ${JSON.stringify(folder)}, { onProgress });`,
  );
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
}

describe("what does not fit is skipped with a reason", () => {
  test.each([
    ["Acme/Terms/yesterday.html", /not named like/],
    ["Acme/Terms/2024-13-01T00-00-00.000Z.html", /no time that exists/],
    ["Acme/Terms/2024-02-30.html", /no time that exists/],
    ["Acme/Terms/2024-01-01T00-00-00Z.docx", /\.docx is none of/],
    ["Acme/loose.html", /not a folder/],
    ["readme.txt", /not a folder/],
    ["!!!/Terms/2024-01-01.html", /no letter or digit/],
  ])("%s", (path, reason) => {
    const folder = folderOf({ "Fine/Terms/2024-01-01.html": OLD, [path]: OLD });
    const { skipped, documents } = importCaptures(scratchArchive(), folder);
    expect([documents, skipped.length, skipped[0]?.file.startsWith(folder)]).toEqual([1, 1, true]);
    expect(skipped[0]?.reason).toMatch(reason);
  });

  test("a hidden file is not even mentioned", () => {
    const folder = folderOf({
      "Fine/Terms/2024-01-01.html": OLD,
      "Fine/Terms/.DS_Store": "",
      ".git/config": "",
    });
    expect(importCaptures(scratchArchive(), folder).skipped).toEqual([]);
  });

  test.each([
    ["a folder with nothing in it", () => scratchFolder()],
    ["a folder that is not there", () => join(scratchFolder(), "nowhere")],
    ["a file", () => join(folderOf({ "a.html": OLD }), "a.html")],
  ])("%s is an error that names the layout", (_, folder) => {
    const run = (): unknown => importCaptures(scratchArchive(), folder());
    expect(run).toThrow(ImportError);
    expect(run).toThrow(/expected FOLDER\/<Service>\/<Document>\/<time>\.html/);
  });
});
