import { describe, expect, test } from "vitest";
import { parseWatchlist } from "../../src/watchlist/load.ts";

function problemsOf(yaml: string): readonly string[] {
  const result = parseWatchlist(yaml, "watchlist.yaml");
  return result.kind === "ok" ? [] : result.problems.map(({ line, message }) => `${line}: ${message}`);
}

/** A valid list in which line 4 is a service's and line 6 a document's key. */
function list(keys: { top?: string; alerts?: string; service?: string; document?: string }): string {
  return `${keys.top ?? "fetch: {}"}
alerts: ${keys.alerts ?? "{to: ann@acme.example}"}
services:
  - ${keys.service ?? "name: Acme"}
    documents:
      - ${keys.document ?? "{name: Terms, url: https://acme.example/}"}
`;
}

test("the list that the cases below break is valid", () => {
  expect(problemsOf(list({}))).toEqual([]);
});

test("all mistakes are reported at once, in the order of their lines", () => {
  const yaml = `alerts:
  to: ann@acme
  level: hgih
services:
  - name: 403
    documents:
      - nmae: Terms
        url: https://acme.example/
      - name: Privacy
        url: acme.example/privacy
        url: https://acme.example/privacy
      - name: privacy!
        urls: https://acme.example/p2
        robots: yes
  - name: Other
    schedule: 99 * * * *
    documents: []
defaults:
  timezone: Europe/Belrin
`;
  expect(problemsOf(yaml)).toEqual([
    '3: `alerts.level` must be high, info or any, not "hgih" — did you mean high?',
    '5: service 1: `name` must be text: write "403" in quotes',
    "7: service 1/document 1: unknown key `nmae`: did you mean `name`?",
    "11: this key stands twice in the same block: remove or rename one of them",
    '12: service 1/privacy: the document id "privacy" is already used on line 9: give one of them another `id`',
    '14: service 1/privacy: `robots` must be true or false, not "yes"',
    '16: other: `schedule` is not a cron expression (minute cannot be "99"): "99 * * * *" — "17 */6 * * *" is every six hours',
    "17: other: `documents` is empty: add a document",
    '19: `defaults.timezone` is not a time zone: "Europe/Belrin" — did you mean Europe/Berlin?',
  ]);
});

/** Watchlist → the one line that is said about it. */
const CASES: readonly (readonly [string, string])[] = [
  [list({ top: "contact: x" }), "1: unknown key `contact` here: it belongs in `fetch`"],
  [
    list({ top: "colour: red" }),
    "1: unknown key `colour` — known here: defaults, fetch, alerts, heartbeat, services",
  ],
  [
    list({ top: "fetch: {delay-seconds: 1}" }),
    "1: unknown key `delay-seconds`: did you mean `delay_seconds`?",
  ],
  [
    list({ top: "fetch: {delay_seconds: 2s}" }),
    '1: `fetch.delay_seconds` must be a plain number, without quotes or unit, not "2s"',
  ],
  [list({ top: "fetch: {delay_seconds: -1}" }), "1: `fetch.delay_seconds` must be between 0 and 3600"],
  [list({ top: "fetch: {max_redirects: 1.5}" }), "1: `fetch.max_redirects` must be a whole number"],
  [
    list({ top: 'fetch: {contact: "Zoë"}' }),
    "1: `fetch.contact` goes into the User-Agent header: use plain ASCII characters only",
  ],
  [
    list({ top: 'fetch: {allow_private_hosts: ["127.0.0.1:80"]}' }),
    '1: `fetch.allow_private_hosts` is not a host name or address (leave out a port): "127.0.0.1:80"',
  ],
  [
    list({ top: "fetch: {allow_private_hosts: http://localhost}" }),
    '1: `fetch.allow_private_hosts` must be a host name or address only, without http:// and path: "http://localhost"',
  ],
  [list({ top: "fetch: 3" }), "1: `fetch` must be a block of `key: value` lines, not 3"],
  [
    list({ alerts: "{viewer: 'https://watch.example.org/?a=1'}" }),
    '2: `alerts.viewer` must be a URL without "?" and "#", its pages stand under it: "https://watch.example.org/?a=1"',
  ],
  [
    list({ alerts: "{viewer: watch.example.org}" }),
    '2: `alerts.viewer` must start with https:// or http://, not "watch.example.org"',
  ],
  [list({ alerts: "{to: }" }), "2: `alerts.to` is empty: give it a value or remove the key"],
  [list({ alerts: "{to: []}" }), "2: `alerts.to` is empty: name at least one e-mail address"],
  [list({ service: 'name: "!?"' }), "4: service 1: no id can be made from this `name`: add an `id`"],
  [
    list({ service: 'name: "two\\nlines"' }),
    "4: two-lines: `name` must be one line without control characters",
  ],
  [list({ service: "name: [a]" }), "4: service 1: `name` must be text, not a list"],
  [
    list({ document: "{name: Terms}" }),
    "6: acme/terms: has no address: add a `url`, or `urls` for several pages",
  ],
  [
    list({ document: "{name: Terms, ulr: https://acme.example/}" }),
    "6: acme/terms: unknown key `ulr`: did you mean `url`?",
  ],
  [
    list({ document: "{name: T, url: https://a.example/, urls: [https://a.example/2]}" }),
    "6: acme/t: has both `url` and `urls`: keep one of them",
  ],
  [list({ document: "{name: T, urls: []}" }), "6: acme/t: `urls` is empty: add a URL"],
  [
    list({ document: "{name: T, id: My Id, url: https://a.example/}" }),
    '6: acme/My Id: `id` may hold only lower-case letters, digits and "-": write my-id',
  ],
  [
    list({ document: "just text" }),
    '6: acme/document 1: `document` must be a block of `key: value` lines, not "just text"',
  ],
];

