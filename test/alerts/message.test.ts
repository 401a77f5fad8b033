import * as cheerio from "cheerio";
import { describe, expect, test } from "vitest";
import { alertMessage } from "../../src/alerts/message.ts";
import { diffBlocks } from "../../src/diff/diff.ts";
import type { Message } from "../../src/model.ts";
import { alertInput, DOCUMENT, INTRODUCED, OPT_OUT_ADDED, paragraph } from "./sample.ts";

const parts = (message: Message): readonly [string, string][] => [
  ["text", message.text.replace(/\s+/g, " ")],
  ["html", seen(message)],
];

/** What a reader sees of the HTML part. */
function seen({ html }: Message): string {
  return cheerio.load(html)("body").text().replace(/\s+/g, " ");
}

function expectInOrder(text: string, pieces: readonly string[]): void {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    expect(at, `“${piece}” after character ${from} of: ${text}`).toBeGreaterThanOrEqual(0);
    from = at + piece.length;
  }
}

describe.each([0, 1])("both parts (%#) say, from the top", (part) => {
  const text = parts(alertMessage(alertInput()))[part]?.[1] ?? "";

  test("what changed, since when, how to refuse, the words, the rest, the evidence", () => {
    expectInOrder(text, [
      "Chatter Privacy Policy",
      "What changed",
      "Chatter now trains AI on user data.",
      "2. Your content › 2.1 What we do with it",
      "Before: no such clause",
      "Now: “We use your posts to show them to your friends and to train the language models of our group.”",
      "“Effective November 20, 2024” (2024-11-20, in 63 days)",
      "How to refuse",
      "Use my posts for AI",
      "Settings → Privacy → Use my posts for AI",
      "https://chatter.example/settings/ai",
      "Does not undo what was learnt before.",
      "Word for word",
      "What else changed",
      "Evidence",
      "4 → 5",
      "2024-09-18 00:32:21 UTC",
      "https://chatter.example/legal/privacy",
      "https://chatter.example/en/legal/privacy",
      "0123456789abcdef",
      "clausewatch diff chatter/privacy-policy 4..5",
    ]);
  });

  test("only blocks that carry an event are shown word for word, the others are counted", () => {
    const passages = text.slice(text.indexOf("Word for word"), text.indexOf("What else changed"));
    const others = text.slice(text.indexOf("What else changed"), text.indexOf("Evidence"));
    expect(passages).toContain("language models");
    expect(passages).not.toContain("invoices");
    expect(others).toContain("1 paragraph added, 1 removed, 1 reworded.");
    expect(others).toContain("invoices");
  });
});

describe("a clause is told in short: what the text states of it, and what of that is new or gone", () => {
  test("a clause that came", () => {
    for (const [, text] of parts(alertMessage(alertInput())))
      expectInOrder(text, ["language models of our group.”", "In short: Posts.", "How to refuse"]);
  });

  test("a clause that changed", () => {
    const before = "We may use your posts to train AI if you opt in.";
    const after = "We and our affiliates may use your posts and photos to train AI.";
    const change = diffBlocks([paragraph(before)], [paragraph(`${after} This is on by default.`)]);
    const event = { ...INTRODUCED, event: "training_expanded", before, after } as const;
    for (const [, text] of parts(alertMessage(alertInput({ change, events: [event] }))))
      expectInOrder(text, [
        "In short: Posts, images; also by affiliates; on by default; worded “may”.",
        "New: images, also by affiliates, on by default. Gone: only when opted in.",
      ]);
  });

  test("a clause that is gone is not", () => {
    const gone = { ...INTRODUCED, event: "training_reduced", before: INTRODUCED.after, after: null } as const;
    for (const [, text] of parts(alertMessage(alertInput({ events: [gone] }))))
      expect(text).not.toContain("In short");
  });
});

