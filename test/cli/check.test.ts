import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { startMailServer } from "../support/mail-server.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import { type Ended, run, temporaryFolder } from "../support/program.ts";
import { type Site, startSite } from "../support/site.ts";

interface Place {
  readonly folder: string;
  readonly site: Site;
}

/** A folder with a watchlist of two documents on a loopback site. */
async function place(): Promise<Place> {
  const folder = temporaryFolder();
  const site = await startSite({ "/privacy": policyPage("Chirp"), "/terms": policyPage("Chirp Terms") });
  onTestFinished(() => site.close());
  writeFileSync(
    join(folder, "watchlist.yaml"),
    `fetch: { contact: "https://example.org/bot", delay_seconds: 0, allow_private_hosts: [127.0.0.1] }
alerts: { to: [reader@example.org], from: watch@example.org }
services:
  - name: Chirp
    opt_out:
      - setting: AI learning
        path: [Settings, Privacy, AI learning]
        url: https://chirp.example/settings/ai
    documents:
      - { name: Privacy Policy, url: "${site.url("/privacy")}" }
      - { name: Terms, url: "${site.url("/terms")}" }
`,
  );
  return { folder, site };
}

const lines = (ended: Ended): unknown[] =>
  ended.stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("check", () => {
  test("mails the clause that a page has gained, with the way to refuse, to a real mail server", async () => {
    const { folder, site } = await place();
    const server = await startMailServer();
    onTestFinished(() => server.close());
    const env = { CLAUSEWATCH_SMTP_URL: server.url };

    const first = await run(["check", "--json"], folder, env);
    expect(lines(first)).toMatchObject([
      { document: "chirp/privacy-policy", kind: "baseline", version: 1 },
      { document: "chirp/terms", kind: "baseline", version: 1 },
    ]);
    expect(server.received).toHaveLength(0);

    site.set("/privacy", policyPage("Chirp", [TRAINING]));
    const second = await run(["check", "--exit-code"], folder, env);
    expect(second.code, second.stderr).toBe(11);

    const [received] = server.received;
    expect(server.received).toHaveLength(1);
    expect(received?.recipients).toEqual(["reader@example.org"]);
    expect(received?.mail.subject).toMatch(/^Chirp Privacy Policy: /);
    for (const part of [received?.mail.text, received?.mail.html]) {
      expect(part).toContain("generative AI models behind our assistant");
      expect(part).toContain("Settings → Privacy → AI learning");
    }

    await run(["check"], folder, env);
    expect(server.received).toHaveLength(1);
  });

  test("says nothing about a banner, and stores no version of it", async () => {
    const { folder, site } = await place();
    await run(["check"], folder);
    site.set("/privacy", policyPage("Chirp", [], "Autumn sale: 50 % off"));
    const second = await run(["check", "chirp/privacy-policy", "--json", "--exit-code"], folder);
    expect(second.code).toBe(0);
    expect(lines(second)).toMatchObject([{ kind: "unchanged", version: 1 }]);
  });

  test("keeps an alert while the mail server is down and delivers it when it is back", async () => {
    const { folder, site } = await place();
    const server = await startMailServer();
    const env = { CLAUSEWATCH_SMTP_URL: server.url };
    await server.close();
    await run(["check"], folder, env);
    site.set("/privacy", policyPage("Chirp", [TRAINING]));

    const down = await run(["check"], folder, env);
    expect(down.code).toBe(1);
    expect(down.stderr).toMatch(/mail 1 not sent, next attempt/);

    expect((await run(["mail", "retry"], folder)).code).toBe(0);
    const outbox = join(folder, "snapshots/outbox");
    expect(readdirSync(outbox)).toHaveLength(1);
    expect(readFileSync(join(outbox, readdirSync(outbox)[0] ?? ""), "utf8")).toContain("Message-ID: <");
    expect(lines(await run(["mail", "list", "--json"], folder))).toMatchObject([{ id: 1, state: "sent" }]);
  });

  test("leaves nothing behind on a dry run", async () => {
    const { folder, site } = await place();
    await run(["check"], folder);
    site.set("/privacy", policyPage("Chirp", [TRAINING]));
    const dry = await run(["check", "--dry-run", "--json", "--exit-code"], folder);
    expect(dry.code).toBe(11);
    const log = lines(await run(["log", "--json"], folder));
    expect(log).toMatchObject([{ version: 1 }, { version: 1 }]);
    expect(lines(await run(["mail", "list", "--json"], folder))).toEqual([]);
  });

  test("checks with --due only what its schedule asks for", async () => {
    const { folder } = await place();
    expect(lines(await run(["check", "chirp/terms", "--due", "--json"], folder))).toHaveLength(1);
    expect(lines(await run(["check", "--due", "--json"], folder))).toMatchObject([
      { document: "chirp/privacy-policy" },
    ]);
  });

  test("names a document that is not in the watchlist, and those that are", async () => {
    const { folder } = await place();
    const ended = await run(["check", "chirp/cookies"], folder);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain("no document chirp/cookies: it has chirp/privacy-policy, chirp/terms");
  });
});

describe("what check stored can be looked at", () => {
  test("log, status, show and diff tell of the change", async () => {
    const { folder, site } = await place();
    await run(["check"], folder);
    site.set("/privacy", policyPage("Chirp", [TRAINING]));
    await run(["check"], folder);

    const log = await run(["log", "chirp/privacy-policy"], folder);
    expect(log.stdout).toMatch(/version 1, \d+ blocks\n.*version 2 {2}HIGH {2}1 added\n$/);

    const status = lines(await run(["status", "chirp/privacy-policy", "--json"], folder));
    expect(status).toMatchObject([
      { versions: 2, checksNotGood: 0, position: expect.arrayContaining(["ai_training"]) },
    ]);

    const shown = await run(["show", "chirp/privacy-policy@2", "--clauses", "--quiet"], folder);
    expect(shown.stdout).toContain("generative AI models");
    expect((await run(["show", "chirp/privacy-policy@1", "--clauses", "--quiet"], folder)).stdout).toBe("");

    const diff = await run(["diff", "chirp/privacy-policy", "first..latest", "--json"], folder);
    expect(lines(diff)).toMatchObject([
      { before: 1, after: 2, blocks: { added: 1, removed: 0, moved: 0, reworded: 0 } },
    ]);

    const raw = await run(["show", "chirp/privacy-policy@2", "--raw"], folder);
    expect(raw.stdout).toBe(policyPage("Chirp", [TRAINING]));
  });

  test("show --explain lists also what the watchlist's own selectors took out", async () => {
    const { folder } = await place();
    const file = join(folder, "watchlist.yaml");
    const watchlist = readFileSync(file, "utf8").replace(
      "name: Privacy Policy,",
      "name: Privacy Policy, remove: h2, from: Chirp Privacy,",
    );
    writeFileSync(file, watchlist);
    await run(["check", "chirp/privacy-policy"], folder);
    const explained = await run(["show", "chirp/privacy-policy", "--explain", "--quiet"], folder);
    expect(explained.stdout).toContain("removed by the watchlist: How your information is used");
  });
});
