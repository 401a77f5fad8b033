import { once } from "node:events";
import { createSecureServer } from "node:http2";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Site, startSite } from "../support/site.ts";
import { captureOf, openForTest } from "./open.ts";
import { SELF_SIGNED } from "./self-signed.ts";

let site: Site;
let port: string;
beforeAll(async () => {
  site = await startSite({ "/": "<p>Inside" });
  port = new URL(site.origin).port;
});
afterAll(() => site.close());

const refused = { kind: "failed", reason: "address_refused" };

describe("an address that is not globally reachable is refused", () => {
  test.each([
    "127.0.0.1",
    "localhost",
    "LOCALHOST",
    "[::1]",
    "0x7f.1",
    "2130706433",
    "0177.0.0.1",
    "127.1",
    "0",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "[2001::1]",
    "[fd00:ec2::254]",
    "[fe80::1]",
    "[fec0::1]",
    "[4000::1]",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.8",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "１２７.０.０.１",
  ])("http://%s", async (host) => {
    const before = site.requests.length;
    const { get } = await openForTest({ allowPrivateHosts: [], timeoutSeconds: 2 });
    expect(await get(`http://${host}:${port}/`)).toMatchObject(refused);
    expect(await get(`https://${host}:${port}/`)).toMatchObject(refused);
    expect(site.requests.length).toBe(before);
  });

  test("the outcome names the address and the remedy", async () => {
    const { get } = await openForTest({ allowPrivateHosts: [] });
    expect(await get(site.url("/"))).toMatchObject({
      evidence: `${site.url("/")}: 127.0.0.1 is not a globally reachable address — \`fetch.allow_private_hosts\` in the watchlist lets single hosts through`,
    });
  });

  test("over HTTP/2 too: the server sees no connection", async () => {
    let connections = 0;
    const server = createSecureServer({ ...SELF_SIGNED, allowHTTP1: true }).listen(0, "127.0.0.1");
    server.on("connection", () => connections++);
    await once(server, "listening");
    const { get } = await openForTest({ allowPrivateHosts: [] });
    const { port: securePort } = server.address() as AddressInfo;
    expect(await get(`https://127.0.0.1:${securePort}/`)).toMatchObject(refused);
    expect(await get(`https://localhost:${securePort}/`)).toMatchObject(refused);
    expect(connections).toBe(0);
    server.close();
  });

  test("robots.txt is not asked for there either", async () => {
    const before = site.requests.length;
    const fetcher = await openForTest({ allowPrivateHosts: [] });
    const outcome = await fetcher.fetchPage({ url: site.url("/"), robots: true, validators: {} });
    expect(outcome).toMatchObject(refused);
    expect(site.requests.length).toBe(before);
  });
});

describe("a host that the watchlist allows", () => {
  test.each([
    ["127.0.0.1", "127.0.0.1"],
    ["127.0.0.1", "2130706433"],
    ["localhost", "LocalHost"],
  ])("%s is fetched as http://%s", async (allowed, host) => {
    const { get } = await openForTest({ allowPrivateHosts: [allowed] });
    expect(captureOf(await get(`http://${host}:${port}/`)).status).toBe(200);
  });

  test.each([
    ["localhost", "127.0.0.1"],
    ["127.0.0.1", "localhost"],
    ["127.0.0.1", "127.0.0.2"],
    ["127.0.0.1", "[::ffff:127.0.0.1]"],
    ["::1", "127.0.0.1"],
  ])("%s opens no way to http://%s", async (allowed, host) => {
    const { get } = await openForTest({ allowPrivateHosts: [allowed] });
    expect(await get(`http://${host}:${port}/`)).toMatchObject(refused);
  });

  test.each([
    ["127.0.0.1", "localhost"],
    ["localhost", "127.0.0.1"],
    ["127.0.0.1", "169.254.169.254"],
  ])("%s may not redirect to http://%s", async (allowed, target) => {
    site.set("/inwards", { status: 302, headers: { location: `http://${target}:${port}/` } });
    const { get } = await openForTest({ allowPrivateHosts: [allowed] });
    const before = site.requests.length;
    expect(await get(`http://${allowed}:${port}/inwards`)).toMatchObject(refused);
    expect(site.requests.length - before).toBe(1);
  });
});

describe("a URL of another kind is refused", () => {
  test.each([
    "file:///etc/hostname",
    "ftp://example.org/",
    "data:text/html,<p>Terms",
    "javascript:alert(1)",
    "not a URL",
    "http://",
    "http://user@example.org/",
    "http://user:secret@example.org/",
    "http://127.0.0.1:88\\@example.org/",
    "http:\\\\example.org\\terms",
  ])("%s", async (url) => {
    const { get } = await openForTest();
    expect(await get(url)).toMatchObject({ ...refused, url });
  });

  test("a password is not repeated in the evidence", async () => {
    const { get } = await openForTest();
    const outcome = await get("http://user:secret@example.org/terms");
    expect(outcome).toMatchObject({
      evidence: "http://example.org/terms: a URL with a user name is not fetched",
    });
  });

  test.each(["file:///etc/hostname", "http://user@127.0.0.1/", "http://a\\@127.0.0.1/", "//localhost/"])(
    "as the target of a redirect: %s",
    async (location) => {
      site.set("/elsewhere", { status: 302, headers: { location } });
      const { get } = await openForTest();
      expect(await get(site.url("/elsewhere"))).toMatchObject(refused);
    },
  );

  test("a backslash in the query is nobody's host", async () => {
    const { get } = await openForTest();
    expect(captureOf(await get(site.url("/?path=a\\b"))).status).toBe(200);
  });
});
