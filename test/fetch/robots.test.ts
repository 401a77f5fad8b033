import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { FetchOutcome } from "../../src/model.ts";
import { type Route, type Site, startSite } from "../support/site.ts";
import { openForTest } from "./open.ts";
import { memoryAt, NOW } from "./settings.ts";

let site: Site;
beforeEach(async () => {
  site = await startSite({ "/terms": "<p>Terms", "/open": "<p>Open" });
});
afterEach(() => site.close());

async function polite(path: string, timeoutSeconds = 10): Promise<FetchOutcome> {
  const fetcher = await openForTest({ timeoutSeconds });
  return fetcher.fetchPage({ url: site.url(path), robots: true, validators: {} });
}

const rules = (body: string): Route => ({ headers: { "content-type": "text/plain" }, body });

describe("robots.txt forbids", () => {
  test("the page: it is not asked for, and the outcome names the rule and the remedy", async () => {
    site.set("/robots.txt", rules("User-agent: clausewatch\nDisallow: /terms\n"));
    expect(await polite("/terms")).toEqual({
      kind: "failed",
      url: site.url("/terms"),
      at: NOW.toISOString(),
      reason: "robots_disallowed",
      evidence: `${site.url("/terms")}: ${site.url("/robots.txt")} line 2 says Disallow: /terms — \`robots: false\` in the watchlist fetches it all the same`,
    });
    expect(site.requests.map((request) => request.path)).toEqual(["/robots.txt"]);
  });

  test("the page that a redirect leads to", async () => {
    site.set("/robots.txt", rules("User-agent: *\nDisallow: /terms\n"));
    site.set("/old", { status: 302, headers: { location: "/terms" } });
    expect(await polite("/old")).toMatchObject({ kind: "failed", reason: "robots_disallowed" });
    expect(site.requests.map((request) => request.path)).toEqual(["/robots.txt", "/old"]);
  });

  test("nothing when the watchlist says `robots: false`: it is not even asked for", async () => {
    site.set("/robots.txt", rules("User-agent: *\nDisallow: /\n"));
    const { get } = await openForTest();
    expect(await get(site.url("/terms"))).toMatchObject({ kind: "fetched" });
    expect(site.requests.map((request) => request.path)).toEqual(["/terms"]);
  });
});

describe("an answer other than rules", () => {
  const loop: Route = { status: 302, headers: { location: "/robots.txt" } };
  test.each<readonly [string, Route, string]>([
    ["rules that allow it", rules("User-agent: *\nDisallow: /private\n"), "fetched"],
    ["rules at the end of a redirect", { status: 301, headers: { location: "/rules" } }, "robots_disallowed"],
    ["404", { status: 404 }, "fetched"],
    ["403", { status: 403 }, "fetched"],
    ["an empty file", rules(""), "fetched"],
    ["an HTML page", "<!doctype html><title>Home</title><p>Disallow: /", "fetched"],
    ["a redirect loop", loop, "fetched"],
    ["500", { status: 500 }, "robots_disallowed"],
    ["503", { status: 503 }, "robots_disallowed"],
    ["503 with Retry-After", { status: 503, headers: { "retry-after": "60" } }, "rate_limited"],
    ["a lost connection", (request) => request.socket.destroy(), "connection"],
    ["silence", () => {}, "timeout"],
  ])("%s: %s", async (_, route, expected) => {
    site.set("/robots.txt", route);
    site.set("/rules", rules("User-agent: *\nDisallow: /terms\n"));
    const outcome = await polite("/terms", expected === "timeout" ? 0.5 : 10);
    expect(outcome.kind === "failed" ? outcome.reason : outcome.kind).toBe(expected);
  });
});

describe("robots.txt is asked for", () => {
  test("once per origin while the fetcher is open", async () => {
    const fetcher = await openForTest();
    const pages = ["/terms", "/open", "/terms"].map((path) => site.url(path));
    await Promise.all(pages.map((url) => fetcher.fetchPage({ url, robots: true, validators: {} })));
    expect(site.requests.filter((request) => request.path === "/robots.txt")).toHaveLength(1);
  });

  test.each([
    ["rules", 200, 23 * 3600, 25 * 3600],
    ["a server error", 500, 9 * 60, 11 * 60],
  ])("again when the answer is old: %s", async (_, status, before, after) => {
    site.set("/robots.txt", { status });
    let now = NOW;
    const fetcher = await openForTest({}, { ...memoryAt(), now: () => now });
    const asked = async (seconds: number): Promise<boolean> => {
      now = new Date(NOW.getTime() + seconds * 1000);
      const known = site.requests.filter((request) => request.path === "/robots.txt").length;
      await fetcher.fetchPage({ url: site.url("/terms"), robots: true, validators: {} });
      return site.requests.filter((request) => request.path === "/robots.txt").length > known;
    };
    expect([await asked(0), await asked(before), await asked(after)]).toEqual([true, false, true]);
  });
});
