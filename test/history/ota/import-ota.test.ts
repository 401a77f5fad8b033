import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ImportError } from "../../../src/history/import-error.ts";
import { importOta } from "../../../src/history/ota/import-ota.ts";
import type { Archive } from "../../../src/store/archive.ts";
import { capturesOfVersion, loadCapture } from "../../../src/store/captures.ts";
import { changeOf } from "../../../src/store/changes.ts";
import { listDocuments } from "../../../src/store/documents.ts";
import { logEntries } from "../../../src/store/log.ts";
import { listOutbox } from "../../../src/store/outbox-rows.ts";
import { listVersions } from "../../../src/store/versions.ts";
import { scratchArchive, scratchFolder } from "../../store/scratch.ts";
import { type GitHistory, gitHistory } from "../../support/git-history.ts";
import { pdf } from "../../support/pdf.ts";
import { policyPage, TRAINING } from "../../support/policy.ts";

const OLD = policyPage("Acme");
const NEW = policyPage("Acme", [TRAINING]);
const NEWER = policyPage("Acme", [TRAINING, "Members may ask us for a copy of all that they wrote."]);
const SHORT = "<!doctype html><title>Acme</title><p>Closed.";
const PAGE = "Acme & Co/Privacy Policy.html";
const ID = "acme-co/privacy-policy";
const day = (number: number): string => new Date(Date.UTC(2024, 0, number)).toISOString();

/** Records of one document, a day apart. */
function historyOf(...pages: readonly string[]): GitHistory {
  const history = gitHistory();
  for (const [index, page] of pages.entries()) history.record({ [PAGE]: page }, day(index + 1));
  return history;
}

/** `v` a version, `b` broken, `r` recovered; with the day of the month. */
const story = (archive: Archive): readonly string[] =>
  logEntries(archive).map(({ kind, capturedAt }) => `${kind[0]}${Number(capturedAt.slice(8, 10))}`);

const levels = (archive: Archive, id: string): readonly string[] =>
  listVersions(archive, id).map(({ number }) => changeOf(archive, id, number)?.level ?? "missing");

