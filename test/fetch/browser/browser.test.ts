import { createSocket } from "node:dgram";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { type Fetcher, openFetcher } from "../../../src/fetch/fetcher.ts";
import type { FetchOutcome, FetchSettings } from "../../../src/model.ts";
import { browsersOf, describeInBrowser } from "../../support/chromium.ts";
import { type Route, type Site, startSite } from "../../support/site.ts";
import { captureOf } from "../open.ts";
import { SELF_SIGNED } from "../self-signed.ts";
import { memoryAt, SETTINGS } from "../settings.ts";

const CLAUSE = "We train our models on what you write.";
const tall = '<div style="height: 4000px">Introduction</div>';

/** Runs `script` in a page that says nothing by itself. */
const page = (script: string, body = ""): string =>
  `<!doctype html><html lang="en"><title>Terms</title><body>${body}<main id="main"></main><script>
const say = (text, place = document.getElementById("main")) => place.insertAdjacentHTML("beforeend", "<p>" + text + "</p>");
${script}</script></body></html>`;

describeInBrowser("a page in a browser", () => {
  let site: Site;
  let fetcher: Fetcher;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "clausewatch-browser-"));
    vi.stubEnv("TMPDIR", folder);
    site = await startSite({ "/clause": { body: CLAUSE } });
    fetcher = await openFetcher({ ...SETTINGS, timeoutSeconds: 15 }, memoryAt());
  }, 60_000);
  afterAll(async () => {
    await fetcher.close();
    expect(browsersOf()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
    vi.unstubAllEnvs();
    await site.close();
  });

  const get = (url: string, by = fetcher): Promise<FetchOutcome> =>
    by.fetchPage({ url, robots: true, validators: {}, render: "browser" });
  const show = (path: string, route: Route): Promise<FetchOutcome> => {
    site.set(path, route);
    return get(site.url(path));
  };
  const open = async (settings: Partial<FetchSettings>, memory = memoryAt()): Promise<Fetcher> => {
    const opened = await openFetcher({ ...SETTINGS, ...settings }, memory);
    onTestFinished(() => opened.close());
    return opened;
  };
  const textOf = (outcome: FetchOutcome): string => Buffer.from(captureOf(outcome).body).toString();

  test.each([
    [
      "that its script loads",
      `fetch("/clause").then((answer) => answer.text()).then((text) => say(text))`,
      "",
    ],
    ["that comes after a while", `setTimeout(() => say("${CLAUSE}"), 900)`, ""],
    [
      "that is loaded where a reader has scrolled to",
      `new IntersectionObserver(([entry]) => { if (entry.isIntersecting) say("${CLAUSE}"); }).observe(document.getElementById("end"))`,
      `${tall}<p id="end">End</p>`,
    ],
    [
      "that a collapsed section loads when it opens",
      `document.querySelector("details").addEventListener("toggle", () => say("${CLAUSE}"))`,
      "<details><summary>Training</summary></details>",
    ],
    [
      "behind a button of an accordion",
      `document.querySelector("button").addEventListener("click", () => say("${CLAUSE}"))`,
      '<main><button aria-expanded="false">Training</button></main>',
    ],
    [
      "in an open shadow root",
      `document.getElementById("main").attachShadow({ mode: "open" }).innerHTML = "<p>" + "${CLAUSE}"`,
      "",
    ],
    ["after its script has gone to another page", `location.href = "/there"`, ""],
  ])("shows the text %s", async (_, script, body) => {
    site.set("/there", page(`say("${CLAUSE}")`));
    const outcome = await show("/terms", page(script, body));
    expect(captureOf(outcome)).toMatchObject({ status: 200, rendered: "browser" });
    expect(textOf(outcome)).toContain(`<p>${CLAUSE}`);
  });

  test("is not left by what looks like a collapsed section: a link, a menu, a form", async () => {
    const body = `<main><a href="/away" role="button" aria-expanded="false">A</a>
<button aria-haspopup="true" aria-expanded="false" onclick="location.href='/away'">B</button>
<form action="/away"><button aria-expanded="false">C</button></form>
<button aria-expanded="false" onclick="location.href='/away'">D</button></main>`;
    const outcome = await show("/terms", page(`say("${CLAUSE}")`, body));
    expect(captureOf(outcome).finalUrl).toBe(site.url("/terms"));
    expect(textOf(outcome)).toContain(CLAUSE);
    expect(site.requests.map((request) => request.path)).not.toContain("/away");
  });

  test("is asked for by the same name as over HTTP, and without its images", async () => {
    site.set("/picture.png", { headers: { "content-type": "image/png" } });
    await show("/pictured", page(`say("${CLAUSE}")`, '<img src="/picture.png">'));
    const asked = site.requests.filter(({ path }) => path === "/pictured" || path === "/picture.png");
    expect(asked.map(({ path }) => path)).toEqual(["/pictured"]);
    expect(asked[0]?.headers["user-agent"]).toMatch(/^clausewatch\/\S+ \(\+https:\/\/example\.org/);
  });

  test("keeps the status and the headers of its last answer, and where it came from", async () => {
    site.set("/moved", { status: 302, headers: { location: "/gone" } });
    const body = `<title>Gone</title><p>${CLAUSE}`;
    site.set("/gone", {
      status: 410,
      headers: { "x-served-by": "site", "content-length": `${body.length}` },
      body,
    });
    const capture = captureOf(await get(site.url("/moved")));
    expect(capture).toMatchObject({ status: 410, finalUrl: site.url("/gone"), url: site.url("/moved") });
    expect(capture.headers).toMatchObject({
      "x-served-by": "site",
      "content-type": "text/html; charset=utf-8",
    });
    expect(capture.headers).not.toHaveProperty("content-length");
  });

  test("that is a PDF comes as its bytes", async () => {
    const body = Buffer.from("%PDF-1.7 not much of one");
    const outcome = await show("/terms.pdf", { headers: { "content-type": "application/pdf" }, body });
    expect(captureOf(outcome)).toMatchObject({ rendered: "http", body });
  });

  test("reaches no address that the watchlist does not allow, by whatever it asks", async () => {
    const arrivals: string[] = [];
    const trap = createServer((socket) => {
      arrivals.push("tcp");
      socket.destroy();
    }).listen(0, "0.0.0.0");
    await once(trap, "listening");
    const { port } = trap.address() as AddressInfo;
    const stun = createSocket("udp4", () => arrivals.push("udp")).bind(port, "0.0.0.0");
    await once(stun, "listening");
    const script = `const asked = [];
for (const host of ["localhost:${port}", "127.0.0.2:${port}", "[::ffff:127.0.0.1]:${port}"]) {
  for (const scheme of ["http", "https"]) {
    const url = scheme + "://" + host + "/";
    asked.push(fetch(url, { mode: "no-cors" }).catch(() => {}));
    for (const [tag, key] of [["iframe", "src"], ["script", "src"], ["link", "href"]])
      document.body.append(Object.assign(document.createElement(tag), { [key]: url, rel: "stylesheet" }));
    new WebSocket(url.replace("http", "ws"));
    navigator.sendBeacon(url, "x");
  }
}
for (const host of ["localhost", "127.0.0.1", "127.0.0.2"]) {
  const connection = new RTCPeerConnection({ iceServers: [{ urls: "stun:" + host + ":${port}" }] });
  connection.createDataChannel("x");
  connection.setLocalDescription();
}`;
    const outcome = await show(
      "/prying",
      page(`${script}\nPromise.all(asked).then(() => say("${CLAUSE}"));`),
    );
    expect(textOf(outcome)).toContain(`<p>${CLAUSE}`);
    expect(arrivals).toEqual([]);
    trap.close();
    stun.close();
  });

  test.each([
    ["a redirect", (target: string): Route => ({ status: 302, headers: { location: target } })],
    ["its script", (target: string): Route => page(`location.href = "${target}"`)],
  ])("may not be sent to such an address by %s", async (_, route) => {
    const target = `http://localhost:${new URL(site.origin).port}/clause`;
    const before = site.requests.filter(({ path }) => path === "/clause").length;
    expect(await show("/inwards", route(target))).toMatchObject({
      kind: "failed",
      reason: "address_refused",
      evidence: expect.stringContaining("localhost"),
    });
    expect(site.requests.filter(({ path }) => path === "/clause").length).toBe(before);
  });

  test("obeys robots.txt, for where it is sent too", async () => {
    const other = await startSite({
      "/robots.txt": { body: "User-agent: *\nDisallow: /secret" },
      "/secret": CLAUSE,
      "/terms": { status: 302, headers: { location: "/secret" } },
    });
    for (const path of ["/secret", "/terms"])
      expect(await get(other.url(path))).toMatchObject({ kind: "failed", reason: "robots_disallowed" });
    expect(other.requests.map(({ path }) => path)).toEqual(["/robots.txt", "/terms"]);
    await other.close();
  });

  test("that is sent on for ever is given up", async () => {
    let count = 0;
    const onwards: Route = (_, response) =>
      void response.writeHead(302, { location: `/onwards?${count++}` }).end();
    expect(await show("/onwards", onwards)).toMatchObject({ kind: "failed", reason: "too_many_redirects" });
    expect(count).toBe(SETTINGS.maxRedirects + 1);
  });

  test("waits for its host's turn and takes Retry-After at its word", async () => {
    const other = await startSite({
      "/busy": { status: 429, headers: { "retry-after": "60" }, body: "Later" },
    });
    const memory = memoryAt();
    const patient = await open({ delaySeconds: 0.3 }, memory);
    expect(await get(other.url("/busy"), patient)).toMatchObject({ kind: "failed", reason: "rate_limited" });
    const [robots, busy] = other.requests;
    expect((busy?.at ?? 0) - (robots?.at ?? 0)).toBeGreaterThanOrEqual(300);
    expect(memory.times.size).toBe(1);
    expect(await get(other.url("/busy"), patient)).toMatchObject({ kind: "failed", reason: "deferred" });
    await other.close();
  });

  test("with a certificate that nobody vouches for is refused", async () => {
    const server = createSecureServer(SELF_SIGNED, (_, response) => response.end(CLAUSE)).listen(
      0,
      "127.0.0.1",
    );
    await once(server, "listening");
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const outcome = await fetcher.fetchPage({ url, robots: false, validators: {}, render: "browser" });
    expect(outcome).toMatchObject({ kind: "failed", reason: "tls" });
    server.close();
  });

  test("of a site that hangs up, or has no name, is a failure that says so", async () => {
    const ask = (url: string): Promise<FetchOutcome> =>
      fetcher.fetchPage({ url, robots: false, validators: {}, render: "browser" });
    site.set("/reset", (request) => request.socket.destroy());
    expect(await ask(site.url("/reset"))).toMatchObject({ kind: "failed", reason: "connection" });
    expect(await ask("http://nowhere.invalid/")).toMatchObject({ kind: "failed", reason: "dns" });
  });

  test("is cut off at the limit of time when its script never ends, and the next page comes", async () => {
    const hurried = await open({ timeoutSeconds: 3 });
    site.set("/endless", page("for (;;);"));
    site.set("/restless", page(`setInterval(() => say("${CLAUSE}".repeat(9)), 20)`));
    expect(await get(site.url("/endless"), hurried)).toMatchObject({ kind: "failed", reason: "timeout" });
    expect(textOf(await get(site.url("/restless"), hurried))).toContain(`<p>${CLAUSE}`);
  });

  test("is refused when its script has made it larger than the limit", async () => {
    const strict = await open({ maxBytes: 100_000 });
    site.set("/large", page(`say("${CLAUSE}".repeat(5000))`));
    expect(await get(site.url("/large"), strict)).toMatchObject({ kind: "failed", reason: "too_large" });
  });

  test("fails with the browser that is killed under it, and the next page has a new one", async () => {
    site.set("/kill", (_, response) => {
      response.writeHead(200, { "content-type": "text/html" }).write("<p>Soon");
      for (const browser of browsersOf()) process.kill(browser, "SIGKILL");
    });
    expect(await get(site.url("/kill"))).toMatchObject({ kind: "failed", reason: "browser_failed" });
    expect(textOf(await show("/terms", page(`say("${CLAUSE}")`)))).toContain(`<p>${CLAUSE}`);
  });

  test("under way fails when the fetcher is closed, and its browser ends", async () => {
    const other = await open({});
    site.set("/hanging", () => void other.close());
    expect(await get(site.url("/hanging"), other)).toMatchObject({ kind: "failed", reason: "connection" });
  });
});

test.each([
  ["is not there", "/nowhere/chromium", "browser_missing", "apt-get install chromium"],
  ["does not start", "/bin/false", "browser_failed", "/bin/false did not start"],
])("a browser that %s is a failure that says so", async (_, chromium, reason, evidence) => {
  const fetcher = await openFetcher({ ...SETTINGS, chromium }, memoryAt());
  const outcome = await fetcher.fetchPage({
    url: "http://127.0.0.1:9/",
    robots: false,
    validators: {},
    render: "browser",
  });
  expect(outcome).toMatchObject({ kind: "failed", reason, evidence: expect.stringContaining(evidence) });
  await fetcher.close();
});
