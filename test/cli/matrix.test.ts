import { expect, test } from "vitest";
import { CATEGORIES } from "../../src/clauses/describe.ts";
import { matrixContract, matrixRows, renderMatrix, type Standing } from "../../src/cli/matrix.ts";
import { displayWidth } from "../../src/cli/styled.ts";
import { palette } from "../../src/cli/terminal.ts";
import type { Category } from "../../src/model.ts";

function standing(
  document: string,
  since: Partial<Record<Category, string>>,
  language: string | null = "en",
): Standing {
  const positions = (Object.entries(since) as [Category, string][]).map(([category, day]) => ({
    category,
    findings: [],
    since: { number: 1, capturedAt: `${day}T06:00:00.000Z` },
  }));
  return { document, language, positions };
}

const STANDINGS = [
  standing("acme/privacy", { ai_training: "2024-03-01" }),
  standing("acme/terms", { ai_training: "2023-02-01", likeness: "2022-01-01" }),
  standing("borsa/termini", {}, "it"),
  standing("chirp/privacy", {}),
  standing("chirp/termini", {}, "it"),
];
const byService = ({ document }: Standing): string => document.split("/")[0] ?? "";
const render = (rows: ReturnType<typeof matrixRows>, width = 80): string =>
  renderMatrix(rows, "service", width, palette(false));

test("a service says what any of its documents says, since the earliest day, and in how many", () => {
  expect(render(matrixRows(STANDINGS, byService))).toBe(
    [
      "service  ai training     likeness",
      "acme     2023-02-01 (2)  2022-01-01",
      "borsa    (it)            (it)",
      "chirp    – (it)          – (it)",
    ].join("\n"),
  );
});

test("documents may be the rows instead", () => {
  expect(render(matrixRows(STANDINGS.slice(0, 2), ({ document }) => document))).toBe(
    [
      "service       ai training  likeness",
      "acme/privacy  2024-03-01   –",
      "acme/terms    2023-02-01   2022-01-01",
    ].join("\n"),
  );
});

test("where the table is too wide, each service has a list, and no day is broken", () => {
  const all = Object.fromEntries(CATEGORIES.map((category) => [category, "2024-03-01"]));
  const printed = render(matrixRows([standing("acme/terms", all), standing("b/c", {})], byService));
  expect(printed).toContain(
    "acme\n  ai training              2024-03-01\n  ai training third party  2024-03-01\n",
  );
  expect(printed).toContain("\nb\n  ai training              –\n");
  for (const line of printed.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(80);
});

test("as JSON it is one object a service", () => {
  expect(JSON.parse(JSON.stringify(matrixRows(STANDINGS, byService).map(matrixContract)))).toEqual([
    {
      service: "acme",
      categories: {
        ai_training: { since: "2023-02-01T06:00:00.000Z", documents: ["acme/privacy", "acme/terms"] },
        likeness: { since: "2022-01-01T06:00:00.000Z", documents: ["acme/terms"] },
      },
    },
    { service: "borsa", categories: {}, unsupported: ["it"] },
    { service: "chirp", categories: {}, unsupported: ["it"] },
  ]);
});