describe("importing a repository of records", () => {
  test("versions each at its author date, and tells nobody", async () => {
    const archive = scratchArchive();
    expect(await importOta(archive, historyOf(OLD, SHORT, OLD, NEW).path)).toEqual({
      documents: 1,
      captures: 4,
      versions: 2,
      unchanged: 1,
      variants: 0,
      broken: 1,
      alreadyThere: 0,
      skipped: [],
    });
    expect(story(archive)).toEqual(["v1", "b2", "r3", "v4"]);
    expect(levels(archive, ID)).toEqual(["none", "high"]);
    expect(listDocuments(archive)).toMatchObject([{ id: ID, service: "Acme & Co", name: "Privacy Policy" }]);
    expect(listOutbox(archive)).toEqual([]);
  });

  test("keeps each byte for byte, under the name that git has for it, and where it was fetched", async () => {
    const history = gitHistory();
    const trailers = "X-engine-version: 14.0.0\nX-source-document-location: https://acme.example/privacy";
    history.record({ [PAGE]: OLD }, day(1), `First record of Acme\n\nDocument ID privacy\n\n${trailers}`);
    const archive = scratchArchive();
    await importOta(archive, history.path);
    const [record] = capturesOfVersion(archive, ID, 1);
    expect(record).toMatchObject({ url: "https://acme.example/privacy", rendered: "imported" });
    expect(record && Buffer.from(loadCapture(archive, record).body).toString()).toBe(OLD);
    expect(history.git("show", record?.provenance ?? "")).toBe(OLD);
  });

  test("goes by the author's dates where commits came in another order", async () => {
    const history = gitHistory();
    history.record({ [PAGE]: NEW }, "2024-01-03T01:00:00+02:00");
    history.record({ [PAGE]: OLD }, "2024-01-01T23:30:00-01:00");
    const archive = scratchArchive();
    expect(await importOta(archive, history.path)).toMatchObject({ versions: 2, skipped: [] });
    expect(listVersions(archive, ID).map(({ capturedAt }) => capturedAt)).toEqual([
      "2024-01-02T00:30:00.000Z",
      "2024-01-02T23:00:00.000Z",
    ]);
    expect(levels(archive, ID)).toEqual(["none", "high"]);
  });

  test.each([
    ["DALL·E/Terms of Service.html", "dall-e/terms-of-service", "Terms of Service"],
    [
      "Le Chat/Terms of Service #legal-terms.html",
      "le-chat/terms-of-service-legal-terms",
      "Terms of Service #legal-terms",
    ],
    ["X/Privacy Policy #2.html", "x/privacy-policy-2", "Privacy Policy #2"],
    ["X/Privacy Policy #en.html.html", "x/privacy-policy-en-html", "Privacy Policy #en.html"],
    ["Straße 9!/Règles.html", "straße-9/regles", "Règles"],
  ])("takes service and document from the path %s", async (path, id, name) => {
    const history = gitHistory();
    history.record({ [path]: OLD }, day(1), "Update README");
    const archive = scratchArchive();
    expect(await importOta(archive, history.path)).toMatchObject({ versions: 1, skipped: [] });
    expect(listDocuments(archive)).toMatchObject([{ id, service: path.split("/")[0], name }]);
  });

  test("passes over what is no record: files at the top, hidden and deeper ones, merges, deletions", async () => {
    const history = historyOf(OLD);
    history.record({ "README.md": "# Records", ".github/ci.yml": "on: push", "a/b/c.html": OLD }, day(2));
    history.git("checkout", "--quiet", "-b", "side", "HEAD~1");
    history.record({ LICENSE: "open" }, day(3));
    history.git("merge", "--quiet", "--no-edit", "main");
    history.git("rm", "--quiet", PAGE);
    history.commit("Stop", day(4));
    expect(await importOta(scratchArchive(), history.path)).toMatchObject({ captures: 1, skipped: [] });
  });

  test("a document with a new name begins with the latest record under the old one", async () => {
    const history = historyOf(OLD);
    history.git("mv", "Acme & Co", "Bolt");
    history.commit("Rename Acme to Bolt", day(5));
    history.record({ "Bolt/Privacy Policy.html": NEW }, day(6));
    const archive = scratchArchive();
    expect(await importOta(archive, history.path)).toMatchObject({ documents: 2, captures: 3, skipped: [] });
    expect(listVersions(archive, "bolt/privacy-policy").map(({ capturedAt }) => capturedAt)).toEqual([
      day(1),
      day(6),
    ]);
    expect(levels(archive, "bolt/privacy-policy")).toEqual(["none", "high"]);
  });

  test("a name that is only spelt otherwise stays the same document", async () => {
    const history = historyOf(OLD);
    history.git("mv", PAGE, "Acme & Co/Privacy policy.html");
    history.commit("Spelling", day(2));
    history.git("mv", "Acme & Co/Privacy policy.html", "Acme & Co/PRIVACY POLICY.html");
    history.commit("Spelling", day(2));
    history.record({ "Acme & Co/PRIVACY POLICY.html": NEW }, day(3));
    expect(await importOta(scratchArchive(), history.path)).toMatchObject({
      documents: 1,
      captures: 2,
      versions: 2,
    });
  });

  test("a technical upgrade makes a version without events, which the next change is compared with", async () => {
    const markdown = (...lines: readonly string[]): string =>
      [
        "# Acme Terms",
        ...Array.from({ length: 60 }, (_, i) => `Rule ${i}: members keep what they make.`),
        ...lines,
      ].join("\n\n");
    const history = gitHistory();
    const path = "Acme/Terms.md";
    const training = TRAINING.replace("%", "Acme");
    history.record({ [path]: markdown("Old pages had this menu.") }, day(1), "Start tracking Acme Terms");
    history.record(
      { [path]: markdown(training) },
      day(1),
      "Apply technical or declaration upgrade on Acme Terms",
    );
    history.record({ [path]: markdown().slice(0, 700) }, day(2), "Refilter Acme Terms");
    history.record({ [path]: markdown() }, day(3), "Refilter Acme Terms");
    history.record({ [path]: markdown(training, "So be it.") }, day(4), "Record new changes of Acme Terms");
    const archive = scratchArchive();
    expect(await importOta(archive, history.path)).toMatchObject({ captures: 5, versions: 5, skipped: [] });
    expect(levels(archive, "acme/terms")).toEqual(["none", "none", "none", "none", "high"]);
    expect(changeOf(archive, "acme/terms", 2)?.events).toEqual([]);
    expect(changeOf(archive, "acme/terms", 5)).toMatchObject({ before: 4 });
  });

  test("reads PDFs, and pages as the UTF-8 that they were kept in, whatever they say", async () => {
    const history = gitHistory();
    const lines = Array.from(
      { length: 30 },
      (_, i) => `Clause ${i}: what members write stays theirs for ever.`,
    );
    const runs = lines.map((text, i) => ({ text, x: 72, y: 760 - i * 20 }));
    history.record({ "Acme/Terms.pdf": pdf([runs]) }, day(1));
    const latin = OLD.replace('charset="utf-8"', 'charset="shift_jis"').replace(
      "This policy",
      "Diese Erklärung",
    );
    history.record({ [PAGE]: latin }, day(2));
    const archive = scratchArchive();
    expect(await importOta(archive, history.path)).toMatchObject({ documents: 2, versions: 2 });
    const text = archive
      .statement("select unbrotli(blocks_br) from versions where document = ?")
      .pluck()
      .get(ID);
    expect(String(text)).toContain("Erklärung");
  });

  test("reads a bare repository", async () => {
    const bare = join(scratchFolder(), "records.git");
    historyOf(OLD, NEW).git("clone", "--quiet", "--bare", ".", bare);
    expect(await importOta(scratchArchive(), bare)).toMatchObject({ versions: 2, skipped: [] });
  });

  test("reports how far it is", async () => {
    const seen: string[] = [];
    const onProgress = (done: number, total: number, id: string): unknown =>
      seen.push(`${done}/${total} ${id}`);
    await importOta(scratchArchive(), historyOf(OLD, NEW).path, { onProgress });
    expect(seen).toEqual([`1/2 ${ID}`, `2/2 ${ID}`]);
  });

  test("takes only the services that are named, by name or id", async () => {
    const history = historyOf(OLD, NEW);
    history.record({ "Bolt/Terms.html": OLD }, day(3));
    history.record({ "Bolt/Terms.docx": OLD }, day(4));
    const archive = scratchArchive();
    expect(await importOta(archive, history.path, { services: ["acme & co"] })).toMatchObject({
      documents: 1,
      captures: 2,
      skipped: [],
    });
    await expect(importOta(archive, history.path, { services: ["Bolt", "Acne"] })).rejects.toThrow(
      /holds no records of Acne; others there: Acme & Co/,
    );
  });
});

