import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { policyPage, TRAINING } from "../support/policy.ts";
import { run, temporaryFolder } from "../support/program.ts";
import { startSite } from "../support/site.ts";

test("a watch with a webhook and no address is told of a change once, signed with the secret", async () => {
  const folder = temporaryFolder();
  const signatures: unknown[] = [];
  const site = await startSite({
    "/privacy": policyPage("Chirp"),
    "/hook": (request, response) => {
      signatures.push(request.headers["webhook-signature"]);
      request.resume().on("end", () => response.writeHead(200).end());
    },
  });
  onTestFinished(() => site.close());
  writeFileSync(
    join(folder, "watchlist.yaml"),
    `fetch: { contact: "https://example.org/bot", delay_seconds: 0, allow_private_hosts: [127.0.0.1] }
alerts: { webhook: "${site.url("/hook")}", digest: "0 8 * * *" }
services:
  - name: Chirp
    documents:
      - { name: Privacy Policy, url: "${site.url("/privacy")}" }
`,
  );
  const env = { CLAUSEWATCH_WEBHOOK_SECRET: "of this test" };
  await run(["check"], folder, env);
  site.set("/privacy", policyPage("Chirp", [TRAINING]));
  const second = await run(["check"], folder, env);
  expect(second.stderr).toMatch(/sent to http:.*now trains AI on user data.*\(HTTP 200\)/);
  await run(["check"], folder, env);
  expect(signatures).toEqual([expect.stringMatching(/^v1,[A-Za-z0-9+/]{43}=$/)]);
  const shown = await run(["mail", "show", "1"], folder);
  expect(shown.stdout).toContain(`POST to: ${site.url("/hook")}`);
  expect((await run(["validate"], folder)).stdout).not.toContain("nobody is told of changes");
});

test("a webhook that is no URL is a mistake with its line", async () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, "watchlist.yaml"),
    `alerts:
  to: [me@example.org]
  webhook: hooks.example.org/alerts
services:
  - { name: Chirp, documents: [{ name: Terms, url: "https://chirp.example/terms" }] }
`,
  );
  const { code, stdout } = await run(["validate"], folder);
  expect([code, stdout]).toEqual([2, expect.stringContaining("watchlist.yaml:3: `alerts.webhook`")]);
});
