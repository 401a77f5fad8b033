import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Document, Watchlist } from "../../src/model.ts";
import { loadWatchlist, parseWatchlist } from "../../src/watchlist/load.ts";
import { STARTER } from "../../src/watchlist/starter.ts";

function watchlistOf(yaml: string): Watchlist {
  const result = parseWatchlist(yaml, "watchlist.yaml");
  if (result.kind === "invalid") throw new Error(JSON.stringify(result.problems));
  return result.watchlist;
}

const SMALL = `alerts: {to: [ann@example.org]}
services:
  - name: Acme
    documents:
      - name: Terms
        url: https://acme.example/terms
`;

describe("a small watchlist", () => {
  const { documents, fetch, alerts } = watchlistOf(SMALL);

  test("gets every default", () => {
    expect(documents).toEqual([
      {
        id: "acme/terms",
        service: { id: "acme", name: "Acme" },
        name: "Terms",
        urls: ["https://acme.example/terms"],
        select: [],
        remove: [],
        schedule: "17 */6 * * *",
        timezone: "UTC",
        robots: true,
        render: "auto",
        alerts: { to: ["ann@example.org"], level: "info" },
        optOut: [],
        line: 5,
      } satisfies Document,
    ]);
    expect(fetch).toEqual({
      contact: "clausewatch; operator did not set fetch.contact",
      delaySeconds: 2,
      timeoutSeconds: 30,
      maxBytes: 20_000_000,
      maxRedirects: 10,
      allowPrivateHosts: [],
    });
    expect(alerts).toEqual({ to: ["ann@example.org"], timezone: "UTC" });
  });
});

test("a document may name the headings between which it stands", () => {
  const { documents } = watchlistOf(`${SMALL}        from: Terms\n        until: "Privacy: in short"\n`);
  expect(documents).toMatchObject([{ from: "Terms", until: "Privacy: in short" }]);
});

test("a heading that is no text is a mistake with its line", () => {
  expect(parseWatchlist(`${SMALL}        from: 7\n        until: ""\n`, "watchlist.yaml")).toMatchObject({
    kind: "invalid",
    problems: [
      { line: 7, message: expect.stringContaining("`from` must be text") },
      { line: 8, message: expect.stringContaining("`until` is empty") },
    ],
  });
});

const FULL = `defaults: {schedule: "0 6 * * *", timezone: Europe/Berlin, render: browser}
fetch:
  contact: https://watch.acme.example/bot
  delay_seconds: 0
  timeout_seconds: 5
  max_megabytes: 1.5
  max_redirects: 3
  allow_private_hosts: [LocalHost, 127.0.0.1, "::1"]
alerts: {to: [ann@acme.example, bob@acme.example], level: high, from: watch@acme.example, digest: "0 8 * * mon"}
services:
  - name: Plain
    documents: [{name: Terms, url: https://plain.example/}]
  - name: Own
    schedule: 0 7 * * *
    timezone: Asia/Tokyo
    render: auto
    alerts: {to: cleo@acme.example, level: any}
    opt_out:
      - {setting: Train on me, path: [Settings, AI], url: https://own.example/ai, note: Not retroactive.}
      - setting: Write to them
    documents:
      - {name: Terms, url: https://own.example/terms}
      - name: Privacy
        id: privacy-notice
        urls: [https://own.example/1, https://own.example/2]
        select: main
        remove: [.ads, .related]
        schedule: 0 9 * * *
        timezone: America/Lima
        robots: false
        render: http
        alerts: {to: [dan@acme.example], level: info}
`;

describe("a watchlist with everything in it", () => {
  const { documents, fetch, alerts } = watchlistOf(FULL);
  const [plain, terms, privacy] = documents;

  test("hands defaults down to services, and services to documents", () => {
    expect(documents.map(({ schedule, timezone, render }) => [schedule, timezone, render])).toEqual([
      ["0 6 * * *", "Europe/Berlin", "browser"],
      ["0 7 * * *", "Asia/Tokyo", "auto"],
      ["0 9 * * *", "America/Lima", "http"],
    ]);
    expect(documents.map((document) => document.alerts)).toEqual([
      { to: ["ann@acme.example", "bob@acme.example"], level: "high" },
      { to: ["cleo@acme.example"], level: "any" },
      { to: ["dan@acme.example"], level: "info" },
    ]);
  });

  test("keeps a document's own keys", () => {
    expect(privacy).toMatchObject({
      id: "own/privacy-notice",
      urls: ["https://own.example/1", "https://own.example/2"],
      select: ["main"],
      remove: [".ads", ".related"],
      robots: false,
      line: 23,
    });
  });

  test("gives every document the opt-out steps of its service", () => {
    const steps = [
      {
        setting: "Train on me",
        path: ["Settings", "AI"],
        url: "https://own.example/ai",
        note: "Not retroactive.",
      },
      { setting: "Write to them", path: [] },
    ];
    expect([plain?.optOut, terms?.optOut, privacy?.optOut]).toEqual([[], steps, steps]);
  });

  test("sets how pages are fetched and mails are sent", () => {
    expect(fetch).toEqual({
      contact: "https://watch.acme.example/bot",
      delaySeconds: 0,
      timeoutSeconds: 5,
      maxBytes: 1_500_000,
      maxRedirects: 3,
      allowPrivateHosts: ["localhost", "127.0.0.1", "::1"],
    });
    expect(alerts).toEqual({
      to: ["ann@acme.example", "bob@acme.example"],
      from: "watch@acme.example",
      digest: "0 8 * * mon",
      timezone: "Europe/Berlin",
    });
  });
});