describe("importing it again", () => {
  test("adds nothing, and reads none of the contents", async () => {
    const history = historyOf(OLD, SHORT, NEW);
    const archive = scratchArchive();
    await importOta(archive, history.path);
    const before = story(archive);
    for (const commit of ["HEAD", "HEAD~1", "HEAD~2"]) rmSync(history.objectFile(`${commit}:${PAGE}`));
    expect(await importOta(archive, history.path)).toMatchObject({
      captures: 0,
      alreadyThere: 3,
      skipped: [],
    });
    expect(story(archive)).toEqual(before);
  });

  test("adds the commits that have come since", async () => {
    const history = historyOf(OLD);
    const archive = scratchArchive();
    await importOta(archive, history.path);
    history.record({ [PAGE]: NEW }, day(2));
    expect(await importOta(archive, history.path)).toMatchObject({
      captures: 1,
      versions: 1,
      alreadyThere: 1,
    });
  });

  test("skips what is older than what is there, and says what to do", async () => {
    const history = historyOf(OLD, NEW);
    const archive = scratchArchive();
    await importOta(archive, history.path);
    const commit = history.record({ [PAGE]: NEWER }, "2023-12-31T00:00:00Z");
    const { skipped } = await importOta(archive, history.path);
    expect(skipped).toMatchObject([
      { file: `${commit}:${PAGE}`, reason: expect.stringMatching(/older than the last check of .*--db/) },
    ]);
  });
});

