import { describe, expect, test } from "vitest";
import { bundleDigests } from "../../src/alerts/bundle.ts";
import { queueProofs } from "../../src/alerts/proof.ts";
import type { Document, Watchlist } from "../../src/model.ts";
import { dropMessage, markSent } from "../../src/store/outbox.ts";
import { listOutbox, type OutboxRow } from "../../src/store/outbox-rows.ts";
import { SETTINGS } from "../fetch/settings.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import { openWorld, type World } from "./world.ts";

const FIRST = "Invoices are kept for ten years after the account has been closed, as the tax law wants it.";
const SECOND = "Our data protection officer sits in Lisbon and answers letters within four weeks.";
const READER = "reader@example.org";
/** World clocks begin on 5 January at 6; a check comes every six hours. */
const DIGEST = "2026-01-08T08:00:00.000Z";

const ALERTS = { to: [READER], digest: "0 8 8 * *", timezone: "UTC" } as const;

interface Story extends World {
  /** A check that finds the policy with these further paragraphs. */
  becomes(...extra: string[]): Promise<void>;
  watchlist(parts?: Partial<Watchlist["alerts"]>): Watchlist;
}

/** A document of which its reader wants every change, in the digest. */
async function openStory(): Promise<Story> {
  const any: Partial<Document> = { alerts: { to: [READER], level: "any" } };
  const world = await openWorld(policyPage("Acme"), {}, any);
  await world.check({ alerts: ALERTS });
  return {
    ...world,
    async becomes(...extra) {
      world.site.set("/privacy", policyPage("Acme", extra));
      await world.check({ alerts: ALERTS });
    },
    watchlist: (parts = {}) => ({
      documents: [world.document],
      fetch: SETTINGS,
      alerts: { ...ALERTS, ...parts },
    }),
  };
}

const digests = ({ archive }: Story): readonly OutboxRow[] =>
  listOutbox(archive).filter(({ kind }) => kind === "digest");
const digestText = (story: Story): string => digests(story)[0]?.message.text ?? "";
const states = ({ archive }: Story): string[] =>
  listOutbox(archive).map(({ kind, state }) => `${kind} ${state}`);

describe("a digest", () => {
  test("shows several changes of a document as one: the net change from the version told of last", async () => {
    const story = await openStory();
    await story.becomes(FIRST);
    await story.becomes(SECOND);
    bundleDigests(story.archive, DIGEST, story.watchlist());
    expect(states(story)).toEqual(["alert sent", "alert sent", "digest waiting"]);
    const text = digestText(story);
    expect(digests(story)[0]?.message.subject).toBe("clausewatch digest: 1 change");
    expect(text).toMatch(/1\. {2}any {4}1 → 3 {5}Acme Privacy Policy: the text changed/);
    expect(text).toContain("Each part shows the net change of a document since the last mail");
    expect(text).toContain("1 of 1: versions 1 → 3, the net change of 2 alerts");
    expect(text).toContain("clausewatch diff acme/privacy-policy 1..3");
    expect(text).toContain("Lisbon");
    expect(text).not.toContain("tax law");
    expect(text.replace(/\s+/g, " ")).toContain("1 of 1 documents were verified at their last check.");
    bundleDigests(story.archive, DIGEST, story.watchlist());
    expect(digests(story)).toHaveLength(1);
  });

  test("links to the net change in the viewer that the watchlist names, and single alerts to theirs", async () => {
    const viewer = "https://watch.example.org/";
    const story = await openStory();
    await story.becomes(FIRST);
    await story.becomes(SECOND);
    bundleDigests(story.archive, DIGEST, story.watchlist({ viewer }));
    expect(digestText(story)).toContain(`${viewer}services/acme/privacy-policy/changes/1..3\n`);
    expect(digests(story)[0]?.message.html).toContain(
      `href="${viewer}services/acme/privacy-policy/changes/1..3"`,
    );
    story.site.set("/privacy", policyPage("Acme", [TRAINING]));
    await story.check({ alerts: { ...ALERTS, viewer } });
    expect(listOutbox(story.archive).at(-1)?.message.text).toContain(
      `${viewer}services/acme/privacy-policy/changes/3..4\n`,
    );
  });

  test("does not repeat what was told at once in between", async () => {
    const story = await openStory();
    await story.becomes(FIRST);
    await story.becomes(FIRST, TRAINING);
    await story.becomes(FIRST, TRAINING, SECOND);
    markSent(story.archive, 2, DIGEST, "250 OK");
    bundleDigests(story.archive, DIGEST, story.watchlist());
    const text = digestText(story);
    expect(text).toMatch(/1\. {2}any {4}1 → 2 .*\n 2\. {2}any {4}3 → 4 /);
    expect(text).not.toContain("train the generative AI");
  });

  test("says so where a document changed and changed back", async () => {
    const story = await openStory();
    await story.becomes(FIRST);
    for (let day = 0; day < 4; day++) await story.becomes();
    for (let checks = 0; checks < 10; checks++) await story.becomes();
    bundleDigests(story.archive, "2026-02-08T08:00:00.000Z", story.watchlist());
    expect(digestText(story)).toMatch(/1 → 3 {5}Acme Privacy Policy: changed and changed back/);
  });

  test("holds alerts as they are for a document that is not in the watchlist any more", async () => {
    const story = await openStory();
    await story.becomes(FIRST);
    await story.becomes(SECOND);
    bundleDigests(story.archive, DIGEST, { ...story.watchlist(), documents: [] });
    expect(digestText(story)).toMatch(/1\. {2}any {4}1 → 2 .*\n 2\. {2}any {4}2 → 3 /);
  });
});

