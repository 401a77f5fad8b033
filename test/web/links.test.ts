import { expect, test } from "vitest";
import { changePlace, documentPlace, feedPlace, OVERVIEW, versionPlace } from "../../src/places.ts";
import { fileOf, linksFrom } from "../../src/web/links.ts";

test.each([
  ["from the overview", OVERVIEW, ["./", "services/x/terms", "feed.atom"]],
  ["from a service", "services/x", ["../", "../services/x/terms", "../feed.atom"]],
  [
    "from a change",
    "services/x/terms/changes/1..2",
    ["../../../../", "../../../../services/x/terms", "../../../../feed.atom"],
  ],
])("references are relative, so that the pages may stand under any address: %s", (_, from, references) => {
  const links = linksFrom(from, "server");
  expect([links.page(OVERVIEW), links.page(documentPlace("x/terms")), links.file(feedPlace(null))]).toEqual(
    references,
  );
});

test("as files, pages have names that a browser opens from a disk", () => {
  const links = linksFrom("services/x", "files");
  expect([links.page(OVERVIEW), links.page(changePlace("x/terms", 1, 2))]).toEqual([
    "../index.html",
    "../services/x/terms/changes/1..2.html",
  ]);
  expect([fileOf(OVERVIEW), fileOf(versionPlace("x/terms", 3))]).toEqual([
    "index.html",
    "services/x/terms/versions/3.html",
  ]);
});

test("letters of any script may stand in ids, and nothing in them leads elsewhere", () => {
  expect(documentPlace("фото/условия")).toBe(
    `services/${encodeURIComponent("фото")}/${encodeURIComponent("условия")}`,
  );
  expect(documentPlace("a?b#c/d e")).toBe("services/a%3Fb%23c/d%20e");
});