describe("what cannot be taken in is skipped with a reason, and the rest imported", () => {
  const FINE = { "Fine/Terms.html": OLD };

  test.each<[string, (history: GitHistory) => unknown, RegExp]>([
    [
      "a file of another kind",
      ({ record }) => record({ "Acme/Terms.docx": OLD }, day(2)),
      /none of \.html, \.pdf, \.md, \.txt/,
    ],
    ["a file without an ending", ({ record }) => record({ "Acme/Terms": OLD }, day(2)), /none of \.html/],
    [
      "two files in one commit",
      ({ record }) => record({ "A/T.html": OLD, "B/T.html": NEW }, day(2)),
      /2 files in one commit/,
    ],
    ["a name with a line break", ({ record }) => record({ "Acme/Te\nrms.html": OLD }, day(2)), /line break/],
    [
      "a name without letters",
      ({ record }) => record({ "Acme/!!!.html": OLD }, day(2)),
      /no letter or digit/,
    ],
    ["a link", link, /a link/],
    ["a date that is none", undated, /no time that exists/],
    ["a blob that is missing", damagedBy((file) => rmSync(file)), /lacks its blob/],
    [
      "a blob that is cut off",
      damagedBy((file) => truncateSync(file, statSync(file).size - 99)),
      /cannot be read.*git fsck/,
    ],
    ["a blob that is empty", damagedBy((file) => truncateSync(file)), /lacks its blob/],
    [
      "a page that is too large",
      ({ record }) => record({ "Acme/T.txt": "x".repeat(20_000_001) }, day(2)),
      /20000001 bytes/,
    ],
  ])("%s", async (_, spoil, reason) => {
    const history = gitHistory();
    history.record(FINE, day(1));
    const damage = spoil(history);
    history.record({ "Fine/Terms.html": NEW }, day(3));
    history.record({ "Fine/Terms.html": NEWER }, day(4));
    if (typeof damage === "function") damage();
    const { skipped, ...counts } = await importOta(scratchArchive(), history.path);
    expect(counts).toMatchObject({ captures: 3, versions: 3 });
    expect(skipped).toMatchObject([{ reason: expect.stringMatching(reason) }]);
  });

  test("also several that are damaged, in a row", async () => {
    const history = gitHistory();
    history.record(FINE, day(1));
    const names = ["a", "b", "c", "d"].map((name) => `Bad/${name}.html`);
    for (const name of names) history.record({ [name]: `${name}${OLD}` }, day(2));
    history.record({ "Fine/Terms.html": NEW }, day(3));
    for (const file of names.map((name) => history.objectFile(`HEAD:${name}`))) {
      chmodSync(file, 0o600);
      truncateSync(file, statSync(file).size - 99);
    }
    const { skipped, captures } = await importOta(scratchArchive(), history.path);
    expect([captures, skipped.length]).toEqual([2, 4]);
  });

  test("a history that git cannot read to its end", async () => {
    const history = historyOf(OLD, NEW);
    rmSync(history.objectFile("HEAD^{tree}"));
    const { captures, skipped } = await importOta(scratchArchive(), history.path);
    expect(captures).toBe(1);
    expect(skipped).toMatchObject([{ reason: expect.stringMatching(/cannot read its history to the end/) }]);
  });

  test("the commit where a shallow clone begins", async () => {
    const history = historyOf(OLD);
    history.record(FINE, day(2));
    history.record({ [PAGE]: NEW }, day(3));
    const clone = join(scratchFolder(), "clone");
    history.git("clone", "--quiet", "--depth", "2", `file://${history.path}`, clone);
    const { captures, skipped } = await importOta(scratchArchive(), clone);
    expect(captures).toBe(1);
    expect(skipped[0]?.reason).toMatch(/shallow clone.*git fetch --unshallow/);
  });

  function damagedBy(damage: (file: string) => void): (history: GitHistory) => () => void {
    return ({ record, objectFile }) => {
      record({ "Acme/Terms.html": `${OLD} ` }, day(2));
      const file = objectFile("HEAD:Acme/Terms.html");
      chmodSync(file, 0o600);
      return () => damage(file);
    };
  }

  function link({ git, path, commit }: GitHistory): void {
    const blob = execFileSync("git", ["-C", path, "hash-object", "-w", "--stdin"], { input: "../x" });
    git("update-index", "--add", "--cacheinfo", `120000,${blob.toString().trim()},Acme/Terms.html`);
    git("checkout-index", "--all");
    commit("Link", day(2));
  }

  function undated({ git, path, record }: GitHistory): void {
    const good = record({ "Acme/Terms.html": OLD }, day(2));
    const text = git("cat-file", "commit", good).replace(/^(author .*> ).*$/m, "$1soon");
    const args = ["-C", path, "hash-object", "-t", "commit", "-w", "--literally", "--stdin"];
    git("reset", "--quiet", "--soft", execFileSync("git", args, { input: text, encoding: "utf8" }).trim());
  }
});

