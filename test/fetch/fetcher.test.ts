import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Site, startSite } from "../support/site.ts";
import { captureOf, openForTest } from "./open.ts";
import { memoryAt, NOW } from "./settings.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe("a page that came is a capture", () => {
  test("with its URL, time, status, headers in lower case and body bytes", async () => {
    site.set("/terms", { headers: { "X-Served-By": "a", ETag: '"v1"' }, body: "<p>Terms" });
    const { get } = await openForTest();
    const capture = captureOf(await get(site.url("/terms#section-2")));
    expect(capture).toMatchObject({
      url: site.url("/terms#section-2"),
      finalUrl: site.url("/terms"),
      capturedAt: NOW.toISOString(),
      status: 200,
      rendered: "http",
    });
    expect(capture.headers).toMatchObject({ "x-served-by": "a", etag: '"v1"' });
    expect(Buffer.from(capture.body).toString()).toBe("<p>Terms");
  });

  test("repeated headers are joined with a comma", async () => {
    site.set("/twice", (_, response) => {
      response.setHeader("set-cookie", ["a=1", "b=2"]).setHeader("link", ["<x>", "<y>"]).end("<p>Twice");
    });
    const { get } = await openForTest();
    const { headers } = captureOf(await get(site.url("/twice")));
    expect(headers).toMatchObject({ "set-cookie": "a=1, b=2", link: "<x>, <y>" });
  });

  test.each([301, 204, 400, 401, 403, 404, 410, 429, 451, 500, 502, 503, 599])(
    "whatever its status: %i",
    async (status) => {
      site.set("/status", { status, body: status === 204 ? "" : `<p>Answer ${status}` });
      const { get } = await openForTest();
      const capture = captureOf(await get(site.url("/status")));
      expect(capture.status).toBe(status);
      expect(Buffer.from(capture.body).toString()).toBe(status === 204 ? "" : `<p>Answer ${status}`);
    },
  );

  test.each([
    ["text/html; charset=iso-8859-1", Buffer.from([0x4d, 0xfc, 0x6c, 0x6c])],
    ["text/html; charset=windows-1252", Buffer.from([0x93, 0x41, 0x94, 0x80])],
    ["text/html; charset=shift_jis", Buffer.from([0x93, 0xfa, 0x96, 0x7b])],
    ["text/html; charset=utf-16le", Buffer.from("Privacy", "utf16le")],
    ["text/html; charset=no-such-charset", Buffer.from([0xff, 0xfe, 0x00, 0x80])],
    ["text/html", Buffer.from([0xe9, 0x00, 0xff])],
    ["application/pdf", Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")],
    ["text/plain", Buffer.from("Plain")],
    ["text/markdown", Buffer.from("# Terms")],
    ["application/octet-stream", Buffer.from([0, 1, 2, 255])],
    ["application/json", Buffer.from("{not json")],
    ["image/png", Buffer.from([0x89, 0x50])],
    ["not a type at all", Buffer.from("?")],
  ])("its bytes are not touched: %s", async (type, body) => {
    site.set("/typed", { headers: { "content-type": type }, body });
    const { get } = await openForTest();
    const capture = captureOf(await get(site.url("/typed")));
    expect(Buffer.from(capture.body).equals(body)).toBe(true);
    expect(capture.headers["content-type"]).toBe(type);
  });

  test.each(["/untyped", "/untyped.pdf", "/untyped.no-such-extension"])(
    "it needs no type: %s",
    async (path) => {
      site.set(path, (_, response) => response.end("<p>Untyped"));
      const { get } = await openForTest();
      expect(captureOf(await get(site.url(path))).headers).not.toHaveProperty("content-type");
    },
  );

  test.each([
    ["gzip", gzipSync("<p>Packed")],
    ["x-gzip", gzipSync("<p>Packed")],
    ["br", brotliCompressSync("<p>Packed")],
    ["br, gzip", gzipSync(brotliCompressSync("<p>Packed"))],
    ["identity", Buffer.from("<p>Packed")],
  ])("it is decoded from Content-Encoding: %s", async (encoding, body) => {
    site.set("/packed", { headers: { "content-encoding": encoding }, body });
    const { get } = await openForTest();
    expect(Buffer.from(captureOf(await get(site.url("/packed"))).body).toString()).toBe("<p>Packed");
  });

  test("an error page may announce an encoding and have no body", async () => {
    site.set("/bare", { status: 404, headers: { "content-encoding": "gzip" } });
    const { get } = await openForTest();
    expect(captureOf(await get(site.url("/bare")))).toMatchObject({ status: 404, body: { length: 0 } });
  });
});

