import { describe, expect, test } from "vitest";
import { eventsOf } from "../src/clauses/events.ts";
import { findClauses } from "../src/clauses/find.ts";
import { PAGES } from "../src/demo/pages/all.ts";
import type { DemoPage, Edition } from "../src/demo/pages/page.ts";
import { renderPage } from "../src/demo/site.ts";
import { diffBlocks } from "../src/diff/diff.ts";
import { extract } from "../src/extract/extract.ts";
import type { Block, Change, ClauseEvent } from "../src/model.ts";

function blocksOf(page: DemoPage, edition: Edition, visit: number): readonly Block[] {
  const body = new TextEncoder().encode(renderPage(page, edition, visit));
  return extract({ body, contentType: "text/html; charset=utf-8" }).blocks;
}

function compared(page: DemoPage): { change: Change; events: readonly ClauseEvent[] } {
  const before = blocksOf(page, "before", 1);
  const after = blocksOf(page, "after", 2);
  const change = diffBlocks(before, after);
  return { change, events: eventsOf(change, findClauses(before), findClauses(after)) };
}

function pageOf(document: string): DemoPage {
  const page = PAGES.find((candidate) => candidate.document === document);
  if (page === undefined) throw new Error(`no page ${document}`);
  return page;
}

describe("a change that matters gives the events that a person must be told of", () => {
  test.each([
    ["linkedin/privacy-policy", ["ai_opt_out opt_out_added info", "ai_training training_introduced high"]],
    ["snapchat/terms-of-service", ["derivative_works licence_changed high", "likeness licence_changed high"]],
    [
      "meta/facebook-privacy-policy",
      [
        "ai_opt_out opt_out_added info",
        "ai_training training_introduced high",
        "ai_training_denied denial_added info",
      ],
    ],
    [
      "x/privacy-policy",
      [
        "ai_opt_out opt_out_added info",
        "ai_training training_introduced high",
        "ai_training_third_party third_party_training high",
      ],
    ],
  ])("%s", (document, expected) => {
    const { events } = compared(pageOf(document));
    const told = new Set(events.map(({ category, event, level }) => `${category} ${event} ${level}`));
    expect([...told].toSorted()).toEqual(expect.arrayContaining(expected));
  });
});

describe("a cosmetic change gives no event", () => {
  const cosmetic = PAGES.filter((page) => page.change === "cosmetic");

  test("there is one for each service", () => {
    expect(cosmetic.map(({ service }) => service)).toEqual(["LinkedIn", "Snapchat", "Meta", "X"]);
  });

  test.each(cosmetic)("$document", (page) => {
    const { change, events } = compared(page);
    expect(events).toEqual([]);
    expect({ ...change.counts, moved: 0 }).toEqual({ added: 0, removed: 0, moved: 0, reworded: 0 });
  });

  test("although the page around the document differs", () => {
    for (const page of cosmetic) expect(renderPage(page, "before", 1)).not.toBe(renderPage(page, "after", 2));
  });
});

test("every page is a document of a realistic length, before and after", () => {
  for (const page of PAGES) {
    for (const edition of ["before", "after"] as const) {
      const words = blocksOf(page, edition, 1).flatMap(({ text }) => text.split(" ")).length;
      expect([page.document, words > 600 && words < 1200]).toEqual([page.document, true]);
    }
  }
});
