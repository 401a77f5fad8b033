import { describe, expect, test } from "vitest";
import { logEntries } from "../../src/store/log.ts";
import { listOutbox } from "../../src/store/outbox-rows.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import type { Route } from "../support/site.ts";
import { GERMAN, HOME } from "./fault-pages.ts";
import { openWorld, type World } from "./world.ts";

const GOOD = policyPage("Acme");
const NEW = policyPage("Acme", [TRAINING]);
const WALL = "<!doctype html><title>Just a moment...</title><p>Verifying you are human.";
const RESET: Route = (request) => request.socket.resetAndDestroy();

/** What was queued: `unverified`, `recovered` or `alert`. */
const mails = ({ archive }: World): readonly (string | undefined)[] =>
  listOutbox(archive).map(({ key }) => key.split(":")[0]);
const story = ({ archive }: World): readonly string[] => logEntries(archive).map(({ kind }) => kind);

/** Serves each page at one check, and gives what the checks made of them. */
async function serve(world: World, pages: readonly Route[], hours = 6): Promise<readonly string[]> {
  const kinds: string[] = [];
  for (const page of pages) {
    world.site.set("/privacy", page);
    kinds.push((await world.check({ hours })).kind);
  }
  return kinds;
}

describe("a spell", () => {
  test("of two faults by turns is one, with one notice and one all-clear", async () => {
    const world = await openWorld(GOOD);
    await serve(world, [GOOD, WALL, RESET, WALL, { status: 503 }, RESET, GOOD]);
    expect(mails(world)).toEqual(["unverified", "recovered"]);
    expect(logEntries(world.archive)).toMatchObject([
      { kind: "version" },
      {
        kind: "broken",
        reason: "bot_wall",
        evidence: expect.stringContaining("just a moment"),
        checks: 5,
        reasons: ["bot_wall", "connection", "http_error"],
      },
      { kind: "recovered" },
    ]);
  });

  test("that ends with a changed document is over, and the change is told", async () => {
    const world = await openWorld(GOOD);
    expect(await serve(world, [GOOD, WALL, WALL, NEW])).toEqual(["baseline", "broken", "broken", "changed"]);
    expect([...mails(world)].sort()).toEqual(["alert", "recovered", "unverified"]);
    expect(story(world)).toEqual(["version", "broken", "recovered", "version"]);
  });

  test("of a document that is checked once a week is told at its first check", async () => {
    const world = await openWorld(GOOD);
    await serve(world, [GOOD, WALL, GOOD], 7 * 24);
    expect(mails(world)).toEqual(["unverified", "recovered"]);
    const daily = await openWorld(GOOD);
    await serve(daily, [GOOD, WALL, GOOD], 24);
    expect(mails(daily)).toEqual([]);
  });

  test("after another is told of anew, and a single fault is not", async () => {
    const world = await openWorld(GOOD);
    await serve(world, [GOOD, WALL, WALL, GOOD, WALL, GOOD, RESET, RESET, GOOD]);
    expect(mails(world)).toEqual(["unverified", "recovered", "unverified", "recovered"]);
  });

  test("of a document that was never seen ends with its first version", async () => {
    const world = await openWorld(GOOD);
    await serve(world, [WALL, WALL, GOOD]);
    expect(mails(world)).toEqual(["unverified", "recovered"]);
    expect(story(world)).toEqual(["broken", "recovered", "version"]);
  });

  test.each<[string, Route]>([
    ["a wall", WALL],
    ["a lost connection", RESET],
    ["the home page", { status: 302, headers: { location: "/" } }],
  ])("of one of several pages is the document's: %s", async (_, fault) => {
    const world = await openWorld(GOOD);
    world.site.set("/", HOME);
    world.site.set("/annex", policyPage("Annex").replaceAll("learns", "collects"));
    const document = { urls: [world.site.url("/annex"), world.site.url("/privacy")] };
    for (const page of [GOOD, fault, fault, GOOD]) {
      world.site.set("/privacy", page);
      await world.check({ document });
    }
    expect(mails(world)).toEqual(["unverified", "recovered"]);
    expect(story(world).length).toBe(3);
  });
});

