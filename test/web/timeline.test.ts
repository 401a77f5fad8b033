import { load } from "cheerio";
import { expect, test } from "vitest";
import { htmlText } from "../../src/html.ts";
import type { LogEntry } from "../../src/store/log.ts";
import { timeline } from "../../src/web/timeline.ts";

const version = (number: number, day: string, alert: "high" | "info" | "any", added: number): LogEntry => ({
  kind: "version",
  document: "acme/terms",
  version: number,
  capturedAt: `${day}T00:00:00.000Z`,
  hash: "",
  language: "en",
  alert,
  events: [],
  blocks: { added, removed: 0, moved: 0, reworded: 0 },
  datesOnly: false,
  triage: null,
});
const SPELL: LogEntry = {
  kind: "broken",
  document: "acme/terms",
  capturedAt: "2024-03-01T00:00:00.000Z",
  reason: "bot_wall",
  evidence: "",
  checks: 2,
  until: "2024-03-02T00:00:00.000Z",
  recoveredAt: null,
  reasons: ["bot_wall"],
};

test("a timeline has a bar for each change, in order, marked by level also without colour, and dashes where nothing was seen", () => {
  const log = [
    version(1, "2024-01-01", "any", 90),
    version(2, "2024-02-01", "info", 1),
    SPELL,
    version(3, "2024-06-01", "high", 16),
  ];
  const $ = load(htmlText(timeline(log)));
  const bars = $("rect")
    .toArray()
    .map((bar) => [Number($(bar).attr("x")), Number($(bar).attr("height"))]);
  expect(bars).toHaveLength(2);
  const [[first = 0, low = 0] = [], [second = 0, tall = 0] = []] = bars;
  expect(first).toBeLessThan(second);
  expect(tall).toBe(4 * low);
  expect([$("g.info circle").length, $("g.high path").length, $("line.spell").length]).toEqual([1, 1, 1]);
  expect($("svg").attr("aria-label")).toBe(
    "2 changes from 2024-01-01 to 2024-06-01, 1 of them with a high alert; the table below has each",
  );
});

test("without a change there is nothing to draw", () => {
  expect(htmlText(timeline([version(1, "2024-01-01", "any", 90)]))).not.toContain("<svg");
  expect(htmlText(timeline([]))).toContain("Nothing has changed");
});
