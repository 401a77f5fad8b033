import { expect, test } from "vitest";
import { lastGoodCapture } from "../../src/store/captures.ts";
import { lastCheck } from "../../src/store/checks.ts";
import { describeInBrowser } from "../support/chromium.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import { openWorld, type World } from "./world.ts";

/** A page whose text comes by script only. */
const shell = (path: string): string =>
  `<!doctype html><html lang="en"><title>Acme</title><body><div id="root"></div><script>
fetch("${path}").then((answer) => answer.text()).then((text) => {
  document.getElementById("root").innerHTML = text.slice(text.indexOf("<main>"), text.indexOf("</main>") + 7);
})</script>`;

const AUTO = { render: "auto" } as const;

const captures = ({ archive, document }: World): readonly string[] =>
  archive
    .statement<{ rendered: string }>("select rendered from captures where document = ? order by id")
    .all(document.id)
    .map(({ rendered }) => rendered);

async function openShell(extra: readonly string[] = []): Promise<World> {
  const world = await openWorld(shell("/text"), {}, AUTO);
  world.site.set("/text", policyPage("Acme", extra));
  return world;
}

describeInBrowser("a document whose page is a shell for scripts", () => {
  test("is read in a browser, and at once the next time", async () => {
    const world = await openShell();
    expect(await world.check()).toMatchObject({ kind: "baseline", version: 1 });
    expect(captures(world)).toEqual(["http", "browser"]);
    expect(lastGoodCapture(world.archive, world.document.id, world.document.urls[0] ?? "")?.rendered).toBe(
      "browser",
    );

    world.site.set("/text", policyPage("Acme", [TRAINING]));
    expect(await world.check()).toMatchObject({ kind: "changed", version: 2, level: "high" });
    expect(captures(world)).toEqual(["http", "browser", "browser"]);
    const asked = world.site.requests.filter(({ path }) => path === "/privacy");
    const inBrowser = asked.map(({ headers }) => headers["sec-ch-ua"] !== undefined);
    expect(inBrowser).toEqual([false, true, true, true]);
  });

  test("is broken when the watchlist forbids a browser", async () => {
    const world = await openShell();
    const outcome = await world.check({ document: { render: "http" } });
    expect(outcome).toMatchObject({ kind: "broken", reason: "script_shell" });
    expect(captures(world)).toEqual(["http"]);
  });

  test("that a browser does not fill either is broken, and both pages are kept", async () => {
    const world = await openWorld(shell("/text"), {}, AUTO);
    expect(await world.check()).toMatchObject({
      kind: "broken",
      reason: "script_shell",
      evidence: expect.stringContaining("; in a browser: the page has no text"),
    });
    expect(captures(world).toSorted()).toEqual(["browser", "http"]);
  });
});

test("a page that HTTP brings is never shown to a browser", async () => {
  const world = await openWorld(policyPage("Acme"), {}, AUTO);
  await world.check();
  expect(captures(world)).toEqual(["http"]);
});

test("without a browser, the verdict says what is missing and how to get it", async () => {
  const world = await openWorld(shell("/text"), { chromium: "/nowhere/chromium" }, AUTO);
  const remedy = expect.stringMatching(
    /there is no Chromium at \/nowhere\/chromium: .*apt-get install chromium/,
  );
  expect(await world.check()).toMatchObject({ kind: "broken", reason: "script_shell", evidence: remedy });
  expect(lastCheck(world.archive, world.document.id)?.verdict).toMatchObject({ evidence: remedy });
  expect(await world.check({ document: { render: "browser" } })).toMatchObject({
    kind: "failed",
    reason: "browser_missing",
    evidence: remedy,
  });
});
