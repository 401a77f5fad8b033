import { join } from "node:path";
import { expect, test } from "vitest";
import { readDeclarations } from "../../../src/history/ota/declarations.ts";
import { scratchFolder } from "../../store/scratch.ts";
import { folderOf } from "../../support/captures-folder.ts";
import { gitHistory } from "../../support/git-history.ts";

const ACME = JSON.stringify({ name: "Acme", terms: { Terms: { fetch: "https://acme.example/terms" } } });
const FILES = {
  "declarations/Acme.json": ACME,
  "declarations/Acme.history.json": "{}",
  "declarations/Acme.filters.js": "export {}",
  "declarations/Broken.json": "{",
  "package.json": "{}",
};
const FOUND = [
  { name: "Acme.json", text: ACME },
  { name: "Broken.json", text: "{" },
];

function bareRepository(): string {
  const history = gitHistory();
  history.record(FILES, "2024-01-01T00:00:00Z");
  const bare = join(scratchFolder(), "declarations.git");
  history.git("clone", "--quiet", "--bare", ".", bare);
  return bare;
}

test.each([
  ["a repository that is checked out", () => folderOf(FILES)],
  ["its folder", () => join(folderOf(FILES), "declarations")],
  ["a bare repository", bareRepository],
])("declarations are read out of %s, without their histories and programs", async (_, path) => {
  expect(await readDeclarations(path())).toEqual(FOUND);
});

test.each([
  ["nothing", () => join(scratchFolder(), "nowhere")],
  ["a folder of something else", () => folderOf({ "package.json": '{"name": "x"}' })],
  ["a repository of records", () => folderOf({ "Acme/Terms.html": "x" })],
])("%s holds none", async (_, path) => {
  expect(await readDeclarations(path())).toEqual([]);
});
