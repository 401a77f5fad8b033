import { describe, expect, test } from "vitest";
import { renderGraph } from "../../src/cli/render-graph.ts";
import { displayWidth } from "../../src/cli/styled.ts";
import { palette } from "../../src/cli/terminal.ts";
import type { Change, EventKind } from "../../src/model.ts";
import type { LogEntry } from "../../src/store/log.ts";

const NONE = { added: 0, removed: 0, moved: 0, reworded: 0 };

function version(
  number: number,
  day: string,
  counts: Partial<Change["counts"]>,
  more: Partial<Extract<LogEntry, { kind: "version" }>> = {},
): LogEntry {
  const known = {
    document: "acme/terms",
    hash: "",
    language: "en",
    events: [],
    datesOnly: false,
    triage: null,
  };
  const capturedAt = `${day}T12:00:00.000Z`;
  return {
    ...{ kind: "version", version: number, capturedAt, alert: "any", blocks: { ...NONE, ...counts } },
    ...known,
    ...more,
  };
}

const meaning = (...kinds: readonly EventKind[]) => {
  const place = { category: "ai_training", level: "high", before: null, after: null, heading: [] } as const;
  return { alert: "high", events: kinds.map((event) => ({ ...place, event })) } as const;
};

function spell(day: string, evidence = "403"): LogEntry {
  const [capturedAt, until] = [`${day}T12:00:00.000Z`, `${day}T18:00:00.000Z`];
  const known = { document: "acme/terms", recoveredAt: null, reasons: ["bot_wall"] } as const;
  return { kind: "broken", reason: "bot_wall", checks: 2, capturedAt, until, evidence, ...known };
}

const HISTORY: readonly LogEntry[] = [
  version(1, "2022-01-10", { added: 120 }, { alert: "none" }),
  version(
    2,
    "2023-03-20",
    { added: 12, removed: 6, reworded: 6 },
    meaning("training_introduced", "opt_out_added"),
  ),
  spell("2023-03-22"),
  { kind: "recovered", document: "acme/terms", capturedAt: "2023-03-23T12:00:00.000Z" },
  version(3, "2023-04-02", { reworded: 1 }),
  version(4, "2023-04-03", { reworded: 1 }, { alert: "none", datesOnly: true }),
];

const render = (entries: readonly LogEntry[], width = 90, colour = false): string =>
  renderGraph(entries, width, palette(colour));

test("a timeline tells what happened when, how much changed, what it means and how much time passed", () => {
  expect(render(HISTORY)).toBe(
    `acme/terms
*  2022-01-10  version 1                        first seen, 120 blocks
:  14 months
!  2023-03-20  version 2    HIGH  ++++++---~~~  now trains AI on user data; now offers a
|                                               way to refuse AI use of data
x  2023-03-22  broken: bot wall (2 checks until 2023-03-22 18:00, not over yet) – 403
|
*  2023-04-02  version 3          ~             1 reworded
*  2023-04-03  version 4          ~             only its dates`,
  );
});

describe("the bar of a change", () => {
  const barOf = (counts: Partial<Change["counts"]>, largest: number): string | undefined =>
    /[+\-~>]{1,12}(?= )/.exec(
      render([version(2, "2024-01-01", counts), version(3, "2024-01-02", { added: largest })])
        .split("\n")[1]
        ?.slice(33) ?? "",
    )?.[0];

  test.each([
    ["fills the room when it is the largest", { added: 50, removed: 50 }, 100, "++++++------"],
    ["is as long as its share", { added: 25 }, 100, "+++"],
    ["has a sign for the smallest", { reworded: 1 }, 5_000, "~"],
    ["has a sign for each kind", { added: 1, removed: 1, moved: 1, reworded: 1 }, 5_000, "+-~>"],
    ["never takes more than the room", { added: 997, removed: 1, moved: 1, reworded: 1 }, 1, "+++++++++-~>"],
  ])("%s", (_, counts, largest, expected) => {
    expect(barOf(counts, largest)).toBe(expected);
  });
});

test("each document has a timeline of its own, and the first version, which is all new, makes no bar", () => {
  const printed = render([
    version(1, "2024-01-01", { added: 9 }),
    { ...spell("2024-01-02"), document: "a/b" },
  ]);
  expect(printed).toMatch(/^a\/b\nx .*\n\nacme\/terms\n\* .*$/);
  expect(printed).not.toContain("+");
});

test("no line is wider than the terminal", () => {
  for (const width of [40, 60, 80])
    for (const line of render(HISTORY, width).split("\n"))
      expect(displayWidth(line)).toBeLessThanOrEqual(width);
});

test("evidence of a page cannot harm or deceive the terminal", () => {
  const printed = render([spell("2024-01-01", "\x1b[2Jx\u202ey\r\nz")]);
  expect(printed).toContain("– xy z");
  expect(printed).not.toMatch(/[\x1b\r\u202e]/);
});
