import { describe, expect, test } from "vitest";
import { type DiffMode, renderDiff } from "../../src/cli/render-diff.ts";
import { renderGraph } from "../../src/cli/render-graph.ts";
import { renderBlock } from "../../src/cli/render-text.ts";
import { palette } from "../../src/cli/terminal.ts";
import { diffBlocks } from "../../src/diff/diff.ts";
import type { Block, ClauseEvent } from "../../src/model.ts";
import type { LogEntry } from "../../src/store/log.ts";

const block = (text: string): Block => ({ kind: "paragraph", text, heading: ["Terms"], lead: "" });
const CHANGE = diffBlocks(
  [block("We keep what you post."), block("Letters are answered."), block("Bills come once a year.")],
  [block("We use what you post."), block("Letters are answered."), block("Models learn from your photos.")],
);
const EVENT: ClauseEvent = {
  category: "ai_training",
  event: "training_introduced",
  level: "high",
  heading: [],
  before: null,
  after: "Models learn from your photos.",
};
const ENTRIES = [1, 2].map(
  (version): LogEntry => ({
    kind: "version",
    document: "acme/terms",
    version,
    capturedAt: `2024-01-0${version}T00:00:00Z`,
    hash: "",
    language: "en",
    alert: "high",
    events: [EVENT],
    blocks: { added: 3, removed: 2, moved: 1, reworded: 4 },
    datesOnly: false,
    triage: null,
  }),
);
const TEXT = "We keep what you post.";
const FINDING = {
  category: "ai_training",
  quote: "post",
  text: TEXT,
  heading: [],
  start: 17,
  end: 21,
  rule: "x",
  block: 0,
} as const;

const diff = (mode: DiffMode) => (colour: boolean) =>
  renderDiff(CHANGE, [EVENT], { width: 80, colour, mode });
const RENDERERS: readonly (readonly [string, (colour: boolean) => string])[] = [
  ["words", diff("words")],
  ["side", diff("side")],
  ["stat", diff("stat")],
  ["unified", diff("unified")],
  ["graph", (colour) => renderGraph(ENTRIES, 80, palette(colour))],
  ["show", (colour) => renderBlock(block(TEXT), [FINDING], 80, palette(colour)).join("\n")],
];
const CODES = /\x1b\[(\d+)m/g;
/** Bold, faint, underlined, inverse, struck through, red, cyan, and what ends them. */
const ALLOWED: ReadonlySet<string> = new Set("1 2 4 7 9 22 24 27 29 31 36 39".split(" "));

describe("who cannot tell colours apart loses nothing", () => {
  test.each(RENDERERS)("there is no colour but red and cyan (%s)", (_, render) => {
    const codes = [...render(true).matchAll(CODES)].map(([, code]) => code ?? "");
    expect(codes.filter((code) => !ALLOWED.has(code))).toEqual([]);
  });

  test.each(RENDERERS)("red is struck through or a minus, cyan underlined or a plus (%s)", (_, render) => {
    for (const [, colour, words = ""] of render(true).matchAll(/\x1b\[(31|36)m(.*?)\x1b\[39m/g))
      expect(words).toMatch(colour === "31" ? /^(?:\x1b\[9m|-)/ : /^(?:\x1b\[4m|\+)/);
  });

  test.each(RENDERERS)(
    "without colours the letters are the same, and no escape is left (%s)",
    (_, render) => {
      const lettersOf = (text: string): string => (text.match(/[\p{L}\p{N}]/gu) ?? []).toSorted().join("");
      expect(render(false)).not.toContain("\x1b");
      expect(lettersOf(render(false))).toEqual(lettersOf(render(true).replaceAll(CODES, "")));
    },
  );
});