test.each([
  ["https://watch.example.org", "https://watch.example.org/"],
  ["https://watch.example.org/", "https://watch.example.org/"],
  ["http://127.0.0.1:8300/terms/watch", "http://127.0.0.1:8300/terms/watch/"],
])("the viewer's pages stand under its URL: %s", (viewer, expected) => {
  const result = parseWatchlist(
    `alerts: {viewer: "${viewer}"}\nservices: [{name: Acme, documents: [{name: Terms, url: https://acme.example/}]}]\n`,
    "watchlist.yaml",
  );
  expect(result).toMatchObject({ kind: "ok", watchlist: { alerts: { viewer: expected } } });
});

describe("warnings", () => {
  const warningsOf = (yaml: string): readonly string[] => {
    const result = parseWatchlist(yaml, "watchlist.yaml");
    return result.kind === "ok" ? result.warnings.map(({ line, message }) => `${line}: ${message}`) : [];
  };

  test("there are none for a list with a contact and a real recipient", () => {
    expect(warningsOf(FULL)).toEqual([]);
  });

  test.each([
    ["no contact is set", SMALL, "1: `fetch.contact` is not set"],
    [
      "nobody is told",
      "services: [{name: Acme, documents: [{name: Terms, url: https://acme.example/}]}]",
      "1: nobody is told of changes of acme/terms: name an address in `alerts.to`",
    ],
    [
      "nobody hears that a document went dark",
      "services: [{name: A, alerts: {to: a@b.example}, documents: [{name: T, url: https://a.example/}]}]",
      "1: nobody is told when a document can no longer be checked: name an address in `alerts.to`",
    ],
    ["a recipient is a placeholder", SMALL, "1: `alerts.to`: ann@example.org is a placeholder"],
    [
      "two documents are the same page",
      FULL.replace("https://own.example/terms", "https://plain.example/"),
      "22: own/terms: same page as plain/terms (line 12)",
    ],
  ])("say when %s", (_case, yaml, expected) => {
    expect(warningsOf(yaml).some((warning) => warning.startsWith(expected))).toBe(true);
  });
});

describe("lists that come with the program", () => {
  test("the starter is valid and only asks for a contact and a recipient", () => {
    const result = parseWatchlist(STARTER, "watchlist.yaml");
    expect(result.kind === "ok" && result.warnings.map(({ message }) => message.slice(0, 15))).toEqual([
      "`fetch.contact`",
      "`alerts.to`: yo",
    ]);
  });

  test("the shipped one watches terms, privacy policy and switch of the four services", () => {
    const shipped = watchlistOf(readFileSync(join(import.meta.dirname, "../../watchlist.yaml"), "utf8"));
    expect(shipped.documents.map(({ id }) => id)).toEqual([
      "linkedin/privacy-policy",
      "linkedin/user-agreement",
      "linkedin/generative-ai-help",
      "snapchat/terms-of-service",
      "snapchat/privacy-policy",
      "snapchat/my-selfie-help",
      "meta/facebook-privacy-policy",
      "meta/facebook-terms-of-service",
      "meta/generative-ai-privacy-page",
      "meta/instagram-terms-of-use",
      "meta/instagram-privacy-policy",
      "meta/meta-ai-terms",
      "x/terms-of-service",
      "x/privacy-policy",
      "x/about-grok",
    ]);
    expect(shipped.documents.filter(({ optOut }) => (optOut[0]?.path.length ?? 0) < 3)).toEqual([]);
  });
});

describe("a file", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "watchlist-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const written = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content, { mode: 0o644 });
    return join(folder, name);
  };

  test("is read with or without a byte order mark", () => {
    expect(loadWatchlist(written("plain.yaml", SMALL)).kind).toBe("ok");
    expect(loadWatchlist(written("bom.yaml", `\ufeff${SMALL}`)).kind).toBe("ok");
  });

  test("that everybody may write gets a warning", () => {
    const file = written("open.yaml", FULL);
    chmodSync(file, 0o666);
    const result = loadWatchlist(file);
    expect(result.kind === "ok" && result.warnings).toEqual([
      {
        line: 1,
        message: `everyone on this machine may write ${file}, and with it say what is fetched: chmod o-w ${file}`,
      },
    ]);
  });

  test.each([
    [
      "is not there",
      () => join(folder, "none.yaml"),
      'does not exist: write a first one with "clausewatch init"',
    ],
    ["is a folder", () => folder, "is a folder: name the file inside it"],
    [
      "is not UTF-8",
      () => written("latin1.yaml", Uint8Array.of(0x61, 0xe9, 0x0a)),
      "is not UTF-8 text: save it as UTF-8",
    ],
    ["is far too large", () => written("large.yaml", "#".repeat(10_000_001)), "has 10000001 bytes"],
  ])("that %s is a problem that says what to do", (_case, file, expected) => {
    const name = file();
    const result = loadWatchlist(name);
    expect(result.kind === "invalid" && result.problems).toEqual([
      { line: 1, message: expect.stringContaining(`${name} ${expected}`) },
    ]);
  });
});

test("ten thousand documents are read in seconds", () => {
  const documents = Array.from(
    { length: 10_000 },
    (_, at) => `      - name: Terms ${at}\n        url: https://s${at}.example/\n`,
  );
  const yaml = `${SMALL}${documents.join("")}`;
  const before = process.cpuUsage();
  expect(watchlistOf(yaml).documents).toHaveLength(10_001);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(5);
}, 30_000);
