import { describe, expect, test } from "vitest";
import { alertDueAt, nextDigestTime } from "../../src/alerts/digest.ts";

describe("the next digest", () => {
  test.each([
    ["0 8 * * *", "Europe/Berlin", "2024-09-18T05:59:00.000Z", "2024-09-18T06:00:00.000Z"],
    ["0 8 * * *", "Europe/Berlin", "2024-09-18T06:00:00.000Z", "2024-09-19T06:00:00.000Z"],
    ["0 8 * * *", "Asia/Kolkata", "2024-09-18T00:00:00.000Z", "2024-09-18T02:30:00.000Z"],
    ["0 8 * * 1", "UTC", "2024-09-18T09:00:00.000Z", "2024-09-23T08:00:00.000Z"],
    ["30 0 8 1 * *", "UTC", "2024-09-18T09:00:00.000Z", "2024-10-01T08:00:30.000Z"],
  ])("%s in %s after %s is at %s", (cron, timezone, now, next) => {
    expect(nextDigestTime(cron, timezone, now)).toBe(next);
  });

  test("keeps its hour over a change of the clocks", () => {
    expect(nextDigestTime("0 8 * * *", "Europe/Berlin", "2024-10-26T07:00:00.000Z")).toBe(
      "2024-10-27T07:00:00.000Z",
    );
  });

  test("that never comes holds nothing back", () => {
    expect(nextDigestTime("0 8 29 2 *", "UTC", "2024-09-18T00:00:00.000Z")).toBe("2024-09-18T00:00:00.000Z");
  });
});

describe("an alert leaves", () => {
  const now = "2024-09-18T00:00:00.000Z";
  const daily = { digest: "0 8 * * *", timezone: "UTC" };
  test.each([
    ["high", daily, now],
    ["info", daily, "2024-09-18T08:00:00.000Z"],
    ["any", daily, "2024-09-18T08:00:00.000Z"],
    ["info", { timezone: "UTC" }, now],
  ] as const)("%s with %j at %s", (level, alerts, dueAt) => {
    expect(alertDueAt(level, alerts, now)).toBe(dueAt);
  });
});
