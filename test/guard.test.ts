import { describe, expect, onTestFinished, test } from "vitest";
import { isSuspicious } from "../src/guard.ts";
import type { Document } from "../src/model.ts";
import { type PassSummary, runPass } from "../src/pass.ts";
import type { Archive } from "../src/store/archive.ts";
import { acquirePassLock } from "../src/store/lock.ts";
import { claimNext, enqueue } from "../src/store/outbox.ts";
import { listOutbox } from "../src/store/outbox-rows.ts";
import { beginPass } from "../src/store/passes.ts";
import { DOCUMENT, message } from "./alerts/sample.ts";
import { SETTINGS } from "./fetch/settings.ts";
import { scratchArchive } from "./store/scratch.ts";
import { policyPage, TRAINING } from "./support/policy.ts";
import { type Route, startSite } from "./support/site.ts";

const HOUR_MS = 3_600_000;

function documentOf(service: string, number: number, url = ""): Document {
  return {
    ...DOCUMENT,
    id: `${service}/${number}`,
    service: { id: service, name: service },
    name: `Document ${number}`,
    urls: [url],
    render: "http",
  };
}

describe("a pass is suspicious", () => {
  test.each([
    { documents: 10, services: 10, affected: 3, expected: true },
    { documents: 10, services: 10, affected: 2, expected: false },
    { documents: 100, services: 50, affected: 20, expected: false },
    { documents: 100, services: 50, affected: 21, expected: true },
    { documents: 9, services: 9, affected: 9, expected: false },
    { documents: 1, services: 1, affected: 1, expected: false },
    { documents: 12, services: 4, affected: 3, expected: false },
    { documents: 12, services: 4, affected: 4, expected: true },
    { documents: 12, services: 1, affected: 3, expected: true },
  ])(
    "or not: $affected of $documents documents of $services services: $expected",
    ({ documents, services, affected, expected }) => {
      const share = documents / services;
      const checked = Array.from({ length: documents }, (_, index) => ({
        document: documentOf(`s${Math.floor(index / share)}`, index),
        affected: index < affected,
      }));
      expect(isSuspicious(checked)).toBe(expected);
    },
  );
});

interface Fleet {
  readonly archive: Archive;
  /** A pass, six hours after the one before. */
  pass(signal?: AbortSignal): Promise<PassSummary>;
  /** What the first `count` documents show from now on. */
  show(count: number, page: (name: string) => Route): void;
  /** State and kind of each mail, and how often. */
  mails(): Readonly<Record<string, number>>;
}

/** A fleet of documents, one each of as many services, that has been checked once. */
async function openFleet(size = 12): Promise<Fleet> {
  const names = Array.from({ length: size }, (_, index) => `s${index}`);
  const site = await startSite(Object.fromEntries(names.map((name) => [`/${name}`, policyPage(name)])));
  onTestFinished(() => site.close());
  const archive = scratchArchive();
  let time = Date.UTC(2026, 0, 5, 6);
  const documents = names.map((name, index) => documentOf(name, index, site.url(`/${name}`)));
  const watchlist = { documents, fetch: SETTINGS, alerts: { to: ["operator@example.org"], timezone: "UTC" } };
  const fleet: Fleet = {
    archive,
    pass(signal) {
      time += 6 * HOUR_MS;
      return runPass(documents, {
        ...{ archive, watchlist, now: () => new Date(time), onOutcome() {} },
        ...(signal === undefined ? {} : { signal }),
        onError(_, error) {
          throw error;
        },
      });
    },
    show(count, page) {
      for (const name of names.slice(0, count)) site.set(`/${name}`, page(name));
    },
    mails() {
      const counts: Record<string, number> = {};
      for (const { state, kind } of listOutbox(archive)) {
        const key = `${state} ${kind}`;
        counts[key] = (counts[key] ?? 0) + 1;
      }
      return counts;
    },
  };
  await fleet.pass();
  return fleet;
}

const changed = (name: string): Route => policyPage(name, [TRAINING]);
const changedAgain = (name: string): Route =>
  policyPage(name, [TRAINING, "A further sentence about nothing much at all."]);
const unchanged = (name: string): Route => policyPage(name);
const down = (): Route => ({ status: 503, body: "Down" });

test("where few documents change, their alerts are free when the pass has ended", async () => {
  const fleet = await openFleet();
  fleet.show(2, changed);
  expect(await fleet.pass()).toMatchObject({ changed: 2, held: null });
  expect(fleet.mails()).toEqual({ "waiting alert": 2 });
});

