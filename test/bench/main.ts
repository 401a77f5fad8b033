import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { load } from "cheerio/slim";
import { clauseFinder, findClauses } from "../../src/clauses/find.ts";
import { diffBlocks } from "../../src/diff/diff.ts";
import { extract } from "../../src/extract/extract.ts";
import { canonicalHash } from "../../src/extract/hash.ts";
import { writeRecords } from "../support/git-records.ts";
import { policyPage } from "./pages.ts";
import { median, report, wallMs } from "./report.ts";

/**
 * What the stages cost, each as a multiple of a yardstick that is measured in the same run, so that figures of different
 * machines can be compared. Needs a build: `npm run bench`.
 */
/** On the histories that were looked at, one capture in twenty-seven showed another text than the one before. */
const CAPTURES_PER_EDITION = 25;
const CLI = "dist/cli/main.js";
const folder = mkdtempSync(join(tmpdir(), "clausewatch-bench-"));
try {
  stages();
  commands();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function stages(): void {
  const html = policyPage(200);
  const body = Buffer.from(html);
  const contentType = "text/html; charset=utf-8";
  const { blocks } = extract({ body, contentType });
  const changed = extract({
    body: Buffer.from(policyPage(200, { edition: 1 })),
    contentType,
  }).blocks;
  const parse = cpuMs(() => load(html, { xml: { xmlMode: false } }));
  report("one 200 KB page", [
    ["parse it (yardstick)", parse, parse],
    ["extract its blocks", cpuMs(() => extract({ body, contentType })), parse],
    ["hash its text", cpuMs(() => canonicalHash(blocks)), parse],
    ["find its clauses", cpuMs(() => findClauses(blocks)), parse],
    ["find them in the next version too", cpuMs(() => twice(blocks, changed)), parse],
    ["diff it with an edited one", cpuMs(() => diffBlocks(blocks, changed)), parse],
  ]);
}

function twice(before: Parameters<typeof findClauses>[0], after: Parameters<typeof findClauses>[0]): void {
  const find = clauseFinder();
  find(before);
  find(after);
}

function commands(): void {
  const captures = 200;
  const pages = Array.from({ length: captures }, (_, index) =>
    policyPage(200, { visit: index, edition: Math.floor(index / CAPTURES_PER_EDITION) }),
  );
  writeCaptures(pages);
  const start = wallMs(() => execFileSync(process.execPath, ["-e", "0"]));
  const [before, after] = [join(folder, "before.html"), join(folder, "after.html")];
  writeFileSync(before, policyPage(150));
  writeFileSync(after, policyPage(150, { edition: 1 }));
  report("processes", [
    ["start Node (yardstick)", start, start],
    ["clausewatch --version", wallMs(() => execFileSync(process.execPath, [CLI, "--version"])), start],
    [
      "compare two 150 KB pages",
      wallMs(() => execFileSync(process.execPath, [CLI, "compare", "--json", before, after])),
      start,
    ],
  ]);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };
  const compress = wallMs(() => {
    for (const page of pages) brotliCompressSync(page, quality);
  }, 1);
  const imported = wallMs(() => importFrom(join(folder, "captures")), 1);
  const importedOta = wallMs(() => importFrom("ota", join(folder, "records.git")), 1);
  report(`${captures} captures of 200 KB`, [
    ["compress them (yardstick)", compress, compress],
    ["import them, one process", imported, compress],
    ["import ota: out of a git repository", importedOta, compress],
  ]);
  const rate = (ms: number): number => Math.round((captures / ms) * 1000);
  console.log(`  ${rate(imported)} captures a second; import ota: ${rate(importedOta)}`);
}

/** As a folder, and as a repository. */
function writeCaptures(pages: readonly string[]): void {
  const target = join(folder, "captures", "Bench", "Privacy notice");
  mkdirSync(target, { recursive: true });
  const times = pages.map((_, index) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString());
  for (const [index, page] of pages.entries()) {
    writeFileSync(join(target, `${times[index]?.replaceAll(":", "-")}.html`), page);
  }
  const path = "Bench/Privacy notice.html";
  const records = pages.map((body, index) => ({ path, at: times[index] ?? "", body }));
  writeRecords(join(folder, "records.git"), records);
}

function importFrom(...source: readonly string[]): void {
  const archive = join(folder, `${source.length}.db`);
  execFileSync(process.execPath, [CLI, "--quiet", "--db", archive, "import", ...source]);
}

/** Median over some runs, after some that let the compiler finish. */
function cpuMs(work: () => unknown): number {
  for (let run = 0; run < 15; run++) work();
  return median(
    Array.from({ length: 25 }, () => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}