describe("no spell", () => {
  const latin1 = (page: string): Buffer => Buffer.from(page.replace(/<meta[^>]*>/, ""), "latin1");
  const utf16 = (page: string): Buffer => Buffer.from(page.replace(/<meta[^>]*>/, ""), "utf16le");
  const ACCENTS = policyPage("Acme", [
    "Der Gärtner grüßt: the café à côté sells crème brûlée for £5, naïve señor.",
  ]);

  test.each<[string, Route]>([
    ["windows-1252 without a label", { headers: { "content-type": "text/html" }, body: latin1(ACCENTS) }],
    ["windows-1252 labelled utf-8", { body: latin1(ACCENTS) }],
    [
      "utf-8 labelled iso-8859-1",
      { headers: { "content-type": "text/html; charset=iso-8859-1" }, body: ACCENTS },
    ],
    ["UTF-16 without a label", { headers: { "content-type": "text/html" }, body: utf16(ACCENTS) }],
    [
      "UTF-16 with a byte order mark",
      {
        headers: { "content-type": "text/html" },
        body: Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(ACCENTS)]),
      },
    ],
    ["a redirect to a new address", { status: 301, headers: { location: "/legal/privacy-notice" } }],
  ])("and no version: %s", async (_, route) => {
    const world = await openWorld(ACCENTS);
    world.site.set("/legal/privacy-notice", ACCENTS);
    expect(await serve(world, [ACCENTS, route, route, ACCENTS])).toEqual([
      "baseline",
      "unchanged",
      "unchanged",
      "unchanged",
    ]);
    expect(mails(world)).toEqual([]);
  });

  test("but a version: a text that is cut to a third, and stays; its return is an older text's", async () => {
    const long = policyPage(
      "Acme",
      Array.from({ length: 30 }, (_, i) => `Bed ${i} is watered ${"by turns ".repeat(6)}.`),
    );
    const world = await openWorld(long);
    expect(await serve(world, [long, GOOD, GOOD, GOOD])).toEqual([
      "baseline",
      "changed",
      "unchanged",
      "unchanged",
    ]);
    expect(await serve(world, [long, long, long], 40)).toEqual(["variant", "variant", "changed"]);
    expect(mails(world)).not.toContain("unverified");
    expect(story(world)).toEqual(["version", "version", "version"]);
  });

  test("but a version: a text written anew under the old title", async () => {
    const titled = HOME.replace(/<title>.*<\/title>/, "<title>Acme Privacy Policy</title>");
    const anew = titled.replace(
      "</main>",
      "<p>Whoever buys two pairs gets the laces of both in a third colour.</p></main>",
    );
    const world = await openWorld(GOOD);
    expect(await serve(world, [GOOD, anew, anew])).toEqual(["baseline", "changed", "unchanged"]);
    expect(mails(world)).not.toContain("unverified");
  });

  test("a short imprint, edited", async () => {
    const imprint = (name: string): string =>
      `<!doctype html><title>Imprint</title><h1>Imprint</h1><p>Acme Gardens Ltd, 12 Canal Street, Bristol. Managing director: ${name}. Registered at Companies House under 01234567. Telephone +44 117 496 0000, post@acme.example. Responsible for these pages: ${name}, at the same address.</p>`;
    const world = await openWorld(imprint("Ada Berg"));
    const pages = [imprint("Ada Berg"), imprint("Ada Berg"), imprint("Tom Lind"), imprint("Tom Lind")];
    expect(await serve(world, pages)).toEqual(["baseline", "unchanged", "changed", "unchanged"]);
    expect(mails(world)).not.toContain("unverified");
  });
});

describe("a text that has to last before it is believed", () => {
  test.each([
    ["another language", GERMAN],
    ["another document", HOME],
  ])("is believed after three days, with no alert: %s", async (_, other) => {
    const world = await openWorld(GOOD);
    const kinds = await serve(world, [GOOD, ...Array.from({ length: 13 }, () => other)]);
    expect(kinds.slice(1, 13)).toEqual(Array.from({ length: 12 }, () => "broken"));
    expect(kinds[13]).toBe("changed");
    expect(mails(world)).toEqual(["unverified", "recovered"]);
    expect(listOutbox(world.archive).at(-1)?.message.text).toMatch(/is\s+now\s+taken\s+for\s+the\s+document/);
    expect(await serve(world, [GOOD])).toEqual(["variant"]);
  });

  test("is not when it comes and goes", async () => {
    const world = await openWorld(GOOD);
    const pages = [GOOD, GERMAN, HOME, GERMAN, HOME, GERMAN, GOOD];
    expect(await serve(world, pages, 40)).toEqual([
      "baseline",
      ...Array.from({ length: 5 }, () => "broken"),
      "unchanged",
    ]);
  });

  test("a redirect to the home page is never", async () => {
    const world = await openWorld(GOOD);
    world.site.set("/", HOME);
    await world.check();
    world.site.set("/privacy", { status: 302, headers: { location: "/" } });
    for (let week = 1; week <= 4; week++)
      expect(await world.check({ hours: 7 * 24 })).toMatchObject({
        kind: "broken",
        reason: "other_document",
        evidence: expect.stringContaining(`redirected to the home page ${world.site.url("/")}`),
      });
  });
});
