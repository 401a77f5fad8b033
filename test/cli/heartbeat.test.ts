import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openArchive } from "../../src/store/archive.ts";
import { enqueue, markDead } from "../../src/store/outbox.ts";
import { message } from "../alerts/sample.ts";
import { policyPage } from "../support/policy.ts";
import { run, start, temporaryFolder } from "../support/program.ts";
import { type Site, startSite } from "../support/site.ts";

const ID = "chirp/privacy-policy";

/** A folder with a watchlist of one document, and a site that has it and a monitor. */
async function watchedSite(
  heartbeat = "",
  allowed = "127.0.0.1",
): Promise<{ readonly folder: string; readonly site: Site }> {
  const folder = temporaryFolder();
  const site = await startSite({ "/privacy": policyPage("Chirp"), "/ping": "ok" });
  onTestFinished(() => site.close());
  writeFileSync(
    join(folder, "watchlist.yaml"),
    `defaults: { schedule: "0 */12 * * *" }
fetch: { contact: "https://example.org/bot", delay_seconds: 0, allow_private_hosts: [${allowed}] }
alerts: { to: [operator@example.org] }
${heartbeat.replace("PING", site.url("/ping"))}
services:
  - name: Chirp
    documents:
      - { name: Privacy Policy, url: "${site.url("/privacy")}" }
`,
  );
  return { folder, site };
}

const pings = ({ requests }: Site): number => requests.filter(({ path }) => path === "/ping").length;

test("after a complete pass, also one without news, the heartbeat file is written and its URL asked for", async () => {
  const { folder, site } = await watchedSite("heartbeat: { file: alive.json, url: PING }");
  const alive = (): unknown => JSON.parse(readFileSync(join(folder, "alive.json"), "utf8"));
  await run(["check"], folder);
  expect(alive()).toMatchObject({ documents: 1, changed: 0, notGood: 0, deadMails: 0 });
  expect(pings(site)).toBe(1);
  const first = alive();
  await run(["check"], folder);
  expect(alive()).not.toEqual(first);
  expect(pings(site)).toBe(2);
});

test("no heartbeat after a dry run, a check of one document, or a pass over nothing", async () => {
  const { folder, site } = await watchedSite("heartbeat: { file: alive.json, url: PING }");
  for (const args of [["--dry-run"], [ID], ["--due"]]) await run(["check", ...args], folder);
  expect([existsSync(join(folder, "alive.json")), pings(site)]).toEqual([false, 0]);
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test("the daemon gives the heartbeat after its pass", async () => {
  const { folder, site } = await watchedSite("heartbeat: { url: PING }");
  const daemon = start(["daemon"], folder);
  await until(() => pings(site) > 0 || daemon.child.exitCode !== null);
  daemon.child.kill("SIGTERM");
  expect(await daemon.ended).toMatchObject({ code: 0 });
  expect(pings(site)).toBe(1);
});

test("a pass that is cut short gives no heartbeat", async () => {
  const { folder, site } = await watchedSite("heartbeat: { url: PING }");
  const file = join(folder, "watchlist.yaml");
  const more = [1, 2, 3, 4, 5, 6].map(
    (number) => `      - { name: More ${number}, url: "${site.url(`/privacy?${number}`)}" }\n`,
  );
  writeFileSync(file, readFileSync(file, "utf8") + more.join(""));
  const held: ServerResponse[] = [];
  site.set("/privacy", (_, response) => void held.push(response));
  const daemon = start(["daemon"], folder);
  await until(() => held.length > 0 || daemon.child.exitCode !== null);
  daemon.child.kill("SIGTERM");
  await until(() => daemon.output().includes("finishing") || daemon.child.exitCode !== null);
  site.set("/privacy", policyPage("Chirp"));
  for (const response of held) response.end(policyPage("Chirp"));
  expect(await daemon.ended).toMatchObject({ code: 0 });
  expect(pings(site)).toBe(0);
});

test.each([
  [
    "heartbeat: { file: no/such/folder/alive.json }",
    "127.0.0.1",
    /heartbeat file no\/such\/folder.*`heartbeat.file`/,
  ],
  ["heartbeat: { url: PING/gone }", "127.0.0.1", /heartbeat URL was not reached .*404.*`heartbeat.url`/],
  ["heartbeat: { url: PING }", "localhost", /heartbeat URL was not reached .*127\.0\.0\.1/],
])("a heartbeat that fails is said and ends nothing: %s, allowed: %s", async (heartbeat, allowed, says) => {
  const { folder, site } = await watchedSite(heartbeat, allowed);
  const { stderr, stdout, code } = await run(["check"], folder);
  expect(stderr).toMatch(says);
  expect(stdout).toContain(ID);
  expect(code).toBe(allowed === "localhost" ? 1 : 0);
  expect(pings(site)).toBe(0);
});

test("status --exit-code is 0 when all is well, and says what is not", async () => {
  const { folder, site } = await watchedSite();
  const status = (...more: string[]) => run(["status", "--exit-code", ...more], folder);
  expect((await status()).code).toBe(2);
  await run(["check"], folder);
  expect(await status()).toMatchObject({ code: 0, stderr: "" });

  const archive = openArchive(join(folder, "snapshots/archive.db"));
  const entry = {
    key: "a",
    kind: "alert",
    document: ID,
    level: "high",
    dueAt: "2024-09-18T01:00:00.000Z",
  } as const;
  enqueue(archive, { ...entry, message: message() });
  const unsent = await status();
  expect(unsent).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/mail 1 has been due since 2024-09-18/),
  });
  markDead(archive, 1, entry.dueAt, "550 no such user");
  expect(await status()).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/mail 1 was given up.*mail show 1/),
  });
  expect(await status("--quiet")).toMatchObject({ code: 1, stderr: "" });
  await run(["mail", "drop", "1"], folder);
  expect((await status()).code).toBe(0);

  site.set("/privacy", { status: 410, body: "Gone" });
  await run(["check"], folder);
  expect((await status()).code).toBe(0);
  await run(["check"], folder);
  expect(await status()).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/chirp\/privacy-policy was not verified in 2 checks/),
  });
  site.set("/privacy", policyPage("Chirp"));
  await run(["check"], folder);
  expect((await status()).code).toBe(0);

  archive
    .statement("update checks set started_at = strftime('%Y-%m-%dT%H:%M:%fZ', started_at, '-8 days')")
    .run();
  site.set("/privacy", { status: 410, body: "Gone" });
  await run(["check"], folder);
  expect(await status()).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/chirp\/privacy-policy was not verified in 1 check, last verified: 20/),
  });

  archive.statement("update checks set started_at = '2020-01-01T00:00:00.000Z'").run();
  archive.close();
  expect(await status()).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /not checked although due: chirp\/privacy-policy; .*Is the daemon running\?/,
    ),
  });
  writeFileSync(join(folder, "watchlist.yaml"), "services: []");
  expect(await status()).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/not well: the watchlist has mistakes/),
  });
}, 60_000);