describe("a problem is told with its line, what it concerns and what to do", () => {
  test.each(CASES.map(([yaml, expected]) => ({ yaml, expected })))("$expected", ({ yaml, expected }) => {
    expect(problemsOf(yaml)).toEqual([expected]);
  });
});

describe("only what is safe to fetch is a URL", () => {
  test.each([
    ["file:///etc/passwd", 'must start with https:// or http://, not "file:///etc/passwd"'],
    ["javascript:alert(1)", "must start with https:// or http://"],
    ["acme.example/terms", "must start with https:// or http://"],
    ["https://ann:secret@acme.example/", "must not contain a user name or password"],
    ["https://acme.example:88\\@evil.example/", "must not contain a backslash"],
    ["https://acme.example/a b", "must not contain white space"],
    ["https://", "is not a URL"],
    ["https://acme.example:99999/", "is not a URL"],
  ])("not %s", (url, expected) => {
    const [problem, ...more] = problemsOf(list({ document: `{name: T, url: '${url}'}` }));
    expect(problem).toContain(`6: acme/t: \`url\` ${expected}`);
    expect(more).toEqual([]);
  });
});

describe("only a bare address can be a recipient", () => {
  test.each([
    ["Ann <ann@acme.example>", "must be the bare address"],
    ['"ann@evil.example x"@acme.example', "must not contain quotes"],
    ["ann@acme.example\\r\\nBcc: eve@evil.example", "must not contain quotes or control characters"],
    ["ann@acme.example, bob@acme.example", "must be one address per list entry"],
    ["ann@acme@evil.example", "is not an e-mail address"],
    ["ann", "is not an e-mail address"],
    ["ann..b@acme.example", "is not an e-mail address"],
    ["ann@-acme.example", "is not an e-mail address"],
  ])("not %s", (address, expected) => {
    const quoted = `"${address.replaceAll('"', '\\"')}"`;
    const [problem, ...more] = problemsOf(list({ alerts: `{to: [${quoted}]}` }));
    expect(problem).toContain(`2: \`alerts.to\` ${expected}`);
    expect(more).toEqual([]);
  });

  test.each(["o'brien+watch@mail.acme.example", "me@localhost", "jürgen@köln.example"])(
    "but %s is one",
    (address) => {
      expect(problemsOf(list({ alerts: `{to: "${address}"}` }))).toEqual([]);
    },
  );
});

describe("a file that is not a watchlist", () => {
  test.each([
    ["", '1: watchlist.yaml is empty: "clausewatch init" writes a watchlist to start from'],
    ["# nothing yet\n", '1: watchlist.yaml is empty: "clausewatch init" writes a watchlist to start from'],
    ["- https://acme.example/", "1: `watchlist` must be a block of `key: value` lines, not a list"],
    ["alerts:\n\tto: a@b.example", "2: not valid YAML: a tab is used as indentation; use spaces"],
    ["alerts:\n  to: Ann: me", '2: not valid YAML: a text with ": " inside must stand in quotes'],
    [
      "alerts: {}\n---\nservices: []",
      '2: only one YAML document may stand in the file: remove the "---" and what follows it',
    ],
    [
      "alerts: !!js/function x",
      '1: tags such as "!!…" have no meaning here: remove it (Unresolved tag: tag:yaml.org,2002:js/function)',
    ],
    [
      "alerts:\n  to: *team",
      '2: Unresolved alias (the anchor must be set before the alias): team: define it further up with "&name"',
    ],
  ])("%j", (yaml, expected) => {
    expect(problemsOf(yaml)).toEqual([expected]);
  });

  test("anchors that multiply are refused instead of written out", () => {
    const level = (at: number): string =>
      `l${at}: &l${at} [${Array(9)
        .fill(`*l${at - 1}`)
        .join(", ")}]\n`;
    const yaml = `l0: &l0 [x]\n${Array.from({ length: 12 }, (_, at) => level(at + 1)).join("")}`;
    expect(problemsOf(yaml)).toEqual([
      "1: too many uses of anchors (more than 1000 when written out): write the entries out instead",
    ]);
  });

  test("deep nesting is a problem, not a crash", () => {
    expect(problemsOf("[".repeat(10_000)).length).toBeGreaterThan(0);
    expect(problemsOf(`a: ${"{a: ".repeat(10_000)}1${"}".repeat(10_000)}`).length).toBeGreaterThan(0);
  });

  test("keys of JavaScript's own are unknown keys like any other", () => {
    const problems = problemsOf(`${list({})}__proto__: {x: 1}\nconstructor: 1\n`);
    expect(problems.map((problem) => problem.split(" — ")[0])).toEqual([
      "7: unknown key `__proto__`",
      "8: unknown key `constructor`",
    ]);
  });
});

test("a mistake in an anchored block is told on the line where it is written", () => {
  const yaml = `alerts: {to: &team
    [ann@acme]}
services:
  - name: A
    alerts: {to: *team}
    documents:
      - {name: T, url: https://a.example/, robots: 1}
`;
  expect(problemsOf(yaml)).toEqual(["7: a/t: `robots` must be true or false, not 1"]);
});
