import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillArchive } from "./archive.ts";
import { median, report, wallMs } from "./report.ts";

/**
 * What the viewer and the commands take on a large archive, each as a multiple of a yardstick of the same run. Takes some
 * minutes: `npm run bench:viewer [DOCUMENTS] [VERSIONS]`.
 */
const DOCUMENTS = Number(process.argv[2] ?? 1000);
const VERSIONS = Number(process.argv[3] ?? 10);
const CLI = "dist/cli/main.js";
const RUNS = 21;
const PAGES = {
  "a page that is not there (yardstick)": "services/none",
  overview: "",
  "search: a rare phrase": 'search?q="train our artificial"',
  "search: a word of every block": "search?q=data",
  service: "services/service-3",
  document: "services/service-3/document-1",
  version: `services/service-3/document-1/versions/${VERSIONS}`,
  change: `services/service-3/document-1/changes/${VERSIONS - 1}..${VERSIONS}`,
  "first against last version": `services/service-3/document-1/changes/1..${VERSIONS}`,
  feed: "feed.atom",
};

const folder = mkdtempSync(join(tmpdir(), "clausewatch-viewer-"));
const db = join(folder, "archive.db");
try {
  fillArchive(db, DOCUMENTS, VERSIONS);
  const megabytes = Math.round(statSync(db).size / 1e6);
  console.log(`${DOCUMENTS * VERSIONS} versions of ${DOCUMENTS} documents, ${megabytes} MB`);
  await pages();
  commands();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function pages(): Promise<void> {
  const viewer = spawn(process.execPath, [CLI, "--db", db, "--quiet", "serve", "127.0.0.1:0"]);
  const [started] = (await once(viewer.stdout, "data")) as [Buffer];
  const url = started.toString().trim();
  const times: [string, number][] = [];
  for (const [name, path] of Object.entries(PAGES)) times.push([name, await medianOf(url + path)]);
  const yardstick = times[0]?.[1] ?? 1;
  report(
    "answers of the viewer, packed, median",
    times.map(([name, ms]) => [name, ms, yardstick]),
  );
  const memory = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${viewer.pid}/status`, "utf8"))?.[1];
  console.log(`  ${Math.round(Number(memory) / 1024)} MB of memory at most`);
  viewer.kill();
  await once(viewer, "exit");
}

async function medianOf(url: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const before = performance.now();
    const answer = await fetch(url, { headers: { accept: "text/html", "accept-encoding": "gzip" } });
    await answer.text();
    times.push(performance.now() - before);
  }
  return median(times);
}

function commands(): void {
  const run = (...words: readonly string[]) =>
    wallMs(() => execFileSync(process.execPath, [CLI, "--db", db, "--quiet", ...words], { maxBuffer: 1e9 }));
  const start = wallMs(() => execFileSync(process.execPath, ["-e", "0"]));
  const document = "service-3/document-1";
  report("processes", [
    ["start Node (yardstick)", start, start],
    ["log", run("log"), start],
    ["log of a document", run("log", document), start],
    ["status", run("status"), start],
    ["clauses --matrix", run("clauses", "--matrix"), start],
    ["diff", run("diff", document), start],
  ]);
}
