import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { load } from "cheerio";
import { isTag } from "domhandler";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atomFeed } from "../../src/alerts/feed.ts";
import { RULES_VERSION } from "../../src/clauses/find.ts";
import { feedDocuments } from "../../src/cli/viewer.ts";
import { importCaptures } from "../../src/history/import-captures.ts";
import { changePlace } from "../../src/places.ts";
import type { Archive } from "../../src/store/archive.ts";
import { findingsOf, saveFindings } from "../../src/store/findings.ts";
import { addTriage } from "../../src/store/triage.ts";
import { addVolatilePatterns } from "../../src/store/volatile.ts";
import { siteFiles } from "../../src/web/site.ts";
import { MANIFEST, type SiteOutcome, writeSite } from "../../src/web/site-folder.ts";
import { scratchFolder } from "../store/scratch.ts";
import { captureFile } from "../support/capture-file.ts";
import { folderOf } from "../support/captures-folder.ts";
import { describeInBrowser } from "../support/chromium.ts";
import { launchChromium } from "../support/in-browser.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import { CHIRP, EVIL, HOSTILE_NAME, sampleArchive } from "./sample.ts";

const UNICODE = "große-ж公司/politica";

const NEWS = "We keep the addresses of our suppliers for ten years, as the law asks us to.";

/** The sample, a service whose names are not ASCII, and feeds that tell of what was imported. */
function fullArchive(): Archive {
  const archive = sampleArchive();
  importPage(archive, "Größe Ж公司", "Política", "2024-02-01", policyPage("Größe"));
  importPage(archive, "Größe Ж公司", "Política", "2024-03-01", policyPage("Größe", [TRAINING]));
  archive.statement("update checks set origin = 'fetched'").run();
  return archive;
}

function importPage(archive: Archive, service: string, document: string, time: string, page: string): void {
  importCaptures(archive, folderOf({ [captureFile(service, document, time)]: page }));
}

function exported(archive: Archive, folder: string, program = "1"): Promise<SiteOutcome> {
  const known = feedDocuments(archive, []);
  const files = siteFiles({
    archive,
    watched: [],
    program,
    feed: (place, linkOf) =>
      atomFeed(archive, known, {
        place,
        linkOf: ({ document, before, version }) => linkOf(changePlace(document, before, version)),
      }),
  });
  return writeSite(folder, files);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
}

const LONG_AGO = new Date("2001-01-01T00:00:00Z");

/** What an export writes when it is done again. */
async function writtenAgain(archive: Archive, folder: string, program = "1"): Promise<readonly string[]> {
  for (const path of filesIn(folder)) utimesSync(join(folder, path), LONG_AGO, LONG_AGO);
  await exported(archive, folder, program);
  return filesIn(folder).filter(
    (path) => path !== MANIFEST && statSync(join(folder, path)).mtimeMs !== LONG_AGO.getTime(),
  );
}

/** Where the links of a page, or of the entries of a feed, lead. */
function targetsOf(file: string): readonly URL[] {
  const text = readFileSync(file, "utf8");
  const isFeed = file.endsWith(".atom");
  const $ = load(text, { xml: isFeed });
  return $(isFeed ? "entry > link" : "[href]")
    .toArray()
    .filter(isTag)
    .map(({ attribs }) => new URL(attribs.href ?? "", pathToFileURL(file)))
    .filter(({ protocol }) => protocol === "file:");
}

