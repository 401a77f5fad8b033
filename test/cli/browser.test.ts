import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { browsersOf, describeInBrowser } from "../support/chromium.ts";
import { policyPage } from "../support/policy.ts";
import { run, start, temporaryFolder } from "../support/program.ts";
import { type Route, type Site, startSite } from "../support/site.ts";

const SHELL = `<!doctype html><html lang="en"><title>Chirp</title><body><div id="root"></div><script>
fetch("/text").then((answer) => answer.text()).then((text) => { document.getElementById("root").innerHTML = text; })</script>`;

/** A folder with a watchlist of one document, whose page is `page`. */
async function place(page: Route, keys = ""): Promise<{ readonly folder: string; readonly site: Site }> {
  const folder = temporaryFolder();
  const text = policyPage("Chirp");
  const main = text.slice(text.indexOf("<main>"), text.indexOf("<footer>"));
  const site = await startSite({ "/privacy": page, "/text": { body: main } });
  onTestFinished(() => site.close());
  writeFileSync(
    join(folder, "watchlist.yaml"),
    `fetch: { contact: "https://example.org/bot", delay_seconds: 0, allow_private_hosts: [127.0.0.1] }
alerts: { to: [reader@example.org] }
${keys}
services: [{ name: Chirp, documents: [{ name: Privacy, url: "${site.url("/privacy")}" }] }]
`,
  );
  return { folder, site };
}

describeInBrowser("the program with a browser", () => {
  test("checks a page that only scripts build, and reads it", async () => {
    const { folder, site } = await place(SHELL);
    const checked = await run(["check"], folder);
    expect(checked.stdout).toMatch(/^chirp\/privacy: first version, \d{3} words\n$/);
    expect(readdirSync(folder).sort()).toEqual(["snapshots", "watchlist.yaml"]);

    const read = await run(["read", site.url("/privacy"), "--render", "http"], folder);
    expect([read.code, read.stderr]).toEqual([1, expect.stringContaining("broken (script shell)")]);
    const rendered = await run(["read", site.url("/privacy")], folder);
    expect([rendered.code, rendered.stdout]).toEqual([
      0,
      expect.stringContaining("everyone who opens an account"),
    ]);
  });

  test("takes the browser along, and leaves no folder, when it is told to stop", async () => {
    const { folder } = await place(SHELL, "defaults: { render: browser }");
    const temporary = temporaryFolder();
    const { child, ended } = start(["check"], folder, { TMPDIR: temporary });
    await vi.waitUntil(() => browsersOf(child.pid).length > 0, { timeout: 30_000 });
    const [browser = 0] = browsersOf(child.pid);
    child.kill("SIGTERM");
    expect((await ended).code).toBe(143);
    expect(() => process.kill(browser, 0)).toThrow("ESRCH");
    expect(readdirSync(temporary)).toEqual([]);
  });
});

test("says where it looked for the browser that CLAUSEWATCH_CHROMIUM names", async () => {
  const { folder } = await place(SHELL);
  const { code, stdout } = await run(["check"], folder, { CLAUSEWATCH_CHROMIUM: "/nowhere/chromium" });
  expect(code).toBe(1);
  expect(stdout).toContain(
    "there is no Chromium at /nowhere/chromium: install one (apt-get install chromium)",
  );
});