test("marks are characters in the plain part, and colours with underline and strike in the HTML part", () => {
  const { text, html } = alertMessage(alertInput());
  expect(text).toContain("for [-ten-] {+eight+} years");
  const $ = cheerio.load(html);
  const removed = $("span").filter((_, span) => $(span).text() === "ten");
  const added = $("span").filter((_, span) => $(span).text() === "eight");
  expect($("span").filter((_, span) => $(span).text() !== $(span).text().trim()).length).toBe(0);
  expect(removed.attr("style")).toMatch(/color:.*line-through/);
  expect(added.attr("style")).toMatch(/color:.*underline/);
  expect($("ins, del, style, script, img, link").length).toBe(0);
});

test("the first screen of the plain part holds what changed and how to refuse", () => {
  const lines = alertMessage(alertInput()).text.split("\n");
  expect(lines.indexOf("How to refuse")).toBeLessThan(20);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76);
});

test("the strongest event comes first", () => {
  const { text } = alertMessage(alertInput({ events: [OPT_OUT_ADDED, INTRODUCED] }));
  expectInOrder(text, ["1. Chatter now trains AI", "2. Chatter now offers a way to refuse"]);
});

test("beyond the three strongest, events are only named, so that the way to refuse stays on the first screen", () => {
  const events = [OPT_OUT_ADDED, OPT_OUT_ADDED, INTRODUCED, INTRODUCED, INTRODUCED, INTRODUCED];
  const { text, html } = alertMessage(alertInput({ events }));
  expectInOrder(text, [
    "3. Chatter now trains AI on user data.",
    "Also, Chatter:\n- now trains AI on user data\n- now offers a way to refuse AI use of data (2 clauses)",
    "How to refuse",
  ]);
  expect(text.split("\n").indexOf("How to refuse")).toBeLessThan(35);
  expect(cheerio.load(html)("li").length).toBe(2);
});

test("a change without an event shows all of its words and says that no clause was found", () => {
  const [, [, html] = ["", ""]] = parts(alertMessage(alertInput({ events: [] })));
  expectInOrder(html, [
    "The text of Chatter Privacy Policy changed.",
    "How to refuse",
    "Word for word",
    "language models",
  ]);
  expect(html).not.toContain("What else changed");
});

test("a text in a language without rules is said to be one, and not to have no clause", () => {
  for (const [, text] of parts(alertMessage(alertInput({ events: [], unsupported: "de" })))) {
    expectInOrder(text, ["The text is in German, and there are no rules for German yet", "Word for word"]);
    expect(text).not.toContain("was found in it");
  }
  for (const [, text] of parts(alertMessage(alertInput({ unsupported: "de" }))))
    expectInOrder(text, ["now trains AI", "other clauses on AI training", "How to refuse"]);
});

test("a service without opt-out steps is said to have none that are known", () => {
  const { text } = alertMessage(alertInput({ document: { ...DOCUMENT, optOut: [] } }));
  expectInOrder(text, ["How to refuse", "The watchlist names no way to refuse for Chatter."]);
});

test("when the way to refuse is gone from the text, the steps carry a warning", () => {
  const removed = { ...OPT_OUT_ADDED, event: "opt_out_removed", level: "high" } as const;
  for (const [, text] of parts(alertMessage(alertInput({ events: [removed] }))))
    expectInOrder(text, [
      "How to refuse",
      "Check soon whether these steps still work",
      "Use my posts for AI",
    ]);
});

test("a quote that differs only far behind its beginning is cut where the difference shows", () => {
  const start =
    "This sentence goes on and on about how much we value the trust that you place in us. ".repeat(12);
  const event = { ...INTRODUCED, before: `${start}We do not train AI.`, after: `${start}We train AI.` };
  const { text } = alertMessage(alertInput({ events: [event] }));
  const screen = text.slice(0, text.indexOf("How to refuse")).replace(/\s+/g, " ");
  expectInOrder(screen, ["Before: “…", "We do not train AI.”", "Now: “…", "We train AI.”"]);
});