describe("a site", () => {
  test("every link of every page and feed leads to a file, and to a place in it, that is there", async () => {
    const folder = scratchFolder();
    await exported(fullArchive(), folder);
    const files = filesIn(folder).filter((path) => path !== MANIFEST);
    const targets = files.flatMap((path) => targetsOf(join(folder, path)).map((url) => ({ path, url })));
    const dead = targets.filter(({ url }) => {
      const file = fileURLToPath(new URL(url.pathname, url));
      if (!files.includes(file.slice(folder.length + 1))) return true;
      return url.hash !== "" && load(readFileSync(file, "utf8"))(`[id="${url.hash.slice(1)}"]`).length === 0;
    });
    expect(dead).toEqual([]);
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter(({ path }) => path.endsWith(".atom")).length).toBeGreaterThan(5);
    expect(files).toContain(`services/${UNICODE}/changes/1..2.html`);
    expect(files).toContain(`services/${CHIRP}/feed.atom`);
  });

  test("has nothing in it that runs or loads, nor the bytes of a capture, whatever services and pages say", async () => {
    const folder = scratchFolder();
    await exported(fullArchive(), folder);
    for (const path of filesIn(folder).filter((file) => file.endsWith(".html"))) {
      const $ = load(readFileSync(join(folder, path), "utf8"));
      expect($("script, img, iframe, object, base, form, [src]").length, path).toBe(0);
      expect($('meta[http-equiv="Content-Security-Policy"]').length, path).toBe(1);
    }
    const version = readFileSync(join(folder, `services/${EVIL}/versions/2.html`), "utf8");
    expect(version).toContain(`clausewatch show ${EVIL}@2 --raw`);
  });

  test("is not written, nor its pages made, a second time", async () => {
    const [archive, folder] = [fullArchive(), scratchFolder()];
    const first = await exported(archive, folder);
    expect(first).toMatchObject({ unchanged: 0, removed: 0 });
    const total = first.kind === "written" ? first.written : 0;
    expect(await writtenAgain(archive, folder)).toEqual([]);
    expect(statSync(join(folder, MANIFEST)).mtimeMs).toBe(LONG_AGO.getTime());
    archive.statement("update versions set blocks_br = x'00'").run();
    expect(await exported(archive, folder)).toEqual({
      kind: "written",
      ...{ written: 0, unchanged: total, removed: 0 },
    });
  });

  const MAIN = ["feed.atom", "index.html"];
  const ABOVE = ["services/chirp.html", `services/${CHIRP}.html`];
  const FEEDS = ["services/chirp/feed.atom", `services/${CHIRP}/feed.atom`];
  const page = (place: string): string => `services/${CHIRP}/${place}.html`;

  test.each<readonly [string, (archive: Archive) => void, readonly string[]]>([
    [
      "a new version: it, its change, the neighbours of both, and what is above them",
      (archive) => {
        importPage(archive, "Chirp", "Privacy Policy", "2025-09-01", policyPage("Chirp", [NEWS]));
        archive.statement("update checks set origin = 'fetched'").run();
      },
      [
        ...MAIN,
        ...ABOVE,
        ...FEEDS,
        ...["changes/2..3", "changes/3..4", "versions/3", "versions/4"].map(page),
      ],
    ],
    [
      "what a person made of a change: it, and the lists that tell of it",
      (archive) => {
        const entry = { at: "2025-03-02T08:00:00.000Z", state: "dismissed", note: "known" } as const;
        addTriage(archive, CHIRP, 3, entry);
      },
      ["index.html", ...ABOVE, page("changes/2..3")],
    ],
    [
      "clauses by other rules: the version, and what tells of the clauses that stand",
      (archive) => {
        const found = findingsOf(archive, CHIRP, 2)?.findings ?? [];
        saveFindings(archive, CHIRP, 2, RULES_VERSION + 1, found.slice(1));
      },
      ["index.html", ...ABOVE, page("versions/2")],
    ],
  ])("after %s is written, nothing else", async (_, happens, written) => {
    const [archive, folder] = [fullArchive(), scratchFolder()];
    await exported(archive, folder);
    happens(archive);
    const actual = await writtenAgain(archive, folder);
    expect(actual).toEqual([...written].sort());
    const fresh = scratchFolder();
    await exported(archive, fresh);
    for (const path of filesIn(fresh))
      expect(readFileSync(join(folder, path), "utf8"), path).toBe(readFileSync(join(fresh, path), "utf8"));
  });

  test("follows what is learned to be volatile: the change that it was part of", async () => {
    const [archive, folder] = [fullArchive(), scratchFolder()];
    for (const [time, members, more] of [
      ["2024-05-01", "1,200", []],
      ["2024-06-01", "1,300", [NEWS]],
    ] as const) {
      const counter = `Today ${members} people have an account here.`;
      importPage(archive, "Chirp", "Terms", time, policyPage("Chirp terms", [counter, ...more]));
    }
    await exported(archive, folder);
    addVolatilePatterns(archive, "chirp/terms", [["Today ", " people have an account here."]], "2025-01-01");
    expect(await writtenAgain(archive, folder)).toEqual(["services/chirp/terms/changes/2..3.html"]);
  });

  test("is made anew by another program, and where a file was lost or cut short", async () => {
    const [archive, folder] = [fullArchive(), scratchFolder()];
    await exported(archive, folder);
    const path = `services/${CHIRP}/versions/1.html`;
    const whole = readFileSync(join(folder, path));
    writeFileSync(join(folder, path), "cut");
    expect(await writtenAgain(archive, folder)).toEqual([path]);
    writeFileSync(join(folder, path), whole.toString().replace("Captured", "Captives"));
    expect(await writtenAgain(archive, folder, "2")).toEqual([path]);
    expect(readFileSync(join(folder, path))).toEqual(whole);
  });

  test("loses the pages that no longer belong, and no file of anybody else", async () => {
    const [archive, folder] = [fullArchive(), scratchFolder()];
    await exported(archive, folder);
    const [mine, note] = ["services/chirp/terms/versions/9.html", `services/${EVIL}/note.txt`];
    for (const path of [mine, note]) writeFileSync(join(folder, path), "mine");
    archive.statement("pragma foreign_keys = off").run();
    archive.statement("delete from documents where id in (?, ?)").run("chirp/terms", EVIL);
    const outcome = await exported(archive, folder);
    expect(outcome).toMatchObject({ kind: "written", removed: 10 });
    const left = filesIn(folder);
    expect(left).toEqual(expect.arrayContaining([mine, note, `services/${CHIRP}.html`]));
    expect(left.filter((path) => path.includes("evil"))).toEqual([note]);
    expect(readdirSync(join(folder, "services/chirp/terms"))).toEqual(["versions"]);
  });

  test("goes on where an export was broken off", async () => {
    const [archive, folder] = [fullArchive(), scratchFolder()];
    const blobs = archive.statement<{ number: number; blocks_br: Buffer }>(
      "select number, blocks_br from versions where document = ?",
    );
    const kept = blobs.all(CHIRP);
    const put = archive.statement("update versions set blocks_br = ? where document = ? and number = ?");
    put.run(Buffer.from([0]), CHIRP, 2);
    await expect(exported(archive, folder)).rejects.toThrow();
    for (const { number, blocks_br } of kept) put.run(blocks_br, CHIRP, number);
    expect(await exported(archive, folder)).toMatchObject({ kind: "written" });
    const fresh = scratchFolder();
    await exported(archive, fresh);
    expect(filesIn(folder)).toEqual(filesIn(fresh));
  });

  const FORGED = JSON.stringify({ clausewatch: 1, files: { "../out.txt": { key: null, bytes: 1 } } });

  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ["a folder of somebody else", { "notes.txt": "mine" }, "has files in it"],
    ["a manifest that leads out of the folder", { [MANIFEST]: FORGED }, "has files in it"],
    ["a manifest that is none", { [MANIFEST]: "{" }, "has files in it"],
    [
      "somebody else's file in the place of a page",
      { [MANIFEST]: '{"clausewatch":1,"files":{}}', "index.html": "mine" },
      "index.html was not written by an export",
    ],
  ])("refuses %s, and touches nothing", async (_, files, why) => {
    const folder = scratchFolder();
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    expect(await exported(sampleArchive(), folder)).toEqual({
      kind: "refused",
      why: expect.stringContaining(why),
    });
    expect(filesIn(folder)).toEqual(Object.keys(files).sort());
    for (const [path, text] of Object.entries(files))
      expect(readFileSync(join(folder, path), "utf8")).toBe(text);
  });

  test("refuses an archive whose ids lead out of the folder", async () => {
    const [archive, folder] = [sampleArchive(), join(scratchFolder(), "site")];
    archive
      .statement("insert into documents (id, service, name, first_seen_at) values ('../..', 'X', 'Y', '')")
      .run();
    expect(await exported(archive, folder)).toEqual({
      kind: "refused",
      why: expect.stringContaining("outside"),
    });
    expect(statSync(folder, { throwIfNoEntry: false })).toBeUndefined();
  });
});

