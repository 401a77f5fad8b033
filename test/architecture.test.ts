import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";

/** Which part of src/ may import which others; a part may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  html: [],
  places: [],
  schedule: [],
  slug: [],
  extract: ["model"],
  fetch: ["model"],
  store: ["model"],
  watchlist: ["model", "slug"],
  judge: ["model", "extract"],
  diff: ["model", "extract"],
  clauses: ["model", "extract"],
  alerts: ["model", "schedule", "diff", "clauses", "store", "html", "places", "fetch"],
  check: ["model", "fetch", "judge", "extract", "diff", "clauses", "alerts", "store"],
  history: ["model", "slug", "check", "judge", "extract", "diff", "clauses", "store"],
  guard: ["model", "check", "store", "alerts"],
  pass: ["model", "check", "guard", "fetch", "store", "alerts"],
  heartbeat: ["model", "pass", "fetch", "store"],
  daemon: ["model", "watchlist", "schedule", "pass", "heartbeat", "store", "alerts"],
  comparison: ["model", "diff", "clauses", "store"],
  web: ["model", "html", "places", "store", "diff", "clauses", "comparison"],
  demo: ["model"],
};

const root = join(import.meta.dirname, "..");
const source = join(root, "src");
const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".ts"),
);
const partOf = (path: string): string => path.split("/")[0]?.replace(/\.ts$/, "") ?? path;

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), "utf8");
  const found = [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map((match) => match[1] ?? "");
  return found.map((target) => relative(source, join(source, file, "..", target)));
}

describe("a part imports only what its place in the house allows", () => {
  test.each(files)("%s", (file) => {
    const part = partOf(file);
    const allowed = MAY_IMPORT[part];
    const others = importsOf(file)
      .map(partOf)
      .filter((target) => target !== part);
    if (part === "cli") expect(others).not.toContain("demo");
    else expect(others.filter((target) => !allowed?.includes(target))).toEqual([]);
  });
});

test("nobody imports the command line", () => {
  const culprits = files.filter(
    (file) => partOf(file) !== "cli" && importsOf(file).some((target) => partOf(target) === "cli"),
  );
  expect(culprits).toEqual([]);
});

test("every source file is under 300 lines", () => {
  const long = files.filter((file) => readFileSync(join(source, file), "utf8").split("\n").length > 300);
  expect(long).toEqual([]);
});
