import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { policyPage } from "../support/policy.ts";
import { run, temporaryFolder } from "../support/program.ts";
import { startSite } from "../support/site.ts";

const GOOD = policyPage("Chirp");
const ID = "chirp/privacy-policy";

test("status and log tell a person and a program of a spell while it lasts and when it is over", async () => {
  const folder = temporaryFolder();
  const site = await startSite({ "/privacy": GOOD });
  onTestFinished(() => site.close());
  writeFileSync(
    join(folder, "watchlist.yaml"),
    `fetch: { contact: "https://example.org/bot", delay_seconds: 0, allow_private_hosts: [127.0.0.1] }
alerts: { to: [operator@example.org] }
services:
  - name: Chirp
    documents:
      - { name: Privacy Policy, url: "${site.url("/privacy")}" }
`,
  );
  const shown = async (command: string): Promise<string> =>
    (await run([command], folder)).stdout.replace(/\s+/g, " ");
  const told = async (command: string): Promise<unknown[]> =>
    (await run([command, "--json"], folder)).stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const mails = (): number => readdirSync(join(folder, "snapshots/outbox")).length;

  await run(["check"], folder);
  site.set("/privacy", { status: 410, body: "<title>\x1b[31mGone</title>" });
  expect((await run(["check"], folder)).code).toBe(1);
  site.set("/privacy", (request) => request.socket.destroy());
  await run(["check"], folder);

  const spell = { kind: "broken", document: ID, reason: "http_error", reasons: ["http_error", "connection"] };
  expect(await shown("status")).toMatch(/chirp\/privacy-policy now failed: .*\(2×\)/);
  expect(await told("status")).toMatchObject([
    {
      document: ID,
      lastCheck: { verdict: { kind: "failed", reason: "connection" } },
      lastGoodAt: expect.stringMatching(/Z$/),
      checksNotGood: 2,
      nextCheckAt: expect.stringMatching(/Z$/),
    },
  ]);
  expect(await shown("log")).toMatch(
    /broken: http error, then connection \(2 checks until [-\d]{10} [\d:]{5}, not over yet\) – HTTP 410 Gone/,
  );
  expect((await told("log")).slice(1)).toMatchObject([{ ...spell, checks: 2, recoveredAt: null }]);
  expect(mails()).toBe(1);

  site.set("/privacy", GOOD);
  await run(["check"], folder);
  expect(await shown("status")).toContain("chirp/privacy-policy now unchanged 1");
  expect(await shown("log")).not.toContain("not over yet");
  expect((await told("log")).slice(1)).toMatchObject([
    { ...spell, evidence: "HTTP 410 Gone", recoveredAt: expect.stringMatching(/Z$/) },
    { kind: "recovered", document: ID },
  ]);
  expect(mails()).toBe(2);
});
