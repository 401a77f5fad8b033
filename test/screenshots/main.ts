import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openViewer } from "../../src/cli/viewer.ts";
import { demoWatchlist } from "../../src/demo/watchlist.ts";
import { importCaptures } from "../../src/history/import-captures.ts";
import { openArchive } from "../../src/store/archive.ts";
import { addTriage } from "../../src/store/triage.ts";
import { loadWatchlist } from "../../src/watchlist/load.ts";
import { captureFile } from "../support/capture-file.ts";
import { launchChromium, SCHEMES } from "../support/in-browser.ts";
import { pagesOfTwoYears } from "./history.ts";

/**
 * Pictures of the viewer's six pages, light and dark, on a phone and on a desk, in `test/output/screenshots/`, of an archive
 * made of the demo's pages. Two of them are the ones in the README. Needs a Chromium: `npm run screenshots`.
 */
const OUTPUT = join(import.meta.dirname, "../output/screenshots");
const README = join(import.meta.dirname, "../../.github");
const SCREENS = { desk: { width: 1100, height: 1040 }, phone: { width: 390, height: 844 } };
const PAGES = {
  overview: "",
  service: "services/linkedin",
  document: "services/linkedin/privacy-policy",
  version: "services/linkedin/privacy-policy/versions/5",
  change: "services/linkedin/privacy-policy/changes/4..5",
  search: "search?q=train+models",
};

const folder = mkdtempSync(join(tmpdir(), "clausewatch-screenshots-"));
try {
  mkdirSync(OUTPUT, { recursive: true });
  await shoot(await serveHistory());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function serveHistory(): Promise<Awaited<ReturnType<typeof openViewer>>> {
  const db = join(folder, "archive.db");
  const watchlist = join(folder, "watchlist.yaml");
  writeFileSync(watchlist, demoWatchlist("https://demo.example"));
  for (const { page, time, body } of pagesOfTwoYears()) {
    const file = join(folder, "captures", captureFile(page.service, page.name, time));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
  const archive = openArchive(db);
  importCaptures(archive, join(folder, "captures"));
  addTriage(archive, "linkedin/privacy-policy", 5, {
    at: "2024-11-21T09:30:00.000Z",
    state: "acknowledged",
    note: "Told the members; the setting is off for our accounts.",
  });
  archive.close();
  const loaded = loadWatchlist(watchlist);
  const documents = loaded.kind === "ok" ? loaded.watchlist.documents : [];
  const parts = { address: "127.0.0.1:0", hosts: [], watched: () => documents };
  return openViewer({ db, watchlist }, { ...parts, onError: (error) => console.error(error) });
}

async function shoot(viewer: Awaited<ReturnType<typeof serveHistory>>): Promise<void> {
  const browser = await launchChromium();
  for (const colorScheme of SCHEMES)
    for (const [screen, viewport] of Object.entries(SCREENS)) {
      const page = await browser.newPage({ viewport, colorScheme });
      for (const [name, path] of Object.entries(PAGES)) {
        await page.goto(viewer.url + path);
        await page.screenshot({ path: pictureOf(`${name}-${screen}-${colorScheme}`), fullPage: true });
      }
      await page.close();
    }
  const page = await browser.newPage({ viewport: SCREENS.desk });
  await page.goto(viewer.url);
  await page.screenshot({ path: join(README, "overview.png") });
  await page.goto(viewer.url + PAGES.change);
  await page.getByLabel("Side by side").check();
  await page.screenshot({ path: join(README, "change.png"), fullPage: true });
  await browser.close();
  await viewer.close();
  console.log(`${Object.keys(PAGES).length * 4} pictures in ${OUTPUT}`);
}

function pictureOf(name: string): string {
  return join(OUTPUT, `${name}.png`);
}