describeInBrowser("a site, opened from a disk", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test.each([
    ["Chirp", "Privacy Policy", "Trains AI", "now trains AI on user data"],
    [HOSTILE_NAME, "Terms", "Trains AI", "now trains AI on user data"],
    ["Größe Ж公司", "Política", "Trains AI", "now trains AI on user data"],
  ])(
    "leads from the overview to a change of %s, without a word on the console",
    async (service, name, says, change) => {
      const folder = scratchFolder();
      await exported(fullArchive(), folder);
      const browserPage = await browser.newPage();
      const said: string[] = [];
      const asked: string[] = [];
      browserPage.on("console", (message) => said.push(message.text()));
      browserPage.on("pageerror", (error) => said.push(error.message));
      browserPage.on("request", (request) => asked.push(request.url()));
      const follow = async (link: string, part = "main"): Promise<void> => {
        await browserPage.locator(part).getByRole("link", { name: link, exact: true }).first().click();
      };
      await browserPage.goto(pathToFileURL(join(folder, "index.html")).href);
      await follow(service);
      expect(await browserPage.title()).toBe(`${service} – clausewatch`);
      await follow(name, "#documents + table");
      expect(await browserPage.locator("h1").textContent()).toBe(`${service} ${name}`);
      await follow("Version 2");
      expect(await browserPage.locator("#clauses + ul").textContent()).toContain(says);
      await follow("What changed in it");
      expect(await browserPage.locator(".event").first().textContent()).toContain(change);
      await browserPage.getByRole("navigation", { name: "Place" }).getByText("clausewatch").click();
      expect(await browserPage.title()).toBe("clausewatch");
      expect(said).toEqual([]);
      expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
      await browserPage.close();
    },
  );
});
