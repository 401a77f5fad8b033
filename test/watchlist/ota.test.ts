import { describe, expect, test } from "vitest";
import { parseWatchlist } from "../../src/watchlist/load.ts";
import { watchlistOfDeclarations, watchlistYaml } from "../../src/watchlist/ota.ts";

const URL_A = "https://acme.example/a";
const URL_B = "https://acme.example/b";

function made(terms: Readonly<Record<string, unknown>>, name = "Acme", file = "Acme.json") {
  return watchlistOfDeclarations([{ name: file, text: JSON.stringify({ name, terms }) }]);
}

describe("what declared terms become in a watchlist", () => {
  test.each<[string, object, object, readonly RegExp[]]>([
    ["an address", { fetch: URL_A }, { url: URL_A }, []],
    [
      "one selector",
      { fetch: URL_A, select: "main", remove: ".ad" },
      { url: URL_A, select: ["main"], remove: [".ad"] },
      [],
    ],
    [
      "several selectors",
      { fetch: URL_A, select: ["h1", ".a,\n .b"] },
      { url: URL_A, select: ["h1", ".a, .b"] },
      [],
    ],
    [
      "a page of scripts",
      { fetch: URL_A, executeClientScripts: true },
      { url: URL_A, render: "browser" },
      [],
    ],
    ["a page without", { fetch: URL_A, executeClientScripts: false }, { url: URL_A, render: "http" }, []],
    [
      "headings by their words",
      { fetch: URL_A, select: { startBefore: 'h2:contains("Privacy")', endBefore: "h3:contains('Terms')" } },
      { url: URL_A, from: "Privacy", until: "Terms" },
      [],
    ],
    [
      "a heading that it begins with",
      { fetch: URL_A, select: [{ startBefore: 'h2:contains("Privacy")', endAfter: "#end" }] },
      { url: URL_A, from: "Privacy" },
      [/select \{"endAfter":"#end"\}: a range/],
    ],
    [
      "another range",
      { fetch: URL_A, select: { startAfter: "#a", endBefore: "h2:contains('B')" } },
      { url: URL_A },
      [/"startAfter":"#a"/],
    ],
    [
      "a range beside selectors",
      { fetch: URL_A, select: ["main", { startBefore: "#a", endBefore: "#b" }] },
      { url: URL_A },
      [/beside others, so none/],
    ],
    [
      "a range to remove",
      { fetch: URL_A, remove: [".x", { startBefore: "#a", endBefore: "#b" }] },
      { url: URL_A, remove: [".x"] },
      [/a range cannot be removed/],
    ],
    [
      "filters",
      { fetch: URL_A, filter: ["tidyUp", { removeQueryParams: ["x"] }, { cut: 3 }, "removeQueryParams"] },
      { url: URL_A },
      [/filter tidyUp/, /filter cut/],
    ],
    ["an unknown key", { fetch: URL_A, colour: "red" }, { url: URL_A }, [/colour: unknown here/]],
    ["a fragment", { fetch: `${URL_A}#part` }, { url: URL_A }, [/#part in the address/]],
    ["a route of scripts", { fetch: `${URL_A}#/part` }, { url: `${URL_A}#/part` }, []],
    ["several pages", { combine: [{ fetch: URL_A }, { fetch: URL_B }] }, { urls: [URL_A, URL_B] }, []],
    [
      "several pages with defaults",
      {
        select: "main",
        executeClientScripts: true,
        combine: [
          { fetch: URL_A, remove: ".x" },
          { fetch: URL_B, remove: [".y", ".x"] },
        ],
      },
      { urls: [URL_A, URL_B], select: ["main"], remove: [".x", ".y"], render: "browser" },
      [],
    ],
    [
      "several pages picked in several ways",
      { select: "main", combine: [{ fetch: URL_A }, { fetch: URL_B, select: "#b" }] },
      { urls: [URL_A, URL_B], select: ["main, #b"] },
      [/the pages have different ones/],
    ],
    [
      "several pages, one of them a whole",
      { combine: [{ fetch: URL_A, select: "main" }, { fetch: URL_B }] },
      { urls: [URL_A, URL_B] },
      [/only some of the pages/],
    ],
  ])("%s", (_, terms, expected, reasons) => {
    const { services, notTaken } = made({ "Terms of Service": terms });
    expect(services).toEqual([{ name: "Acme", documents: [{ name: "Terms of Service", ...expected }] }]);
    expect(notTaken).toEqual(
      reasons.map((reason) => ({
        document: "Acme, Terms of Service",
        reason: expect.stringMatching(reason),
        whole: false,
      })),
    );
    expect(parseWatchlist(watchlistYaml(services), "w.yaml")).toMatchObject({ kind: "ok" });
  });
});

describe("what cannot be watched is left out, with the reason", () => {
  test.each<[string, unknown, RegExp]>([
    ["no address", { select: "main" }, /`fetch` is missing/],
    ["a page of several without one", { combine: [{ fetch: URL_A }, {}] }, /`fetch` is missing/],
    ["an address that is none", { fetch: "acme.example" }, /`url` must start with https/],
    ["no terms", "https://acme.example", /not as Open Terms Archive declares it/],
    ["a selector that is none", { fetch: URL_A, select: { css: "main" } }, /`select\.0` is not as/],
    ["a selector of a thousand letters", { fetch: URL_A, select: "a".repeat(1000) }, /1000 characters/],
  ])("%s", (_, terms, reason) => {
    const { services, notTaken } = made({ Fine: { fetch: URL_A }, Bad: terms });
    expect(services[0]?.documents.map(({ name }) => name)).toEqual(["Fine"]);
    expect(notTaken).toEqual([{ document: "Acme, Bad", reason: expect.stringMatching(reason), whole: true }]);
  });

  test.each<[string, string, RegExp]>([
    ["is no JSON", "{", /not JSON/],
    ["is no declaration", "[1]", /not as Open Terms Archive/],
    ["has no terms", '{"name": "Acme"}', /no `terms`/],
    ["has no name", '{"terms": {}}', /`name` is not as/],
    [
      "has a name of two lines",
      '{"name": "A\\nB", "terms": {"T": {"fetch": "https://a.example"}}}',
      /control characters/,
    ],
  ])("a file that %s", (_, text, reason) => {
    const { services, notTaken } = watchlistOfDeclarations([{ name: "Acme.json", text }]);
    expect(services).toEqual([]);
    expect(notTaken).toMatchObject([{ reason: expect.stringMatching(reason), whole: true }]);
  });

  test("terms and services whose ids another has", () => {
    const text = JSON.stringify({
      name: "Acme",
      terms: { Terms: { fetch: URL_A }, "TERMS!": { fetch: URL_B } },
    });
    const { services, notTaken } = watchlistOfDeclarations([
      { name: "Acme.json", text },
      { name: "acme!.json", text },
    ]);
    expect(services).toHaveLength(1);
    expect(notTaken.map(({ document }) => document)).toEqual(["Acme, TERMS!", "acme!.json"]);
  });
});

test("ids are those of the records: the service's is made of the file's name", () => {
  expect(made({ Terms: { fetch: URL_A } }, "DALL·E by OpenAI", "DALL·E.json").services).toMatchObject([
    { name: "DALL·E by OpenAI", id: "dall-e" },
  ]);
});

test("a service that ended is said to be that, and older files say `documents` for `terms`", () => {
  const { services, notTaken } = watchlistOfDeclarations([
    { name: "Gone.json", text: '{"name": "Gone", "terms": {}}' },
    { name: "Old.json", text: `{"name": "Old", "documents": {"Terms": {"fetch": "${URL_A}"}}}` },
  ]);
  expect(services).toMatchObject([{ name: "Old" }]);
  expect(notTaken).toEqual([
    { document: "Gone.json", reason: expect.stringMatching(/no terms any more/), whole: false },
  ]);
});

test("words that YAML would take for something else are kept as words", () => {
  const { services } = made({ no: { fetch: URL_A, select: ["*", "#main: x", "yes"] } }, "1e3", "1e3.json");
  const result = parseWatchlist(watchlistYaml(services), "w.yaml");
  expect(result).toMatchObject({
    watchlist: { documents: [{ id: "1e3/no", select: ["*", "#main: x", "yes"] }] },
  });
});
