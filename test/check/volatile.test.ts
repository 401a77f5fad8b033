import { describe, expect, test } from "vitest";
import { learnVolatile } from "../../src/check/volatile.ts";
import type { Block } from "../../src/model.ts";
import { listVersions } from "../../src/store/versions.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import { openWorld, type World } from "./world.ts";

const blocks = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ kind: "paragraph", text, heading: [], lead: "" }));

/** Serves the policy with a paragraph that is another one at every request. */
function serveChanging(world: World, paragraph: (request: number) => readonly string[]): void {
  let request = 0;
  world.site.set("/privacy", (_request, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end(policyPage("Acme", paragraph(++request)));
  });
}

const versions = ({ archive, document }: World) => listVersions(archive, document.id).length;

describe("a page that shows something else at every fetch", () => {
  test.each<[string, (request: number) => string]>([
    [
      "a counter",
      (request) => `Our library is used by ${41_250 + request * 7} readers in the whole country.`,
    ],
    [
      "a price",
      (request) => `At today's rate, a year's membership costs ${20 + request}.50 dollars for residents.`,
    ],
    [
      "a session's number",
      (request) => `If you write to us about this page, name case ${request}-${request * 31}-B.`,
    ],
  ])("is unchanged for all that: %s", async (_what, paragraph) => {
    const world = await openWorld(policyPage("Acme"));
    serveChanging(world, (request) => [paragraph(request)]);
    await world.check();
    for (let check = 0; check < 3; check++) expect(await world.check()).toMatchObject({ kind: "unchanged" });
    expect(versions(world)).toBe(1);
  });

  test("still makes a version of a real change, with the real change alone in it", async () => {
    const world = await openWorld(policyPage("Acme"));
    const counter = (request: number) => `Our library is used by ${41_250 + request * 7} readers.`;
    serveChanging(world, (request) => [counter(request)]);
    await world.check();
    serveChanging(world, (request) => [counter(request + 100), TRAINING]);
    expect(await world.check()).toMatchObject({
      kind: "changed",
      level: "high",
      counts: { added: 1, removed: 0, moved: 0, reworded: 0 },
    });
    expect(await world.check()).toMatchObject({ kind: "unchanged" });
  });
});

test("a change that has reached one server of two is recorded, not taken for the page's whim", async () => {
  const world = await openWorld(policyPage("Acme", ["Letters are kept for two years and then burnt."]));
  await world.check();
  serveChanging(world, (request) => [
    `Letters are kept for ${request % 2 === 1 ? "nine" : "two"} years and then burnt.`,
  ]);
  expect(await world.check()).toMatchObject({ kind: "changed", version: 2 });
});

describe("nothing is learned", () => {
  test.each([
    [
      "where a clause stands",
      "We train our AI models on posts of 12 members.",
      "We train our AI models on posts of 13 members.",
    ],
    ["of texts that share little", "Try this: bake a cake.", "Try this: write to your aunt in Rome today."],
    [
      "of longer passages",
      `Today: ${"red ".repeat(40)}and more to come soon.`,
      `Today: ${"blue ".repeat(40)}and more to come soon.`,
    ],
  ])("%s", (_where, first, second) => {
    expect(learnVolatile(blocks(first), blocks(second), blocks("Something else."))).toEqual([]);
  });

  test("where the older of the two texts stands in the version before", () => {
    const [first, second] = [blocks("Used by 12 people today."), blocks("Used by 13 people today.")];
    expect(learnVolatile(first, second, second)).toEqual([]);
    expect(learnVolatile(first, second, blocks("Used by 11 people today."))).toEqual([
      ["Used by", "people today."],
    ]);
  });
});
