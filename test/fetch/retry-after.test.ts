import { expect, test } from "vitest";
import { retryAfter } from "../../src/fetch/retry-after.ts";

const NOW = new Date("2026-03-01T12:00:00.000Z");

test.each([
  ["0", "2026-03-01T12:00:00.000Z"],
  ["90", "2026-03-01T12:01:30.000Z"],
  [" 90 ", "2026-03-01T12:01:30.000Z"],
  ["Sun, 01 Mar 2026 12:30:00 GMT", "2026-03-01T12:30:00.000Z"],
  ["Sunday, 01-Mar-26 12:30:00 GMT", "2026-03-01T12:30:00.000Z"],
  ["Sun, 01 Mar 2020 12:30:00 GMT", "2026-03-01T12:00:00.000Z"],
  ["Fri, 01 Jan 2100 00:00:00 GMT", "2026-03-02T12:00:00.000Z"],
  ["86401", "2026-03-02T12:00:00.000Z"],
  ["999999999999999", "2026-03-02T12:00:00.000Z"],
  ["", null],
  ["soon", null],
  ["-5", null],
  ["1.5", null],
])("Retry-After: %s is %s", (value, expected) => {
  expect(retryAfter(value, NOW)).toBe(expected);
});
