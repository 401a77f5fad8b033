import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { FailureReason } from "../../src/model.ts";
import { type Route, type Site, startSite } from "../support/site.ts";
import { captureOf, openForTest } from "./open.ts";
import { SELF_SIGNED } from "./self-signed.ts";
import { memoryAt, NOW } from "./settings.ts";

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const megabytes = (count: number): Buffer => Buffer.alloc(count * 1_000_000, "a");
const packed = gzipSync("<p>Terms of a service. ".repeat(1000));
const brotli = brotliCompressSync("<p>Terms of a service. ".repeat(1000));

/** Sends `piece` again and again, as fast as the other side reads. */
function endless(headers: Record<string, string>, piece: Buffer): Route {
  return (_, response) => {
    response.writeHead(200, headers);
    const write = (): void => {
      while (!response.destroyed && response.write(piece));
    };
    response.on("drain", write);
    write();
  };
}

const faults: readonly (readonly [string, FailureReason, Route])[] = [
  ["reset before an answer", "connection", (request) => request.socket.destroy()],
  ["an answer that is not HTTP", "connection", (request) => request.socket.end("SSH-2.0-OpenSSH_9.2\r\n")],
  [
    "headers without end",
    "connection",
    (request) => request.socket.write(`HTTP/1.1 200 OK\r\nX: ${"a".repeat(99_999)}`),
  ],
  [
    "Content-Length longer than what comes",
    "truncated",
    (request) => request.socket.end("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<p>Half"),
  ],
  [
    "a chunked body without its end",
    "truncated",
    (request) => request.socket.end("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n<p>Half\r\n"),
  ],
  [
    "gzip that stops in the middle",
    "truncated",
    { headers: { "content-encoding": "gzip" }, body: packed.subarray(0, 90) },
  ],
  [
    "brotli that stops in the middle",
    "truncated",
    { headers: { "content-encoding": "br" }, body: brotli.subarray(0, 20) },
  ],
  ["gzip that is none", "bad_encoding", { headers: { "content-encoding": "gzip" }, body: "<p>Plain" }],
  [
    "gzip with damage",
    "bad_encoding",
    {
      headers: { "content-encoding": "gzip" },
      body: Buffer.concat([packed.subarray(0, 40), packed.subarray(0, 40)]),
    },
  ],
  [
    "brotli that is none",
    "bad_encoding",
    { headers: { "content-encoding": "br" }, body: "<p>Plain text, and no brotli" },
  ],
  [
    "an encoding nobody asked for",
    "bad_encoding",
    { headers: { "content-encoding": "zstd" }, body: "<p>Plain" },
  ],
  [
    "encodings piled up",
    "bad_encoding",
    { headers: { "content-encoding": "gzip, gzip, gzip" }, body: packed },
  ],
  ["50 MB, announced", "too_large", { body: megabytes(50), headers: { "content-length": "50000000" } }],
  ["a body without end", "too_large", endless({}, megabytes(1))],
  ["a gzip bomb", "too_large", { headers: { "content-encoding": "gzip" }, body: gzipSync(megabytes(20)) }],
  [
    "a brotli bomb",
    "too_large",
    { headers: { "content-encoding": "br" }, body: brotliCompressSync(megabytes(20)) },
  ],
  ["a redirect to no URL", "address_refused", { status: 302, headers: { location: "http://" } }],
];

describe("no page came, and the outcome says why", () => {
  test.each(faults)("%s: %s", async (_, reason, route) => {
    site.set("/fault", route);
    const { get } = await openForTest();
    const url = site.url("/fault");
    const outcome = await get(url);
    expect(outcome).toMatchObject({ kind: "failed", url, at: NOW.toISOString(), reason });
    expect(outcome).toMatchObject({ evidence: expect.stringContaining("http://") });
  });

  test("a host without an address: dns", async () => {
    const { get } = await openForTest();
    expect(await get("http://no-such-host.invalid/")).toMatchObject({ kind: "failed", reason: "dns" });
  });

  test("nobody listens: connection", async () => {
    const gone = await startSite();
    await gone.close();
    const { get } = await openForTest();
    expect(await get(gone.url("/"))).toMatchObject({ kind: "failed", reason: "connection" });
  });

  test.each([undefined, "0"])(
    "a certificate that nobody vouches for: tls (NODE_TLS_REJECT_UNAUTHORIZED=%s)",
    async (value) => {
      vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", value);
      let asked = 0;
      const server = createServer(SELF_SIGNED, (_, response) => response.end(`${++asked}`)).listen(
        0,
        "127.0.0.1",
      );
      await once(server, "listening");
      const { get } = await openForTest();
      const { port } = server.address() as AddressInfo;
      expect(await get(`https://127.0.0.1:${port}/`)).toMatchObject({ kind: "failed", reason: "tls" });
      expect(asked).toBe(0);
      server.close();
      vi.unstubAllEnvs();
    },
  );

  test("plain HTTP where TLS is expected: tls", async () => {
    const { get } = await openForTest();
    const outcome = await get(site.url("/").replace("http:", "https:"));
    expect(outcome).toMatchObject({ kind: "failed", reason: "tls" });
  });
});