describe("without a change", () => {
  test("no digest comes, unless the watchlist asks for it: then it proves that documents are verified, once", async () => {
    const story = await openStory();
    queueProofs(story.archive, story.watchlist(), DIGEST);
    expect(digests(story)).toEqual([]);
    const always = story.watchlist({ digestAlways: true });
    queueProofs(story.archive, always, "2026-01-07T08:00:00.000Z");
    expect(digests(story)).toEqual([]);
    for (const time of [DIGEST, "2026-01-08T09:30:00.000Z"]) queueProofs(story.archive, always, time);
    expect(digests(story)).toMatchObject([
      {
        dueAt: DIGEST,
        message: { to: [READER], subject: "clausewatch digest: nothing changed, 1 of 1 documents verified" },
      },
    ]);
    expect(digestText(story).replace(/\s+/g, " ")).toContain(
      "The oldest last good check: 2026-01-05 12:00 UTC (acme/privacy-policy).",
    );
    queueProofs(story.archive, always, "2026-02-08T08:00:00.000Z");
    expect(digests(story)).toHaveLength(2);
  });

  test("the proof counts out what is not verified", async () => {
    const story = await openStory();
    story.site.set("/privacy", { status: 410, body: "Gone" });
    await story.check();
    queueProofs(story.archive, story.watchlist({ digestAlways: true }), DIGEST);
    expect(digestText(story).replace(/\s+/g, " ")).toContain(
      "0 of 1 documents were verified at their last check. The oldest last good check: 2026-01-05 12:00 UTC (acme/privacy-policy).",
    );
  });

  test("no proof beside a digest: one alert alone then comes as a digest, with the proof in it", async () => {
    const story = await openStory();
    await story.becomes(FIRST);
    const always = story.watchlist({ digestAlways: true });
    queueProofs(story.archive, always, DIGEST);
    bundleDigests(story.archive, DIGEST, always);
    queueProofs(story.archive, always, DIGEST);
    expect(digests(story)).toMatchObject([{ message: { subject: "clausewatch digest: 1 change" } }]);
    expect(digestText(story).replace(/\s+/g, " ")).toContain("1 of 1 documents were verified");
  });

  test("an alert that was dropped is in no digest", async () => {
    const story = await openStory();
    await story.becomes(FIRST);
    await story.becomes(SECOND);
    dropMessage(story.archive, 1, DIGEST);
    bundleDigests(story.archive, DIGEST, story.watchlist());
    expect(states(story)).toEqual(["alert dropped", "alert waiting"]);
  });
});
