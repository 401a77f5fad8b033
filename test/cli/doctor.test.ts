import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { nodeVersion } from "../../src/cli/doctor-checks.ts";
import { startMailServer } from "../support/mail-server.ts";
import { policyPage } from "../support/policy.ts";
import { run, temporaryFolder } from "../support/program.ts";
import { startSite } from "../support/site.ts";

const LIST = (origin: string, render = "http"): string => `
fetch: { contact: "https://watch.example/bot", delay_seconds: 0, allow_private_hosts: [127.0.0.1] }
alerts: { to: [me@watch.example] }
services:
  - name: Acme
    documents: [{ name: Terms, url: "${origin}/terms", render: ${render} }]
`;

/** A folder in which one document is watched and was checked. */
async function watchedFolder(): Promise<{ folder: string; forge: (sql: string) => void }> {
  const folder = temporaryFolder();
  const site = await startSite({ "/terms": policyPage("Acme") });
  onTestFinished(() => site.close());
  writeFileSync(join(folder, "watchlist.yaml"), LIST(site.origin));
  expect(await run(["check"], folder)).toMatchObject({ code: 0 });
  const forge = (sql: string): void => {
    const database = new Database(join(folder, "snapshots/archive.db"));
    database.pragma("foreign_keys = off");
    database.exec(sql);
    database.close();
  };
  return { folder, forge };
}

async function diagnoses(
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; found: Readonly<Record<string, string>> }> {
  const { code, stdout } = await run(["doctor", "--json"], folder, env);
  const lines = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, string>);
  return {
    code,
    found: Object.fromEntries(
      lines.map(({ check, state, says, remedy }) => [check, `${state}: ${says}; ${remedy}`]),
    ),
  };
}

describe("the doctor", () => {
  test("finds nothing wrong with a watch that is well, a line for each look", async () => {
    const { folder } = await watchedFolder();
    const server = await startMailServer({ login: { user: "me", password: "right" } });
    onTestFinished(() => server.close());
    const url = server.url.replace("://", "://me:right@");
    const chromium = join(folder, "chromium");
    writeFileSync(chromium, "");
    const env = { CLAUSEWATCH_SMTP_URL: url, CLAUSEWATCH_CHROMIUM: chromium };
    const { code, stdout } = await run(["doctor"], folder, env);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => line.slice(0, 20).trim().replace(/ +/, " "))).toEqual(
      [
        "node",
        "watchlist",
        "chromium",
        "mail server",
        "archive",
        "disk",
        "clock",
        "passes",
        "documents",
        "mails",
      ].map((check) => `ok ${check}`),
    );
    expect(server.received).toEqual([]);
  });

  test("says what failed and what to do, and exits 1", async () => {
    const { folder, forge } = await watchedFolder();
    forge(`
      update checks set started_at = '2999-01-01T00:00:00.000Z';
      insert into outbox (key, kind, level, message, created_at, due_at, dead_at)
      values ('k', 'operator', 'any', '{}', '2024-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z', '2024-01-02T00:00:00.000Z')`);
    const server = await startMailServer({ login: { user: "me", password: "right" } });
    onTestFinished(() => server.close());
    const { code, found } = await diagnoses(folder, {
      CLAUSEWATCH_SMTP_URL: server.url.replace("://", "://me:wrong@"),
      CLAUSEWATCH_CHROMIUM: "/nowhere/chromium",
    });
    expect(code).toBe(1);
    expect(found.clock).toMatch(/^failed: .*recorded at 2999-01-01.*set the clock/);
    expect(found.mails).toMatch(/^failed: .*given up: 1.*mail list/);
    expect(found["mail server"]).toMatch(/^failed: smtp:\/\/127.*login.*CLAUSEWATCH_SMTP_URL/i);
    expect(found["mail server"]).not.toContain("wrong@");
    expect(found.chromium).toMatch(/^warning: there is no Chromium at \/nowhere.*install/);
    expect(found.archive).toMatch(/^ok/);
  });

  test("names documents that are overdue or were never seen", async () => {
    const { folder, forge } = await watchedFolder();
    forge(
      "update checks set kind = 'broken', reason = 'empty', started_at = '2024-01-01T00:00:00.000Z'; update passes set ended_at = '2024-01-01T00:00:00.000Z'",
    );
    const { code, found } = await diagnoses(folder);
    expect(code).toBe(1);
    expect(found.passes).toMatch(
      /^failed: the last complete pass ended \d+ (years|months) ago, and 1 documents are overdue.*daemon/,
    );
    expect(found.documents).toMatch(/^warning: never seen: acme\/terms.*check acme\/terms/);
    expect(found["mail server"]).toMatch(/^warning: mails become files in .*CLAUSEWATCH_SMTP_URL/);
  });

  test("looks at what there is where there is no archive, or no watchlist", async () => {
    const folder = temporaryFolder();
    const { code, found } = await diagnoses(folder);
    expect(code).toBe(1);
    expect(found.watchlist).toMatch(/^failed: watchlist\.yaml:1: .*does not exist.*validate/);
    expect(found.archive).toMatch(/^warning: there is no archive at .*clausewatch check/);
    writeFileSync(join(folder, "watchlist.yaml"), LIST("https://acme.example", "browser"));
    const next = await diagnoses(folder, { CLAUSEWATCH_CHROMIUM: "/nowhere/chromium" });
    expect(next.found.watchlist).toMatch(/^ok: watchlist\.yaml names 1 documents/);
    expect(next.found.chromium).toMatch(/^failed: there is no Chromium/);
  });

  test("tells a file that is no archive", async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, "other.db"),
      "not a database, but a long enough text for its header ".repeat(99),
    );
    const { code, stdout } = await run(["doctor", "--db", "other.db"], folder);
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(/failed {3}archive +other\.db is not a clausewatch archive: name/),
    ]);
  });
});

test.each([
  ["20.18.3", "failed"],
  ["18.20.0", "failed"],
  ["20.19.0", "ok"],
  ["22.1.0", "ok"],
])("Node.js %s is %s", (version, state) => {
  expect(nodeVersion(version).state).toBe(state);
});
