import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { expect, test } from "vitest";
import { atomFeed, writeFeed } from "../../src/alerts/feed.ts";
import type { Watchlist } from "../../src/model.ts";
import { beginPass, endPass } from "../../src/store/passes.ts";
import { openWorld, type World } from "../check/world.ts";
import { SETTINGS } from "../fetch/settings.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import { temporaryFolder } from "../support/program.ts";

function watchlistOf({ document }: World, feed?: string): Watchlist {
  const alerts = { to: [], timezone: "UTC", ...(feed !== undefined && { feed }) };
  return { documents: [document], fetch: SETTINGS, alerts };
}

async function entriesOf(world: World, watchlist = watchlistOf(world)) {
  const $ = load(await atomFeed(world.archive, watchlist.documents), { xml: true });
  return $("entry")
    .toArray()
    .map((entry) => ({
      id: $(entry).find("id").text(),
      updated: $(entry).find("updated").text(),
      /** Of type html: markup once more. */
      title: load($(entry).find("title").text()).text(),
      content: load($(entry).find("content").text()),
      link: $(entry).find("link").attr("href"),
      categories: $(entry)
        .find("category")
        .toArray()
        .map((category) => $(category).attr("term")),
    }));
}

/** A document that brought a clause on training with its second version. */
async function trainingWorld(extra: readonly string[] = []): Promise<World> {
  const world = await openWorld(policyPage("Acme"));
  await world.check();
  world.site.set("/privacy", policyPage("Acme", [TRAINING, ...extra]));
  await world.check();
  return world;
}

test("an alert is an entry: what changed, where to look, how to refuse, under an id that stays", async () => {
  const world = await trainingWorld();
  const [entry, ...others] = await entriesOf(world);
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    id: "tag:clausewatch.localhost,2024:acme/privacy-policy@2",
    title: expect.stringContaining("Acme Privacy Policy: now trains AI on user data"),
    link: world.document.urls[0],
    updated: "2026-01-05T18:00:00.000Z",
    categories: expect.arrayContaining(["training_introduced"]),
  });
  const text = entry?.content.text();
  expect(text).toContain(TRAINING.replace("%", "Acme").slice(0, 60));
  expect(text).toContain("Settings › Privacy › Model training");
  expect(await entriesOf(world)).toMatchObject([{ id: entry?.id }]);
});

test("the first version, a document that is not watched any more and what is below its level are no entries", async () => {
  const world = await trainingWorld();
  world.site.set("/privacy", policyPage("Acme", [TRAINING, "Invoices are sent by letter post."]));
  await world.check();
  expect(await entriesOf(world)).toHaveLength(1);
  const any = { ...world.document, alerts: { ...world.document.alerts, level: "any" as const } };
  const watchlist = watchlistOf(world);
  expect((await entriesOf(world, { ...watchlist, documents: [any] })).map(({ id }) => id.slice(-2))).toEqual([
    "@3",
    "@2",
  ]);
  expect(await entriesOf(world, { ...watchlist, documents: [] })).toEqual([]);
});

test("what the fleet guard holds is not in the feed", async () => {
  const world = await trainingWorld();
  const pass = beginPass(world.archive, "2026-01-05T18:00:00.000Z", 10);
  endPass(world.archive, pass, "2026-01-05T18:00:01.000Z", {
    ...{ complete: true, changed: 1, notGood: 0, suspicious: true },
  });
  world.archive.statement("update outbox set held_by = ?").run(pass);
  expect(await entriesOf(world)).toEqual([]);
});

test("page text is inert in the feed", async () => {
  const evil =
    "We use your photos ]]&gt;&lt;script&gt;alert(1)&lt;/script&gt; to train our AI models \u202Ereversed.";
  const world = await trainingWorld([evil]);
  const xml = await atomFeed(world.archive, watchlistOf(world).documents);
  expect(load(xml, { xml: true })("script").length).toBe(0);
  const [entry] = await entriesOf(world);
  expect(entry?.content("script").length).toBe(0);
  expect(entry?.content.text()).toContain("]]><script>alert(1)</script>");
  expect(xml).not.toMatch(/\u202E/);
});

test("entries of the file lead to their change in the viewer that the watchlist names", async () => {
  const world = await trainingWorld();
  const file = join(temporaryFolder(), "alerts.atom");
  const { alerts, ...rest } = watchlistOf(world, file);
  await writeFeed(world.archive, { ...rest, alerts: { ...alerts, viewer: "https://watch.example.org/" } });
  const links = load(readFileSync(file, "utf8"), { xml: true })("entry link");
  expect(links.attr("href")).toBe("https://watch.example.org/services/acme/privacy-policy/changes/1..2");
});

test("the file is written whole, and what hinders it is said with the remedy", async () => {
  const world = await trainingWorld();
  const folder = temporaryFolder();
  const file = join(folder, "alerts.atom");
  expect(await writeFeed(world.archive, watchlistOf(world, file))).toBeNull();
  expect(readFileSync(file, "utf8")).toContain("<feed xmlns=");
  mkdirSync(join(folder, "taken"));
  expect(await writeFeed(world.archive, watchlistOf(world, join(folder, "taken")))).toMatch(
    /feed .*taken was not written .*check `alerts.feed`/,
  );
  expect(readdirSync(folder).sort()).toEqual(["alerts.atom", "taken"]);
});
