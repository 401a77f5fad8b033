import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { type MailServer, startMailServer } from "../support/mail-server.ts";
import { policyPage } from "../support/policy.ts";
import { type Site, startSite } from "../support/site.ts";

/**
 * What is lost or sent twice when the program is killed, or its database locked, at moments that nobody chose. Takes some
 * minutes: `npm run bench:faults [KILLS]`. Exits with 1 when something is missing.
 */
const CLI = resolve("dist/cli/main.js");
const DOCUMENTS = 50;
const ROUNDS = 10;
const KILLS = Number(process.argv[2] ?? 200);
const LOCKED_SECONDS = 30;

const folder = mkdtempSync(join(tmpdir(), "clausewatch-faults-"));
const names = Array.from({ length: DOCUMENTS }, (_, index) => `Service ${index + 1}`);
const site = await startSite({});
const server = await startMailServer();
try {
  const isWhole = await killedAtRandom(site, server);
  const hasWaited = await lockedByAnother(site, server);
  process.exitCode = isWhole && hasWaited ? 0 : 1;
} finally {
  await server.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}

/** In each round all documents change, and the program is killed and started again some times before it may finish. */
async function killedAtRandom(pages: Site, mails: MailServer): Promise<boolean> {
  writeWatchlist(pages);
  publish(pages, 0);
  await ended(check());
  let whole = await timed(() => ended(check()));
  let kills = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    publish(pages, round);
    for (; kills < (KILLS * round) / ROUNDS; kills++) {
      const program = check();
      await Promise.race([sleep(Math.random() * whole), ended(program)]);
      program.kill("SIGKILL");
      await ended(program);
    }
    const finish = await timed(async () => {
      await ended(check());
      await ended(check());
    });
    whole = Math.max(whole, finish);
  }
  const versions = countVersions() - DOCUMENTS;
  const alerts = mails.received.filter(({ mail }) => !mail.subject?.startsWith("clausewatch: "));
  const ids = new Set(alerts.map(({ mail }) => mail.messageId));
  const wanted = DOCUMENTS * ROUNDS;
  console.log(
    `killed ${kills} times in ${ROUNDS} rounds of ${DOCUMENTS} changes: ${versions} of ${wanted} versions, ` +
      `${ids.size} of ${wanted} alerts, ${alerts.length - ids.size} sent again under the same Message-ID`,
  );
  return versions === wanted && ids.size === wanted;
}

/** Another program takes the database as soon as pages are fetched, and keeps it. */
async function lockedByAnother(pages: Site, mails: MailServer): Promise<boolean> {
  publish(pages, ROUNDS + 1);
  const before = { versions: countVersions(), mails: mails.received.length };
  const asked = pages.requests.length;
  const program = check();
  while (pages.requests.length === asked) await sleep(5);
  const other = new Database(archive());
  other.exec("begin immediate");
  await sleep(LOCKED_SECONDS * 1000);
  other.exec("rollback");
  other.close();
  const code = await ended(program);
  await ended(check());
  const versions = countVersions() - before.versions;
  const alerts = mails.received
    .slice(before.mails)
    .filter(({ mail }) => !mail.subject?.startsWith("clausewatch: "));
  console.log(
    `database locked for ${LOCKED_SECONDS} s: exit ${code}, ${versions} of ${DOCUMENTS} versions, ` +
      `${new Set(alerts.map(({ mail }) => mail.messageId)).size} of ${DOCUMENTS} alerts, ${alerts.length} mails`,
  );
  return versions === DOCUMENTS && alerts.length === DOCUMENTS;
}

function writeWatchlist(pages: Site): void {
  mkdirSync(folder, { recursive: true });
  const services = names.map(
    (name, index) => `  - { name: ${name}, documents: [{ name: Terms, url: "${pages.url(`/${index}`)}" }] }`,
  );
  const watchlist = `fetch: { contact: "https://example.org/bot", delay_seconds: 0, allow_private_hosts: [127.0.0.1] }
alerts: { to: [reader@example.org], level: any }
services:
${services.join("\n")}
`;
  writeFileSync(join(folder, "watchlist.yaml"), watchlist);
}

/** Each edition has a paragraph of its own, of words that no other one has. */
function publish(pages: Site, edition: number): void {
  const word = ["north", "south", "river", "stone", "cloud"][edition % 5];
  const extra = `In the ${word} office, letters about matter number ${1000 + edition * 37} are answered within ${edition + 3} weeks.`;
  names.forEach((name, index) => {
    pages.set(`/${index}`, policyPage(name, [extra]));
  });
}

function archive(): string {
  return join(folder, "snapshots/archive.db");
}

function countVersions(): number {
  const database = new Database(archive(), { readonly: true });
  try {
    return database.prepare("select count(*) from versions").pluck().get() as number;
  } finally {
    database.close();
  }
}

function check(): ChildProcess {
  const env = { ...process.env, CLAUSEWATCH_SMTP_URL: server.url };
  return spawn(process.execPath, [CLI, "check"], { cwd: folder, env, stdio: "ignore" });
}

async function ended(program: ChildProcess): Promise<number | null> {
  if (program.exitCode === null && program.signalCode === null)
    await new Promise((done) => program.once("close", done));
  return program.exitCode;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
