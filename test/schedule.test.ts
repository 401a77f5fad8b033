import { describe, expect, test } from "vitest";
import { isDue, openSchedule } from "../src/schedule.ts";

const at = (time: string): Date => new Date(time);

describe("the previous run of a schedule", () => {
  test.each([
    { cron: "17 */6 * * *", zone: "UTC", now: "2026-03-10T13:00:00Z", run: "2026-03-10T12:17:00.000Z" },
    {
      cron: "17 */6 * * *",
      zone: "Europe/Berlin",
      now: "2026-01-10T13:00:00Z",
      run: "2026-01-10T11:17:00.000Z",
    },
    { cron: "0 8 * * 1", zone: "UTC", now: "2026-03-08T09:00:00Z", run: "2026-03-02T08:00:00.000Z" },
    {
      cron: "30 2 * * *",
      zone: "Europe/Berlin",
      now: "2026-03-29T12:00:00Z",
      run: "2026-03-28T01:30:00.000Z",
    },
    {
      cron: "30 17 */6 * * *",
      zone: "UTC",
      now: "2026-03-10T12:17:31Z",
      run: "2026-03-10T12:17:30.000Z",
    },
    {
      cron: "30 17 */6 * * *",
      zone: "UTC",
      now: "2026-03-10T12:17:29Z",
      run: "2026-03-10T06:17:30.000Z",
    },
    { cron: "0 0 29 2 *", zone: "UTC", now: "2026-07-01T00:00:00Z", run: undefined },
  ])("$cron in $zone before $now is $run", ({ cron, zone, now, run }) => {
    expect(openSchedule(cron, zone).previousRun(at(now))?.toISOString()).toBe(run);
  });

  test("follows time forward and back again", () => {
    const schedule = openSchedule("0 * * * *", "UTC");
    const runs = ["2026-05-01T10:30:00Z", "2026-05-01T11:00:00Z", "2026-05-01T09:59:00Z"].map((now) =>
      schedule.previousRun(at(now))?.getUTCHours(),
    );
    expect(runs).toEqual([10, 11, 9]);
  });
});

describe("a document is due", () => {
  const schedule = openSchedule("0 6 * * *", "UTC");
  test.each([
    { last: null, now: "2026-05-01T05:00:00Z", due: true },
    { last: "2026-05-01T06:00:10Z", now: "2026-05-01T23:00:00Z", due: false },
    { last: "2026-04-30T06:00:10Z", now: "2026-05-01T05:59:00Z", due: false },
    { last: "2026-04-30T06:00:10Z", now: "2026-05-01T06:00:00Z", due: true },
    { last: "2026-04-20T06:00:10Z", now: "2026-05-01T05:00:00Z", due: true },
  ])("last checked $last, now $now: $due", ({ last, now, due }) => {
    expect(isDue(schedule, last === null ? null : at(last), at(now))).toBe(due);
  });

  test("after 32 days when its schedule is rarer than that", () => {
    const yearly = openSchedule("0 0 29 2 *", "UTC");
    expect(isDue(yearly, at("2026-06-20T00:00:00Z"), at("2026-07-01T00:00:00Z"))).toBe(false);
    expect(isDue(yearly, at("2026-05-20T00:00:00Z"), at("2026-07-01T00:00:00Z"))).toBe(true);
  });
});
