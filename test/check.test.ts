import { describe, expect, test } from "vitest";
import type { Document } from "../src/model.ts";
import { openArchive } from "../src/store/archive.ts";
import { lastCheck } from "../src/store/checks.ts";
import { logEntries } from "../src/store/log.ts";
import { listOutbox } from "../src/store/outbox-rows.ts";
import { listVersions } from "../src/store/versions.ts";
import { openWorld, type World } from "./check/world.ts";
import { policyPage, TRAINING } from "./support/policy.ts";

const OLD = policyPage("Acme");
const NEW = policyPage("Acme", [TRAINING]);
const WALL =
  "<!doctype html><title>Just a moment...</title><p>Checking your browser before accessing the site. Enable JavaScript and cookies to continue.";

const versions = ({ archive, document }: World): number => listVersions(archive, document.id).length;
const mails = ({ archive }: World): readonly string[] =>
  listOutbox(archive).map(({ kind, document, message }) => `${kind} ${document} ${message.to[0]}`);
const rows = ({ archive }: World, table: string): unknown =>
  archive.statement(`select count(*) from ${table}`).pluck().get();

describe("a check", () => {
  test("of a document never seen makes version 1 and tells nobody", async () => {
    const world = await openWorld(OLD);
    expect(await world.check()).toMatchObject({ kind: "baseline", version: 1 });
    expect([versions(world), mails(world)]).toEqual([1, []]);
  });

  test("of the same page again leaves a row and nothing else", async () => {
    const world = await openWorld(OLD);
    await world.check();
    expect(await world.check()).toEqual({ kind: "unchanged", version: 1 });
    expect([versions(world), rows(world, "checks")]).toEqual([1, 2]);
    expect(lastCheck(world.archive, world.document.id)?.verdict).toEqual({ kind: "unchanged" });
  });

  test("of a page whose menus and banners changed is unchanged, and keeps the page", async () => {
    const world = await openWorld(OLD);
    await world.check();
    world.site.set("/privacy", policyPage("Acme", [], "Autumn sale: 50 % off"));
    expect(await world.check()).toEqual({ kind: "unchanged", version: 1 });
    expect(rows(world, "captures")).toBe(2);
  });

  test("of a page that now trains AI makes a version, its events and one mail for each reader", async () => {
    const world = await openWorld(OLD);
    await world.check();
    world.site.set("/privacy", NEW);
    expect(await world.check()).toMatchObject({
      kind: "changed",
      version: 2,
      level: "high",
      mails: 1,
      counts: { added: 1, removed: 0, moved: 0, reworded: 0 },
    });
    expect(mails(world)).toEqual(["alert acme/privacy-policy reader@example.org"]);
  });

  test("below the level that the reader asked for makes a version and no mail", async () => {
    const world = await openWorld(OLD);
    await world.check();
    world.site.set("/privacy", policyPage("Acme", ["We answer letters within two weeks of their arrival."]));
    expect(await world.check()).toMatchObject({ kind: "changed", level: "any", mails: 0 });
  });

  test("rehearsed, says what would come of it and leaves nothing", async () => {
    const world = await openWorld(OLD);
    await world.check();
    world.site.set("/privacy", NEW);
    const before = rows(world, "checks");
    expect(await world.check({ dryRun: true })).toMatchObject({ kind: "changed", version: 2, mails: 1 });
    expect([versions(world), mails(world), rows(world, "checks")]).toEqual([1, [], before]);
  });
});

describe("a conditional request", () => {
  const serve = (world: World, etag: string, body: string): void =>
    world.site.set("/privacy", (request, response) => {
      const isSame = request.headers["if-none-match"] === etag;
      response.writeHead(isSame ? 304 : 200, { etag, "content-type": "text/html" }).end(isSame ? "" : body);
    });
  const conditions = (world: World): readonly unknown[] =>
    world.site.requests
      .filter(({ path }) => path === "/privacy")
      .map(({ headers }) => headers["if-none-match"]);

  test("answered with 304 is unchanged, and keeps no second capture", async () => {
    const world = await openWorld(OLD);
    serve(world, '"one"', OLD);
    await world.check();
    expect(await world.check()).toEqual({ kind: "unchanged", version: 1 });
    expect([conditions(world), rows(world, "captures")]).toEqual([[undefined, '"one"'], 1]);
  });

  test("is not made once the last full page is a week old", async () => {
    const world = await openWorld(OLD);
    serve(world, '"one"', OLD);
    await world.check();
    await world.check({ hours: 6 * 24 });
    await world.check({ hours: 24 });
    expect(conditions(world)).toEqual([undefined, '"one"', undefined]);
  });

  test("is made with what belonged to the last page that showed the document, not to a broken one", async () => {
    const world = await openWorld(OLD);
    serve(world, '"one"', OLD);
    await world.check();
    world.site.set("/privacy", { status: 503, headers: { etag: '"wall"' }, body: WALL });
    await world.check();
    serve(world, '"one"', OLD);
    expect(await world.check()).toEqual({ kind: "unchanged", version: 1 });
    expect(conditions(world).at(-1)).toBe('"one"');
  });

  test("for one of two pages joins the stored page with the new one", async () => {
    const world = await openWorld(OLD);
    const second = (extra: string): string =>
      policyPage("Acme", [`The annex lists every partner of ours. ${extra}`]).replaceAll(
        "learns",
        "collects",
      );
    const document = { urls: [world.site.url("/privacy"), world.site.url("/annex")] };
    serve(world, '"one"', OLD);
    world.site.set("/annex", second("There are three."));
    await world.check({ document });
    world.site.set("/annex", second("There are four."));
    expect(await world.check({ document })).toMatchObject({
      kind: "changed",
      version: 2,
      counts: { added: 0, removed: 0, moved: 0, reworded: 1 },
    });
  });
});

