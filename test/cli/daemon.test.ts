import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { type Fleet, openFleet } from "../support/fleet.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import { type Ended, run, start } from "../support/program.ts";

const COUNT = 50;

/** A fleet of which the archive has one version each, of last year, and of which all have changed since. */
async function changedSite(): Promise<Fleet> {
  const fleet = await openFleet(COUNT, (name) => policyPage(name, [TRAINING]), {
    document: "Privacy Policy",
    schedule: "0 * * * *",
  });
  const { folder, names } = fleet;
  for (const name of names) {
    const captures = join(folder, "captures", name, "Privacy Policy");
    mkdirSync(captures, { recursive: true });
    writeFileSync(join(captures, "2025-05-01T10-00-00.000Z.html"), policyPage(name));
  }
  expect(await run(["import", "captures"], folder)).toMatchObject({ code: 0 });
  return fleet;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const mails = (folder: string): string[] => {
  const outbox = join(folder, "snapshots/outbox");
  return existsSync(outbox) ? readdirSync(outbox).filter((file) => file.endsWith(".eml")) : [];
};

async function subjects(folder: string): Promise<string[]> {
  const parsed = mails(folder).map((file) =>
    simpleParser(readFileSync(join(folder, "snapshots/outbox", file))),
  );
  return (await Promise.all(parsed)).map((mail) => mail.subject ?? "").sort();
}

/** What the readers were told, once the fleet guard has let it go: to it, a site where all changes at once is suspicious. */
async function alerts(folder: string): Promise<string[]> {
  await run(["mail", "release"], folder);
  return (await subjects(folder)).filter((subject) => !subject.startsWith("clausewatch: "));
}

async function versions(folder: string): Promise<string[]> {
  const { stdout } = await run(["log", "--json"], folder);
  const entries = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { kind: string; document: string; version: number });
  return entries
    .filter((entry) => entry.kind === "version")
    .map(({ document, version }) => `${document}@${version}`);
}

async function stop(daemon: {
  readonly child: { kill(signal: NodeJS.Signals): boolean };
  readonly ended: Promise<Ended>;
}): Promise<Ended> {
  daemon.child.kill("SIGTERM");
  return daemon.ended;
}

describe("the daemon", () => {
  test("killed in the middle of a pass and started again, makes one version and one mail of every change", async () => {
    const { folder, site, names } = await changedSite();
    const first = start(["daemon"], folder);
    await until(() => site.requests.length > COUNT / 2 || first.child.exitCode !== null);
    first.child.kill("SIGKILL");
    await first.ended;
    expect(mails(folder).length).toBeLessThan(COUNT);

    const second = start(["daemon"], folder);
    await until(() => second.output().includes("FLEET GUARD") || second.child.exitCode !== null);
    expect(await stop(second)).toMatchObject({ code: 0 });

    expect((await versions(folder)).sort()).toEqual(
      names
        .flatMap((name) => [1, 2].map((n) => `${name.toLowerCase().replace(" ", "-")}/privacy-policy@${n}`))
        .sort(),
    );
    const found = await alerts(folder);
    expect(new Set(found).size).toBe(COUNT);
    expect(found).toHaveLength(COUNT);
  }, 60_000);

  test("finishes the documents in work on SIGTERM, and leaves the rest for the next start", async () => {
    const { folder, site } = await changedSite();
    const daemon = start(["daemon"], folder);
    await until(() => site.requests.length > 5 || daemon.child.exitCode !== null);
    const { code } = await stop(daemon);
    expect(code).toBe(0);
    const made = (await versions(folder)).filter((version) => version.endsWith("@2")).length;
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(COUNT);
    expect(await alerts(folder)).toHaveLength(made);
  }, 60_000);

  test("says that it holds mails, and so do status and mail list; mail release sends them", async () => {
    const { folder } = await changedSite();
    const daemon = start(["daemon"], folder);
    await until(() => daemon.output().includes("mail sent") || daemon.child.exitCode !== null);
    expect((await stop(daemon)).stdout).toContain(`FLEET GUARD: of ${COUNT} documents ${COUNT} changed`);
    expect(await subjects(folder)).toEqual([
      `clausewatch: ${COUNT} of ${COUNT} documents changed or failed at once`,
    ]);
    const says = expect.stringContaining(`the fleet guard has held ${COUNT} mails since`);
    expect(await run(["status"], folder)).toMatchObject({ code: 0, stderr: says });
    expect(await run(["status", "--exit-code"], folder)).toMatchObject({ code: 1, stderr: says });
    expect((await run(["mail", "list"], folder)).stdout.match(/^\d+ {2}held /gm)).toHaveLength(COUNT);
    expect(await run(["mail", "retry"], folder)).toMatchObject({ code: 0, stderr: "" });
    expect(await run(["mail", "release", "1"], folder)).toMatchObject({ code: 0 });
    expect(await subjects(folder)).toHaveLength(2);
    expect(await alerts(folder)).toHaveLength(COUNT);
    expect((await run(["mail", "release"], folder)).stderr).toContain("no mail is held");
  }, 60_000);

  test("logs one line for every outcome, as JSON with --log-json, and reads the watchlist again at once on SIGHUP", async () => {
    const { folder } = await changedSite();
    const daemon = start(["daemon", "--log-json"], folder);
    await until(() => daemon.output().includes('"event":"mail"') || daemon.child.exitCode !== null);
    const file = join(folder, "watchlist.yaml");
    daemon.child.kill("SIGHUP");
    await until(() => daemon.output().includes("read again") || daemon.child.exitCode !== null);
    writeFileSync(file, `${readFileSync(file, "utf8")}nonsense: true\n`);
    daemon.child.kill("SIGHUP");
    await until(() => daemon.output().includes("stays in force") || daemon.child.exitCode !== null);
    const { code, stdout } = await stop(daemon);
    expect(code).toBe(0);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const all = (event: string) => lines.filter((line) => line.event === event);
    expect(all("started")).toMatchObject([{ at: expect.stringMatching(/Z$/), documents: COUNT }]);
    expect(all("check")).toHaveLength(COUNT);
    expect(all("check")[0]).toMatchObject({
      document: expect.stringContaining("/"),
      outcome: "changed",
      version: 2,
    });
    expect(all("pass")).toMatchObject([{ documents: COUNT, changed: COUNT, held: COUNT, complete: true }]);
    expect(all("mail")).toMatchObject([{ outcome: "sent", to: ["reader@example.org"] }]);
    expect(all("watchlist").filter(({ message }) => !String(message).startsWith("warnings"))).toMatchObject([
      { message: expect.stringMatching(/was read again: 50 documents/) },
      { message: expect.stringMatching(/has mistakes, the one before stays in force:\n.*nonsense/) },
    ]);
    expect(lines.at(-1)).toMatchObject({ event: "stopped" });
  }, 60_000);

  test("refuses to run twice on one archive", async () => {
    const { folder } = await changedSite();
    const first = start(["daemon"], folder);
    await until(() => mails(folder).length > 0 || first.child.exitCode !== null);
    const second = await run(["daemon"], folder);
    expect(second.code).toBe(2);
    expect(second.stderr).toMatch(/another daemon .*snapshots\/archive\.db/);
    await stop(first);
  }, 60_000);
});
