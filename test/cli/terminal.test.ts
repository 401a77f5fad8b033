import { describe, expect, test } from "vitest";
import { displayWidth, wrapStyled } from "../../src/cli/styled.ts";
import { table } from "../../src/cli/table.ts";
import { age, safe, wantsColour, wrap } from "../../src/cli/terminal.ts";

describe("text from outside cannot harm or deceive a terminal", () => {
  test.each([
    ["plain text as it is", "Terms of Service, § 5 – “Content”", "Terms of Service, § 5 – “Content”"],
    ["colours", "a \x1b[31mred\x1b[0m word", "a red word"],
    ["a screen that is cleared", "seen\x1b[2J\x1b[Hforged", "seenforged"],
    ["a window title", "x\x1b]0;owned\x07y", "xy"],
    ["a clickable link", "\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\", "click"],
    ["a sequence in one C1 character", "a\x9b31mb", "ab"],
    ["a sequence that never ends", "a\x1b]0;never ends", "a]0;never ends"],
    ["a device control string", "a\x1bPq#0\x1b\\b", "ab"],
    ["an escape alone", "a\x1b", "a"],
    ["a sequence hidden in a sequence", "\x1b\x1b[31m[31mred", "[31mred"],
    ["line breaks, carriage returns and tabs", "one\r\ntwo\tthree\u2028four", "one two three four"],
    ["backspaces that rub out", "safe\b\b\b\bevil", "safeevil"],
    ["bidirectional overrides and isolates", "abc\u202egpj.exe\u202c \u2066x\u2069", "abcgpj.exe x"],
    ["zero-width characters", "pass\u200bword\ufeff\u2060 x\u00ady", "password xy"],
    ["tag characters", "hi\u{e0041}\u{e0042}", "hi"],
    ["half a surrogate pair", "a\ud83db", "a\ufffdb"],
    ["an emoji with its variation selector", "☂\ufe0f 😀", "☂\ufe0f 😀"],
  ])("%s", (_, text, expected) => {
    expect(safe(text)).toBe(expected);
  });

  test("no character that acts instead of showing is left, whatever the mixture", () => {
    for (let code = 0; code < 0xffff; code += 1 + (code >> 10)) {
      const character = String.fromCharCode(code);
      const left = safe(`\x1b${character}[1m\x9b${character}\x1b`);
      expect(left).not.toMatch(/[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/);
    }
  });

  test.each([
    ["\x1b[", 200_000],
    ["\x1b]0;", 100_000],
    ["\x9b0;", 200_000],
  ])("time grows with the length only, on %j repeated", (unit, times) => {
    const start = performance.now();
    safe(unit.repeat(times));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe("colour is used where it is wanted", () => {
  test.each<[string, Record<string, string>, boolean, boolean]>([
    ["on a terminal", { TERM: "xterm-256color" }, true, true],
    ["not in a pipe", {}, false, false],
    ["not with NO_COLOR", { NO_COLOR: "1" }, true, false],
    ["with an empty NO_COLOR", { NO_COLOR: "" }, true, true],
    ["in a pipe with FORCE_COLOR", { FORCE_COLOR: "1" }, false, true],
    ["not with FORCE_COLOR=0", { FORCE_COLOR: "0" }, true, false],
    ["not with both", { FORCE_COLOR: "1", NO_COLOR: "1" }, true, false],
    ["not on a dumb terminal", { TERM: "dumb" }, true, false],
  ])("%s", (_, environment, tty, expected) => {
    expect(wantsColour(environment, tty)).toBe(expected);
  });
});

test.each([
  ["", 0],
  ["abc", 3],
  ["“é” – ж", 7],
  ["利用規約", 8],
  ["한국어", 6],
  ["e\u0301", 1],
  ["😀", 2],
  ["☂\ufe0f", 2],
  ["👩‍👩‍👧", 2],
  ["ﾊﾝｶｸ", 4],
])("%j takes %i columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

describe("lines are broken where they fit", () => {
  test.each([
    ["at spaces", "one two three four", 9, ["one two", "three", "four"]],
    ["exactly at the width", "one two", 7, ["one two"]],
    ["inside a word that is too long", "abcdefghij kl", 4, ["abcd", "efgh", "ij", "kl"]],
    ["by display width", "利用規約 の", 5, ["利用", "規約", "の"]],
    ["with marks on their letters", "e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]],
    ["never below two columns", "abcd", 0, ["ab", "cd"]],
    ["without text", "", 10, [""]],
    ["made safe", "a\x1b[31mb\nc", 10, ["ab c"]],
  ])("%s", (_, text, width, expected) => {
    expect(wrap(text, width)).toEqual(expected);
  });

  test("a change of colour inside a word neither breaks it nor counts as width", () => {
    const loud = (text: string): string => `<${text}>`;
    const parts = [{ text: "we ke" }, { text: "ep it", paint: loud }, { text: " long" }];
    expect(wrapStyled(parts, 7)).toEqual(["we ke<ep>", "<it> long"]);
  });

  test("time grows with the length only", () => {
    const start = performance.now();
    wrap("word ".repeat(40_000) + "x".repeat(100_000), 80);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe("tables fit the terminal", () => {
  const columns = [
    { title: "Document" },
    { title: "Words", align: "right" as const, fixed: true },
    { title: "Last change" },
  ];

  test("columns are as wide as their cells", () => {
    expect(table([["acme/terms", "1,204", "2 days"]], columns, 80)).toBe(
      ["Document    Words  Last change", "acme/terms  1,204  2 days"].join("\n"),
    );
  });

  test("the widest column gives way and its cells are wrapped", () => {
    expect(table([["acme/terms", "1,204", "a sentence was added to the licence"]], columns, 34)).toBe(
      [
        "Document    Words  Last change",
        "acme/terms  1,204  a sentence was",
        "                   added to the",
        "                   licence",
      ].join("\n"),
    );
  });

  test("cells are aligned by display width and made safe", () => {
    expect(table([["利用規約\x1b[31m", "7", "x\ny"]], columns, 80)).toBe(
      ["Document  Words  Last change", "利用規約      7  x y"].join("\n"),
    );
  });

  test("paint adds no width", () => {
    const painted = [
      { title: "State", paint: (cell: string) => `\x1b[31m${cell}\x1b[39m` },
      { title: "Next" },
    ];
    expect(table([["bad", "now"]], painted, 80)).toBe("State  Next\n\x1b[31mbad\x1b[39m    now");
  });

  test("without rows there are the titles, and short rows have empty cells", () => {
    expect(table([], columns, 80)).toBe("Document  Words  Last change");
    expect(table([["a"]], columns, 80)).toBe("Document  Words  Last change\na");
  });

  test("no line is wider than the terminal while columns can give way", () => {
    const row = ["a long document name/with a long part", "12,345", "many words about what happened here"];
    for (let width = 24; width < 90; width++)
      for (const line of table([row, row], columns, width).split("\n"))
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });
});

test.each([
  ["2026-03-10T12:00:00Z", "now"],
  ["2026-03-10T11:59:01Z", "now"],
  ["2026-03-10T11:55:00Z", "5 min"],
  ["2026-03-10T11:00:00Z", "1 h"],
  ["2026-03-10T09:00:00Z", "3 h"],
  ["2026-03-09T08:00:00Z", "28 h"],
  ["2026-03-08T11:00:00Z", "2 days"],
  ["2025-12-30T12:00:00Z", "2 months"],
  ["2024-01-01T12:00:00Z", "2 years"],
  ["2026-03-10T15:30:00Z", "in 3 h"],
  ["no date", "never"],
])("seen at noon on 10 March 2026, %s is %s", (from, expected) => {
  expect(age(from, new Date("2026-03-10T12:00:00Z"))).toBe(expected);
});