describe("redirects", () => {
  test.each([301, 302, 303, 307, 308])("%i is followed to the final URL", async (status) => {
    site.set("/old", { status, headers: { location: "/newer" } });
    site.set("/newer", { status, headers: { location: `${site.origin}/newest?v=2` } });
    site.set("/newest", "<p>Newest");
    const { get } = await openForTest();
    expect(captureOf(await get(site.url("/old")))).toMatchObject({
      url: site.url("/old"),
      finalUrl: site.url("/newest?v=2"),
      status: 200,
    });
  });

  test("a loop ends at the limit", async () => {
    site.set("/ping", { status: 302, headers: { location: "/pong" } });
    site.set("/pong", { status: 302, headers: { location: "/ping" } });
    const { get } = await openForTest({ maxRedirects: 4 });
    const before = site.requests.length;
    expect(await get(site.url("/ping"))).toMatchObject({ kind: "failed", reason: "too_many_redirects" });
    expect(site.requests.length - before).toBe(5);
  });

  test("as many as the limit are followed", async () => {
    site.set("/last-but-one", { status: 302, headers: { location: "/last" } });
    site.set("/last", "<p>Last");
    const { get } = await openForTest({ maxRedirects: 1 });
    expect(captureOf(await get(site.url("/last-but-one"))).status).toBe(200);
  });
});

describe("conditional requests", () => {
  const page = "<p>Unchanged";

  test.each([
    ["ETag", { etag: '"v7"' }, "if-none-match", '"v7"'],
    [
      "Last-Modified",
      { lastModified: "Sat, 28 Feb 2026 10:00:00 GMT" },
      "if-modified-since",
      "Sat, 28 Feb 2026 10:00:00 GMT",
    ],
  ])("304 by %s is not_modified", async (_, validators, header, value) => {
    site.set("/conditional", (request, response) => {
      response.writeHead(request.headers[header] === value ? 304 : 200).end();
    });
    const fetcher = await openForTest();
    const url = site.url("/conditional");
    const at = NOW.toISOString();
    expect(await fetcher.fetchPage({ url, robots: false, validators })).toEqual({
      kind: "not_modified",
      url,
      at,
    });
    expect(await fetcher.get(url)).toMatchObject({ kind: "fetched", capture: { status: 200 } });
  });

  test("a 304 that nobody asked for is no proof that nothing changed", async () => {
    site.set("/odd", { status: 304 });
    const { get } = await openForTest();
    expect(await get(site.url("/odd"))).toMatchObject({ kind: "fetched", capture: { status: 304 } });
  });

  test("validators are not sent to the host that a redirect leads to", async () => {
    const other = await startSite({ "/": page });
    site.set("/away", { status: 302, headers: { location: other.url("/") } });
    const fetcher = await openForTest();
    await fetcher.fetchPage({ url: site.url("/away"), robots: false, validators: { etag: '"v1"' } });
    expect(site.requests.at(-1)?.headers["if-none-match"]).toBe('"v1"');
    expect(other.requests[0]?.headers).not.toHaveProperty("if-none-match");
    await other.close();
  });
});

test("the request says who asks and imitates no browser", async () => {
  site.set("/who", "<p>Who");
  const { get } = await openForTest();
  await get(site.url("/who"));
  const headers = site.requests.at(-1)?.headers ?? {};
  expect(headers["user-agent"]).toMatch(
    /^clausewatch\/\d+\.\d+\.\d+ \(\+https:\/\/example\.org\/about-this-bot\)$/,
  );
  expect(Object.keys(headers).sort()).toEqual(
    ["accept", "accept-encoding", "accept-language", "connection", "host", "user-agent"].sort(),
  );
});

test("closing ends what is under way, and what is asked afterwards fails", async () => {
  site.set("/never", () => {});
  const fetcher = await openForTest({}, memoryAt());
  const [hanging, waiting] = [fetcher.get(site.url("/never")), fetcher.get(site.url("/never"))];
  await fetcher.close();
  const stopped = { kind: "failed", reason: "connection" };
  expect(await hanging).toMatchObject(stopped);
  expect(await waiting).toMatchObject(stopped);
  expect(await fetcher.get(site.url("/who"))).toMatchObject(stopped);
});