test("a word changed in a long paragraph is shown with two sentences on each side", () => {
  const before =
    "One is here. Two is here. Three is here. Four is here. We keep it a year. Five is here. Six is here. Seven is here. Eight is here.";
  const change = diffBlocks([paragraph(before)], [paragraph(before.replace("a year", "a decade"))]);
  const { text } = alertMessage(alertInput({ change, events: [] }));
  expect(text.replace(/\s+/g, " ")).toContain(
    "… Three is here. Four is here. We keep it a [-year-] {+decade+}. Five is here. Six is here. …",
  );
});

describe("page text is inert", () => {
  const hostile = `<script>alert(1)</script> <img src=x onerror=alert(2)> <a href="javascript:alert(3)">click</a> javascript:alert(4) https://evil.example/ \u202Egnirts\u0000\u001b[31m`;
  const message = alertMessage(
    alertInput({
      events: [{ ...INTRODUCED, after: hostile, heading: [hostile, "line\r\nBcc: victim@example.org"] }],
      change: diffBlocks([paragraph("Nothing yet.")], [paragraph(hostile, [hostile])]),
      captures: [
        {
          url: DOCUMENT.urls[0] ?? "",
          finalUrl: "javascript:alert(5)//\r\nX: y",
          capturedAt: "2024-09-18T00:32:21.000Z",
          sha256: "00",
        },
      ],
      effective: { date: "2024-11-20", quote: hostile },
    }),
  );
  const $ = cheerio.load(message.html);

  test("no element of it exists, and its only links are the watchlist's", () => {
    expect($("script, img, iframe, form, svg, object, [onerror], [onload]").length).toBe(0);
    expect(
      $("a")
        .map((_, a) => $(a).attr("href"))
        .get(),
    ).toEqual(["https://chatter.example/settings/ai", "https://chatter.example/legal/privacy"]);
  });

  test("it is quoted as it stands", () => {
    expect(seen(message)).toContain("<script>alert(1)</script>");
    expect(message.text.replace(/\s+/g, " ")).toContain("<script>alert(1)</script>");
  });

  test("control characters and bidirectional overrides are gone", () => {
    expect(message.text + message.html).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/,
    );
  });

  test("no header holds a line break", () => {
    for (const value of [message.subject, message.messageId, message.from, ...Object.values(message.headers)])
      expect(value).not.toMatch(/[\r\n]/);
  });
});

test("an opt-out URL that is no web address is shown, not linked", () => {
  const optOut = [{ setting: "S", path: ["S"], url: "javascript:alert(1)" }];
  const { html } = alertMessage(alertInput({ document: { ...DOCUMENT, optOut } }));
  const $ = cheerio.load(html);
  expect($(`a[href^="javascript"]`).length).toBe(0);
  expect($("body").text()).toContain("javascript:alert(1)");
});

describe("a mail stays below 100 KB whatever the change", () => {
  const long = (word: string, index: number): string => `#${index} ${`${word} `.repeat(120)}`;
  test.each(["word", "=&<", "слово", "言葉", "👍"])("5,000 new blocks of %j, all of them clauses", (word) => {
    const blocks = Array.from({ length: 5000 }, (_, index) =>
      paragraph(long(word, index), [long(word, index)]),
    );
    const events = blocks.map(({ text, heading }) => ({ ...INTRODUCED, after: text, heading }));
    const change = {
      blocks: blocks.map((after) => ({ kind: "added" as const, after })),
      counts: { added: 5000, removed: 0, moved: 0, reworded: 0 },
    };
    const message = alertMessage(alertInput({ events, change }));
    expect(quotedPrintableSize(message.text) + quotedPrintableSize(message.html)).toBeLessThan(100_000);
    expect(message.subject).toContain("(+4999)");
    expectInOrder(message.text, [
      "What changed",
      "now trains AI on user data (4997 clauses)",
      "How to refuse",
      "What else changed",
      "added.",
    ]);
  });
});