describe("a page that is not the document", () => {
  test.each([
    ["a bot wall", WALL, "bot_wall"],
    ["an HTTP error", { status: 500, body: OLD }, "http_error"],
  ] as const)("%s makes no version, and neither does the recovery", async (_, page, reason) => {
    const world = await openWorld(OLD);
    await world.check();
    world.site.set("/privacy", page);
    expect(await world.check()).toMatchObject({ kind: "broken", reason });
    world.site.set("/privacy", OLD);
    expect(await world.check()).toEqual({ kind: "unchanged", version: 1 });
    expect(logEntries(world.archive).map(({ kind }) => kind)).toEqual(["version", "broken", "recovered"]);
    expect(mails(world)).toEqual([]);
  });

  test("does not hide the change that comes after it", async () => {
    const world = await openWorld(OLD);
    await world.check();
    world.site.set("/privacy", WALL);
    await world.check();
    world.site.set("/privacy", NEW);
    expect(await world.check()).toMatchObject({ kind: "changed", version: 2, level: "high" });
  });

  test("is told of once when it stays, and once when it is over", async () => {
    const world = await openWorld(OLD);
    await world.check();
    world.site.set("/privacy", WALL);
    for (let checks = 1; checks <= 5; checks++) await world.check();
    expect(mails(world)).toEqual(["operator acme/privacy-policy operator@example.org"]);
    world.site.set("/privacy", OLD);
    await world.check();
    await world.check();
    expect(listOutbox(world.archive).map(({ key }) => key.split(":")[0])).toEqual([
      "unverified",
      "recovered",
    ]);
  });

  test("and no page at all are both kept apart from the text", async () => {
    const world = await openWorld(OLD);
    await world.check();
    const nowhere = { urls: ["http://127.0.0.1:1/privacy"] };
    expect(await world.check({ document: nowhere })).toMatchObject({ kind: "failed", reason: "connection" });
    expect(lastCheck(world.archive, world.document.id)?.verdict).toMatchObject({ kind: "failed" });
    expect(versions(world)).toBe(1);
  });
});

describe("a text that lost most of its words", () => {
  const CLAUSES = Array.from({ length: 40 }, (_, i) => `Clause ${i} says what ${"we do ".repeat(12)}.`);
  const long = policyPage("Acme", CLAUSES);

  test("is believed when a second fetch brings it again", async () => {
    const world = await openWorld(long);
    await world.check();
    world.site.set("/privacy", OLD);
    expect(await world.check()).toMatchObject({ kind: "changed", version: 2 });
    expect(rows(world, "captures")).toBe(3);
  });

  test("and a promise with them is told of, once a second fetch has confirmed it", async () => {
    const promise = "We never use what you write to train artificial intelligence.";
    const world = await openWorld(policyPage("Acme", [promise, ...CLAUSES.slice(20)]));
    await world.check();
    world.site.set("/privacy", OLD);
    expect(await world.check()).toMatchObject({
      kind: "changed",
      level: "high",
      events: [{ event: "denial_removed", before: promise, after: null }],
    });
  });

  test("is doubted when the second fetch brings the whole text, which is no change", async () => {
    const world = await openWorld(long);
    await world.check();
    let requests = 0;
    world.site.set("/privacy", (_, response) => {
      requests += 1;
      response.setHeader("content-type", "text/html").end(requests === 1 ? OLD : long);
    });
    expect(await world.check()).toEqual({ kind: "unchanged", version: 1 });
    expect(requests).toBe(2);
  });
});