test("where many change at once, all their alerts are held and the operator is told once", async () => {
  const fleet = await openFleet();
  fleet.show(3, changed);
  expect(await fleet.pass()).toMatchObject({ changed: 3, held: 3 });
  expect(fleet.mails()).toEqual({ "held alert": 3, "waiting operator": 1 });
  const notice = listOutbox(fleet.archive).find(({ kind }) => kind === "operator")?.message;
  expect(notice?.subject).toBe("clausewatch: 3 of 12 documents changed or failed at once");
  expect(notice?.text).toMatch(/3 mails about them are held.*mail\s+release.*: s0\/0, s1\/1, s2\/2\./s);
});

test("an alert is released by the next pass that sees its text again, also when that is suspicious for another reason", async () => {
  const fleet = await openFleet();
  fleet.show(3, changed);
  await fleet.pass();
  fleet.show(12, down);
  fleet.show(3, changed);
  expect(await fleet.pass()).toMatchObject({ held: 0 });
  expect(fleet.mails()).toEqual({ "waiting alert": 3, "waiting operator": 1 });
});

test("an alert whose text has gone again stays held, and is released when the text is back", async () => {
  const fleet = await openFleet();
  fleet.show(3, changed);
  await fleet.pass();
  fleet.show(3, unchanged);
  await fleet.pass();
  expect(fleet.mails()).toEqual({ "held alert": 3, "waiting operator": 1 });
  fleet.show(1, changed);
  await fleet.pass();
  expect(fleet.mails()).toEqual({ "held alert": 2, "waiting alert": 1, "waiting operator": 1 });
});

test("a text that has moved on by the next pass releases the alert before, in order", async () => {
  const fleet = await openFleet();
  fleet.show(3, changed);
  await fleet.pass();
  fleet.show(1, changedAgain);
  fleet.show(0, changed);
  await fleet.pass();
  expect(fleet.mails()["held alert"]).toBeUndefined();
  const first = claimNext(fleet.archive, "2027-01-01T00:00:00.000Z");
  expect(first?.message.text).toContain("diff s0/0 1..2");
});

test("many failures are one mail: the notices about them are held, and fall away when all is well again", async () => {
  const fleet = await openFleet();
  fleet.show(12, down);
  await fleet.pass();
  expect(fleet.mails()).toEqual({ "waiting operator": 1 });
  await fleet.pass();
  expect(fleet.mails()).toEqual({ "held operator": 12, "waiting operator": 1 });
  fleet.show(12, unchanged);
  await fleet.pass();
  expect(fleet.mails()).toEqual({ "dropped operator": 12, "waiting operator": 1 });
});

test("a failure that lasts is told of document by document in the end", async () => {
  const fleet = await openFleet();
  fleet.show(4, down);
  for (let pass = 0; pass < 3; pass++) await fleet.pass();
  expect(fleet.mails()).toEqual({ "waiting operator": 5 });
  fleet.show(2, unchanged);
  fleet.show(0, down);
  await fleet.pass();
  expect(fleet.mails()).toEqual({ "waiting operator": 7 });
});

test("documents that have failed for long do not make a pass suspicious", async () => {
  const fleet = await openFleet();
  fleet.show(4, down);
  for (let pass = 0; pass < 3; pass++) await fleet.pass();
  fleet.show(5, (name) => (name === "s4" ? changed(name) : down()));
  expect(await fleet.pass()).toMatchObject({ changed: 1, notGood: 4, held: null });
});

test("a small fleet is never held", async () => {
  const fleet = await openFleet(4);
  fleet.show(4, changed);
  expect(await fleet.pass()).toMatchObject({ changed: 4, held: null });
  expect(fleet.mails()).toEqual({ "waiting alert": 4 });
});

test("a pass that is cut short is judged by what it has seen", async () => {
  const fleet = await openFleet();
  fleet.show(12, changed);
  const stop = new AbortController();
  stop.abort();
  expect(await fleet.pass(stop.signal)).toMatchObject({ complete: false, changed: 0, held: null });
});

test("while a pass is under way its mails are not sent; those of a pass that died are released by the next", async () => {
  const fleet = await openFleet();
  const { archive } = fleet;
  const running = acquirePassLock(archive.file);
  const heldBy = beginPass(archive, "2026-01-05T12:00:00.000Z", 12);
  const entry = { key: "a", kind: "alert", document: "s0/0", level: "high", message: message() } as const;
  enqueue(archive, { ...entry, dueAt: "2026-01-05T12:00:00.000Z", heldBy });
  expect(claimNext(archive, "2026-01-06T12:00:00.000Z")).toBeNull();
  await fleet.pass();
  expect(fleet.mails()).toEqual({ "held alert": 1 });
  running?.release();
  await fleet.pass();
  expect(fleet.mails()).toEqual({ "waiting alert": 1 });
});
