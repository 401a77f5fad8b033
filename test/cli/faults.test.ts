import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Fleet, openFleet } from "../support/fleet.ts";
import { startMailServer } from "../support/mail-server.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import { PROGRAM, run, start } from "../support/program.ts";

/** Documents that are checked only when somebody asks for it. */
function watched(count: number, page: (name: string) => string): Promise<Fleet> {
  return openFleet(count, page, { document: "Terms", schedule: "0 0 1 1 *" });
}

async function versionsIn(folder: string): Promise<readonly string[]> {
  const { stdout } = await run(["log", "--json"], folder);
  return stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { kind: string; document: string; version: number })
    .filter(({ kind }) => kind === "version")
    .map(({ document, version }) => `${document}@${version}`);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const COUNT = 50;

test("two checks and a daemon at once: one version and one mail of every change", async () => {
  const { folder, show } = await watched(COUNT, (name) => policyPage(name));
  const server = await startMailServer();
  onTestFinished(() => server.close());
  const env = { CLAUSEWATCH_SMTP_URL: server.url };
  await run(["check"], folder, env);
  show((name) => policyPage(name, [TRAINING]));
  const daemon = start(["daemon"], folder, env);
  await Promise.all([run(["check"], folder, env), run(["check"], folder, env)]);
  await run(["check"], folder, env);
  daemon.child.kill("SIGTERM");
  await daemon.ended;
  const versions = await versionsIn(folder);
  expect([versions.length, new Set(versions).size]).toEqual([2 * COUNT, 2 * COUNT]);
  const alerts = server.received.filter(({ mail }) => mail.subject?.includes("now trains AI"));
  expect([alerts.length, new Set(alerts.map(({ mail }) => mail.messageId)).size]).toEqual([COUNT, COUNT]);
}, 120_000);

test("a database that another program holds is waited for, and nothing is lost", async () => {
  const { folder, site, show } = await watched(3, (name) => policyPage(name));
  await run(["check"], folder);
  show((name) => policyPage(name, [TRAINING]));
  const asked = site.requests.length;
  const other = new Database(join(folder, "snapshots/archive.db"));
  const check = start(["check"], folder);
  await until(() => site.requests.length > asked);
  other.exec("begin immediate");
  await until(() => site.requests.length >= asked + 3);
  other.exec("rollback");
  other.close();
  expect((await check.ended).code).toBe(0);
  expect(await versionsIn(folder)).toHaveLength(6);
});

/** Whether a file system of a size of our own can be mounted, in a namespace of its own. */
function canMount(): boolean {
  try {
    execFileSync("unshare", ["-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const mountable = canMount();

describe.skipIf(!mountable)(`a small disk${mountable ? "" : " (needs unshare and mount)"}`, () => {
  /** Runs `script` where `snapshots` is a file system of 1 MB; what each `check` in it says is in a file. */
  async function onSmallDisk(folder: string, script: string): Promise<void> {
    mkdirSync(join(folder, "snapshots"));
    const setUp = `set -e; mount -t tmpfs -o size=1m tmpfs snapshots
check() { set +e; "$NODE" "$PROGRAM" check > "$1.out" 2> "$1.err"; echo $? > "$1.code"; set -e; }`;
    const child = spawn("unshare", ["-rm", "sh", "-c", `${setUp}\n${script}`], {
      cwd: folder,
      env: { ...process.env, NODE: process.execPath, PROGRAM, CLAUSEWATCH_SMTP_URL: "" },
      stdio: "inherit",
    });
    expect(await new Promise((resolve) => child.on("close", resolve))).toBe(0);
  }

  /** Text of which no word comes twice, so that it takes its room on the disk. */
  function longPage(name: string): string {
    const words = Array.from(
      { length: 9000 },
      (_, index) => `w${((index + 1) * 7919 * name.length) % 999983}`,
    );
    const paragraphs = Array.from({ length: 90 }, (_, at) => words.slice(at * 100, at * 100 + 100).join(" "));
    return policyPage(name, paragraphs);
  }

  const file = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8");

  test("that is full is an error that says so; what was stored is whole, the rest follows when there is room", async () => {
    const { folder } = await watched(12, longPage);
    await onSmallDisk(
      folder,
      "check full; mount -o remount,size=50m snapshots; check room; cp -r snapshots kept",
    );
    expect(file(folder, "full.code").trim()).toBe("1");
    expect(file(folder, "full.err")).toMatch(
      /nothing was stored, the disk that holds .* is full; free some space/,
    );
    expect(file(folder, "room.code").trim()).toBe("0");
    const archive = new Database(join(folder, "kept/archive.db"));
    expect(archive.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(archive.prepare("select count(*), max(number) from versions").raw().get()).toEqual([12, 1]);
    archive.close();
  });

  test("that has no room for anything is an error that says so, also before the first document", async () => {
    const { folder } = await watched(2, (name) => policyPage(name));
    const filled = "cat /dev/zero > snapshots/filler 2> /dev/null || true";
    await onSmallDisk(folder, `check first; ${filled}; check full; rm snapshots/filler; check room`);
    expect(file(folder, "full.err")).toMatch(/the disk that holds .* (is full; free some space|has room)/);
    expect(file(folder, "full.err")).not.toContain("unexpected");
    expect(["first", "room"].map((name) => file(folder, `${name}.code`).trim())).toEqual(["0", "0"]);
  });

  test("that may only be read is an error that says so, and changes nothing", async () => {
    const { folder } = await watched(2, (name) => policyPage(name));
    await onSmallDisk(
      folder,
      "check first; mount -o remount,ro snapshots; check closed; mount -o remount,rw snapshots; check again; cp -r snapshots kept",
    );
    expect([file(folder, "first.code").trim(), file(folder, "again.code").trim()]).toEqual(["0", "0"]);
    expect(file(folder, "closed.code").trim()).not.toBe("0");
    expect(file(folder, "closed.err")).toMatch(/cannot be written; give this user write permission/);
    const archive = new Database(join(folder, "kept/archive.db"));
    expect(archive.prepare("select count(*) from versions").pluck().get()).toBe(2);
    archive.close();
  });
});