describe("the time limit", () => {
  const drip: Route = (_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write("."), 20);
    response.on("close", () => clearInterval(timer));
  };
  const silence: Route = () => {};
  const slowHop: Route = (_, response) => {
    setTimeout(() => response.writeHead(302, { location: "/slow" }).end(), 120);
  };

  test.each([
    ["a slow drip", drip],
    ["silence", silence],
    ["redirects that are each in time", slowHop],
  ])("holds for the whole fetch: %s", async (_, route) => {
    site.set("/slow", route);
    const { get } = await openForTest({ timeoutSeconds: 0.5, maxRedirects: 50 });
    const begun = performance.now();
    expect(await get(site.url("/slow"))).toMatchObject({ kind: "failed", reason: "timeout" });
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

describe("trying again", () => {
  const attempts = async (route: Route, timeoutSeconds = 10): Promise<number> => {
    site.set("/again", route);
    const { get } = await openForTest({ timeoutSeconds });
    const before = site.requests.length;
    await get(site.url("/again"));
    return site.requests.length - before;
  };

  test.each<readonly [string, number, Route]>([
    ["a lost connection", 3, (request) => request.socket.destroy()],
    ["500", 3, { status: 500 }],
    ["503 without Retry-After", 3, { status: 503 }],
    ["200", 1, "<p>Good"],
    ["403", 1, { status: 403 }],
    ["429", 1, { status: 429 }],
    ["503 with Retry-After", 1, { status: 503, headers: { "retry-after": "60" } }],
    ["broken gzip", 1, { headers: { "content-encoding": "gzip" }, body: "<p>Plain" }],
  ])("after %s there are %i requests in all", async (_, expected, route) => {
    expect(await attempts(route)).toBe(expected);
  });

  test("after silence there is none: a slow host is not asked for more", async () => {
    expect(await attempts(() => {}, 0.5)).toBe(1);
  });

  test("a page that comes at the second attempt is a capture like any other", async () => {
    let count = 0;
    site.set("/shaky", (request, response) => {
      if (++count === 1) request.socket.destroy();
      else response.end("<p>There");
    });
    const { get } = await openForTest();
    expect(captureOf(await get(site.url("/shaky")))).toMatchObject({ status: 200, body: { length: 8 } });
  });
});

describe("Retry-After", () => {
  test.each([
    [429, "120", "2026-03-01T12:02:00.000Z"],
    [503, "Sun, 01 Mar 2026 13:00:00 GMT", "2026-03-01T13:00:00.000Z"],
    [429, "99999999", "2026-03-02T12:00:00.000Z"],
  ])("%i with %s is rate_limited until %s, and the host is remembered", async (status, value, retryAt) => {
    site.set("/busy", { status, headers: { "retry-after": value } });
    const memory = memoryAt();
    const { get } = await openForTest({}, memory);
    expect(await get(site.url("/busy"))).toMatchObject({ kind: "failed", reason: "rate_limited", retryAt });
    expect([...memory.times]).toEqual([[new URL(site.origin).host, retryAt]]);
  });

  test("a host that asked for time is left alone until it is over", async () => {
    site.set("/", "<p>Open again");
    const host = new URL(site.origin).host;
    const memory = memoryAt();
    const { get } = await openForTest({}, memory);
    const before = site.requests.length;
    const retryAt = "2026-03-01T12:00:01.000Z";
    memory.times.set(host, retryAt);
    expect(await get(site.url("/"))).toMatchObject({ kind: "failed", reason: "deferred", retryAt });
    expect(site.requests.length).toBe(before);
    memory.times.set(host, NOW.toISOString());
    expect(await get(site.url("/"))).toMatchObject({ kind: "fetched" });
  });

  test("robots.txt is left alone as well", async () => {
    const memory = memoryAt();
    memory.times.set(new URL(site.origin).host, "2026-03-01T18:00:00.000Z");
    const fetcher = await openForTest({}, memory);
    const before = site.requests.length;
    const outcome = await fetcher.fetchPage({ url: site.url("/"), robots: true, validators: {} });
    expect(outcome).toMatchObject({ reason: "deferred", retryAt: "2026-03-01T18:00:00.000Z" });
    expect(site.requests.length).toBe(before);
  });

  test("so is one that a redirect leads to", async () => {
    site.set("/to-busy", { status: 302, headers: { location: "http://busy.example/" } });
    const memory = memoryAt();
    memory.times.set("busy.example", "2026-03-01T18:00:00.000Z");
    const { get } = await openForTest({}, memory);
    expect(await get(site.url("/to-busy"))).toMatchObject({ kind: "failed", reason: "deferred" });
  });
});