/** RFC 2045: "=" and whatever is not ASCII takes three bytes. */
function quotedPrintableSize(text: string): number {
  return [...Buffer.from(text)].reduce((size, byte) => size + (byte === 61 || byte > 126 ? 3 : 1), 0);
}

describe("the Message-ID", () => {
  const id = (input = alertInput()): string => alertMessage(input).messageId;

  test("is the same for the same alert and valid", () => {
    expect(id()).toBe(id());
    expect(id()).toMatch(/^<chatter\.privacy-policy\.v5\.[0-9a-f]{8}@clausewatch>$/);
  });

  test.each([
    ["version", alertInput({ versions: { before: 5, after: 6 } })],
    ["document", alertInput({ document: { ...DOCUMENT, id: "chatter/terms" } })],
    [
      "recipient",
      alertInput({ document: { ...DOCUMENT, alerts: { to: ["you@example.org"], level: "info" } } }),
    ],
    [
      "history",
      alertInput({
        captures: [{ url: "", finalUrl: "", capturedAt: "2024-09-19T00:00:00.000Z", sha256: "1" }],
      }),
    ],
  ])("differs when the %s differs", (_, input) => {
    expect(id(input)).not.toBe(id());
  });

  test.each(["ünïcode/p", "a..b//c", "-x-/-y-", "a b\r\nc"])("is valid for the document %j", (name) => {
    expect(id(alertInput({ document: { ...DOCUMENT, id: name } }))).toMatch(
      /^<[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*@clausewatch>$/,
    );
  });
});

test("alerts about a document form a thread, and say that a program sent them and how to be rid of them", () => {
  const first = alertMessage(alertInput({ from: "Clause watch <watch@example.org>" }));
  const second = alertMessage(alertInput({ versions: { before: 5, after: 6 } }));
  expect(second.headers.References).toBe(first.headers.References);
  expect(first.headers).toEqual({
    "In-Reply-To": "<chatter.privacy-policy@clausewatch>",
    References: "<chatter.privacy-policy@clausewatch>",
    "Auto-Submitted": "auto-generated",
    "List-Id": "<privacy-policy.chatter.clausewatch.localhost>",
    "List-Unsubscribe": "<mailto:watch@example.org?subject=unsubscribe%20chatter%2Fprivacy-policy>",
  });
  expect(first.date).toBe("2024-09-18T00:32:21.000Z");
  expect(second.from).toBe("clausewatch@localhost");
});

describe("a text of which not everything can be told", () => {
  const change = (text: string) => diffBlocks([], [paragraph(text)]);
  test("says in its evidence what is not looked for", () => {
    const german =
      "Wir verwenden Ihre Beiträge, um unsere KI zu trainieren, und Sie können dem in den Einstellungen für Ihr Konto jederzeit widersprechen, wenn Sie das nicht möchten.";
    for (const [, text] of parts(alertMessage(alertInput({ change: change(german) }))))
      expect(text).toContain(
        "in German (de) only ai_training, ai_training_denied, ai_opt_out are looked for",
      );
    for (const [, text] of parts(alertMessage(alertInput())))
      expect(text).not.toContain("supported language");
  });
});

describe("the change in the viewer", () => {
  const PAGE = "https://watch.example.org/services/chatter/privacy-policy/changes/4..5";

  test("is linked in both parts where the watchlist names the viewer, and nothing else differs", () => {
    const plain = alertMessage(alertInput());
    const linked = alertMessage(alertInput({ viewer: "https://watch.example.org/" }));
    expect(linked.text.replace(`\n  ${PAGE}`, "")).toBe(plain.text);
    const anchor = cheerio.load(linked.html)(`a[href="${PAGE}"]`);
    expect(anchor.text()).toBe(PAGE);
    expect(linked.html.replace(`<br>${cheerio.load(linked.html).html(anchor)}`, "")).toBe(plain.html);
    expect({ ...linked, text: "", html: "" }).toEqual({ ...plain, text: "", html: "" });
  });
});
