import { expect, test } from "vitest";
import { dueDocuments, jitterOf } from "../src/daemon.ts";
import { openWorld } from "./check/world.ts";
import { policyPage } from "./support/policy.ts";

test("a machine that slept over five runs of a schedule makes them up with one check", async () => {
  const { archive, document, check } = await openWorld(policyPage("Acme"));
  const due = (time: string): number =>
    dueDocuments([document], { archive, now: () => new Date(time) }).length;
  expect(due("2026-01-05T11:00:00Z")).toBe(1);
  await check();
  expect([due("2026-01-05T12:30:00Z"), due("2026-01-05T18:00:00Z")]).toEqual([0, 1]);
  expect(due("2026-01-06T19:30:00Z")).toBe(1);
  await check({ hours: 31.5 });
  expect([due("2026-01-06T19:40:00Z"), due("2026-01-07T00:00:30Z")]).toEqual([0, 1]);
});

test("a clock that was set back asks for nothing twice", async () => {
  const { archive, document, check } = await openWorld(policyPage("Acme"));
  await check();
  const due = (time: string): number =>
    dueDocuments([document], { archive, now: () => new Date(time) }).length;
  expect([due("2026-01-05T06:30:00Z"), due("2026-01-04T18:00:00Z")]).toEqual([0, 0]);
});

test("installations are late by times of their own, of at most four minutes", () => {
  const times = ["one", "two", "three", "four"].map((name) => jitterOf(`${name} /srv/archive.db`));
  expect(new Set(times).size).toBe(4);
  expect(times.every((time) => time >= 0 && time <= 240_000)).toBe(true);
  expect(jitterOf("one /srv/archive.db")).toBe(times[0]);
});