describe("what is no repository of records is an error that says what is expected", () => {
  const expected = /expected a clone of snapshots or versions of Open Terms Archive/;
  test.each<[string, () => string, RegExp]>([
    ["nothing", () => join(scratchFolder(), "nowhere"), expected],
    ["a folder", () => scratchFolder(), expected],
    ["a folder inside another repository", () => join(historyOf(OLD).path, "Acme & Co"), expected],
    ["a repository without commits", () => gitHistory().path, /HEAD is no commit/],
    ["a repository without records", noRecords, /holds no records; expected commits of one <Service>/],
  ])("%s", async (_, path, message) => {
    const run = importOta(scratchArchive(), path());
    await expect(run).rejects.toThrow(ImportError);
    await expect(run).rejects.toThrow(message);
  });

  function noRecords(): string {
    const history = gitHistory();
    history.record({ "README.md": "# Nothing" }, day(1));
    return history.path;
  }
});

test("nothing that a repository's configuration names is run, and nothing fetched", async () => {
  const history = historyOf(OLD, NEW);
  const trace = join(scratchFolder(), "ran");
  const program = join(scratchFolder(), "program");
  writeFileSync(program, `#!/bin/sh\ntouch ${trace}\n`, { mode: 0o755 });
  for (const [key, value] of [
    ["diff.external", program],
    ["core.pager", program],
    ["core.fsmonitor", program],
    ["gpg.program", program],
    ["log.showSignature", "true"],
    ["remote.origin.url", `file://${history.path}`],
    ["remote.origin.uploadpack", program],
    ["remote.origin.promisor", "true"],
    ["extensions.partialClone", "origin"],
    ["core.repositoryFormatVersion", "1"],
  ] as const)
    history.git("config", key, value);
  rmSync(history.objectFile(`HEAD:${PAGE}`));
  expect(await importOta(scratchArchive(), history.path)).toMatchObject({ captures: 1, skipped: [{}] });
  expect(existsSync(trace)).toBe(false);
});