describe("a text that was seen before", () => {
  test("is the old version again, and makes no new one however often it comes and goes", async () => {
    const world = await openWorld(OLD);
    await world.check();
    world.site.set("/privacy", NEW);
    await world.check();
    for (const page of [OLD, NEW, OLD, OLD, NEW]) {
      world.site.set("/privacy", page);
      const version = page === OLD ? 1 : 2;
      expect(await world.check({ hours: 30 })).toEqual({
        kind: version === 1 ? "variant" : "unchanged",
        version,
      });
    }
    expect([versions(world), mails(world).length]).toEqual([2, 1]);
  });

  test("becomes a version when it alone has been seen for three days, and is told of", async () => {
    const world = await openWorld(OLD);
    await world.check();
    world.site.set("/privacy", NEW);
    await world.check();
    world.site.set("/privacy", OLD);
    expect(await world.check()).toMatchObject({ kind: "variant" });
    expect(await world.check({ hours: 40 })).toMatchObject({ kind: "variant" });
    expect(await world.check({ hours: 40 })).toMatchObject({
      kind: "changed",
      version: 3,
      rollback: true,
      counts: { added: 0, removed: 1 },
    });
    expect(mails(world).length).toBe(2);
    expect(await world.check()).toEqual({ kind: "unchanged", version: 3 });
  });
});

const SECTIONS = (extra: readonly string[] = []): string =>
  policyPage("Acme", ["We bake bread.", ...extra]).replace(
    "</main>",
    "<h1 id=cookies>Cookie Policy</h1><p>Cookies are baked on Mondays.</p></main>",
  );

describe.each<[string, (world: World) => Partial<Document>]>([
  ["select", () => ({ select: ["main p"] })],
  ["from and until", () => ({ from: "How your information", until: "Cookie Policy" })],
  ["a fragment", ({ site }) => ({ urls: [site.url("/privacy#about")] })],
])("a document that is cut out of the page in another way, by %s,", (_, variation) => {
  test("has not changed, and changes when the page does", async () => {
    const page = (extra?: readonly string[]) => SECTIONS(extra).replace("<h2>", "<h2 id=about>");
    const world = await openWorld(page());
    await world.check();
    const document = variation(world);
    expect(await world.check({ document })).toEqual({ kind: "unchanged", version: 1 });
    world.site.set("/privacy", page([TRAINING]));
    expect(await world.check({ document })).toMatchObject({
      kind: "changed",
      counts: { added: 1, removed: 0, moved: 0, reworded: 0 },
    });
    expect(world.site.requests.every(({ path }) => !path.includes("#"))).toBe(true);
  });
});

test.each<[string, (world: World) => Partial<Document>, string]>([
  ["a heading", () => ({ from: "Licence" }), '"from: Licence" matched nothing on '],
  ["a fragment", ({ site }) => ({ urls: [site.url("/privacy#licence")] }), '"#licence" matched nothing on '],
])("%s that is not on the page makes it broken, and is named", async (_, variation, evidence) => {
  const world = await openWorld(SECTIONS());
  const outcome = await world.check({ document: variation(world) });
  expect(outcome).toMatchObject({ kind: "broken", reason: "selector_unmatched" });
  expect(outcome).toHaveProperty("evidence", evidence + world.site.url("/privacy"));
});

test("a part of the page that the last version lacked is no change by the service", async () => {
  const world = await openWorld(OLD);
  await world.check();
  world.site.set("/privacy", SECTIONS([TRAINING]));
  const document = { until: "Cookie Policy" };
  expect(await world.check({ document })).toMatchObject({ kind: "changed", level: "none", mails: 0 });
});

test("a document that is put together from other pages has not changed by that", async () => {
  const world = await openWorld(OLD);
  await world.check();
  world.site.set("/training", policyPage("Acme", [TRAINING]).replaceAll("learns", "knows"));
  const document = { urls: [world.site.url("/privacy"), world.site.url("/training")] };
  expect(await world.check({ document })).toMatchObject({
    kind: "changed",
    level: "none",
    events: [],
    mails: 0,
  });
  expect(await world.check({ document })).toEqual({ kind: "unchanged", version: 2 });
});

describe("two programs that see the same change", () => {
  test("make one version and one mail of it", async () => {
    const world = await openWorld(OLD);
    await world.check();
    world.site.set("/privacy", NEW);
    const other = openArchive(world.archive.file);
    const outcomes = await Promise.all([world.check(), world.check({ archive: other, hours: 0 })]);
    other.close();
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["changed", "unchanged"]);
    expect([versions(world), mails(world).length]).toEqual([2, 1]);
  });
});

test("a check that fails halfway leaves nothing of itself", async () => {
  const world = await openWorld(OLD);
  await world.check();
  world.site.set("/privacy", NEW);
  world.archive
    .statement(
      "create temp trigger no_mail before insert on main.outbox begin select raise(abort, 'no'); end",
    )
    .run();
  const counts = (): unknown =>
    ["checks", "captures", "bodies", "versions", "findings", "changes", "outbox"].map((table) =>
      rows(world, table),
    );
  const before = counts();
  await expect(world.check()).rejects.toThrow("no");
  expect(counts()).toEqual(before);
  world.archive.statement("drop trigger no_mail").run();
  expect(await world.check()).toMatchObject({ kind: "changed", version: 2, mails: 1 });
});
