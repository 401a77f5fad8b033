import { describe, expect, test } from "vitest";
import { startSite } from "../support/site.ts";
import { openForTest } from "./open.ts";

const DELAY_SECONDS = 0.2;
/** Timers may fire a little early. */
const DELAY_MS = DELAY_SECONDS * 1000 - 5;

describe("one host", () => {
  test("is asked for one page at a time, in order, with the delay between the end of one and the next", async () => {
    let open = 0;
    let most = 0;
    const ends: number[] = [];
    const site = await startSite();
    const paths = ["/1", "/2", "/3"];
    for (const path of paths) {
      site.set(path, (_, response) => {
        most = Math.max(most, ++open);
        setTimeout(() => {
          open--;
          ends.push(performance.now());
          response.end("<p>Page");
        }, 50);
      });
    }
    const { get } = await openForTest({ delaySeconds: DELAY_SECONDS });
    await Promise.all(paths.map((path) => get(site.url(path))));
    expect(site.requests.map((request) => request.path)).toEqual(paths);
    expect(most).toBe(1);
    for (const [index, request] of site.requests.slice(1).entries()) {
      expect(request.at - (ends[index] ?? 0)).toBeGreaterThan(DELAY_MS);
    }
    await site.close();
  });

  test("the delay counts robots.txt, redirects and retries too", async () => {
    let count = 0;
    const site = await startSite({
      "/start": { status: 302, headers: { location: "/end" } },
      "/end": (_, response) => response.writeHead(++count === 1 ? 500 : 200).end("<p>End"),
    });
    const fetcher = await openForTest({ delaySeconds: DELAY_SECONDS });
    await fetcher.fetchPage({ url: site.url("/start"), robots: true, validators: {} });
    const expected = ["/robots.txt", "/start", "/end", "/start", "/end"];
    expect(site.requests.map((request) => request.path)).toEqual(expected);
    const times = site.requests.map((request) => request.at);
    for (const [index, at] of times.slice(1).entries()) {
      expect(at - (times[index] ?? 0)).toBeGreaterThan(DELAY_MS);
    }
    await site.close();
  });

  test("waiting for its turn does not use up a page's time", async () => {
    const site = await startSite({ "/": "<p>Page" });
    const { get } = await openForTest({ delaySeconds: 0.8, timeoutSeconds: 1.5 });
    const outcomes = await Promise.all([1, 2, 3].map((n) => get(site.url(`/?${n}`))));
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(["fetched", "fetched", "fetched"]);
    await site.close();
  });
});

test("different hosts do not wait for each other", async () => {
  const answers: (() => void)[] = [];
  const together = (_: unknown, response: { end(body: string): void }): void => {
    answers.push(() => response.end("<p>Both are here"));
    if (answers.length === 2) for (const answer of answers) answer();
  };
  const [one, other] = [await startSite({ "/": together }), await startSite({ "/": together })];
  const { get } = await openForTest({ delaySeconds: 60, timeoutSeconds: 5 });
  const outcomes = await Promise.all([get(one.url("/")), get(other.url("/"))]);
  expect(outcomes.map((outcome) => outcome.kind)).toEqual(["fetched", "fetched"]);
  await one.close();
  await other.close();
});
