import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { envelope } from "../src/alerts/envelope.ts";
import { openMail } from "../src/alerts/mail.ts";
import { eventsOf } from "../src/clauses/events.ts";
import { findClauses } from "../src/clauses/find.ts";
import { readEml } from "../src/demo/eml.ts";
import { PAGES } from "../src/demo/pages/all.ts";
import type { DemoPage, Edition } from "../src/demo/pages/page.ts";
import { openSite, renderPage } from "../src/demo/site.ts";
import { summary } from "../src/demo/summary.ts";
import { demoWatchlist } from "../src/demo/watchlist.ts";
import { diffBlocks } from "../src/diff/diff.ts";
import { extract } from "../src/extract/extract.ts";
import type { Block, Change, ClauseEvent } from "../src/model.ts";
import { parseWatchlist } from "../src/watchlist/load.ts";

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

test("the demo's watchlist is valid and watches every page", () => {
  const result = parseWatchlist(demoWatchlist("http://127.0.0.1:8080"), "watchlist.yaml");
  if (result.kind === "invalid") throw new Error(JSON.stringify(result.problems));
  expect(result.watchlist.documents.map(({ id, urls }) => [id, urls])).toEqual(
    PAGES.map(({ document, path }) => [document, [`http://127.0.0.1:8080${path}`]]),
  );
});

test("the site serves the pages as they were until it publishes, then as they are", async () => {
  const site = await openSite();
  const [page] = PAGES;
  const served = async (): Promise<string> => (await fetch(`${site.url}${page?.path}`)).text();
  try {
    expect(await served()).toContain("Effective 1 March 2024");
    site.publish();
    expect(await served()).toContain("Effective 20 November 2024");
    expect(await served()).not.toBe(await served());
    expect((await fetch(`${site.url}/elsewhere`)).status).toBe(404);
  } finally {
    await site.close();
  }
});

describe("the demo ends well", () => {
  const right = PAGES.filter(({ change }) => change === "matters");
  const [first] = right;
  test.each([
    ["when each change that matters gave one mail", right, true],
    ["not when a mail is missing", right.slice(1), false],
    ["not when one came twice", [...right, ...right.slice(1, 2)], false],
    ["not when a cosmetic change gave one", [...right, ...PAGES.slice(1, 2)], false],
    ["not when a mail is about something else", [...right, { ...first, document: "acme/terms" }], false],
  ])("%s", (_case, mails, expected) => {
    expect(summary(PAGES, mails as readonly DemoPage[]).right).toBe(expected);
  });
});

test("a mail as the program writes it can be read again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "demo-mail-"));
  try {
    const text = `Was geändert wurde — „Wörter“ = 100 %\n${"a long line ".repeat(20)}\n`;
    const { headers, ...letter } = envelope({
      ...{ document: { id: "acme/privacy-policy" }, from: undefined, to: ["you@example.org"] },
      ...{ date: "2024-09-18T00:00:00.000Z", about: "v2", identity: [] },
    });
    const mail = openMail({ outboxDir: folder });
    await mail.send({ ...letter, headers, subject: `Acme: ${"größer ".repeat(12)}`, text, html: "<p>x</p>" });
    const [name = ""] = readdirSync(folder);
    const read = readEml(readFileSync(join(folder, name), "utf8"));
    expect(read.document).toBe("acme/privacy-policy");
    expect(read.subject.trim()).toBe(`Acme: ${"größer ".repeat(12)}`.trim());
    expect(read.text.trim()).toBe(text.trim());
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("every page is a document of a realistic length, before and after", () => {
  for (const page of PAGES) {
    for (const edition of ["before", "after"] as const) {
      const words = blocksOf(page, edition, 1).flatMap(({ text }) => text.split(" ")).length;
      expect([page.document, words > 600 && words < 1200]).toEqual([page.document, true]);
    }
  }
});
