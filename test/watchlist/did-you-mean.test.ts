import { expect, test } from "vitest";
import { didYouMean } from "../../src/watchlist/did-you-mean.ts";

test.each([
  ["schedual", "schedule"],
  ["nmae", "name"],
  ["URL", "url"],
  ["delay-seconds", "delay_seconds"],
  ["colour", null],
  ["x", null],
])("%j probably means %j", (word, expected) => {
  expect(didYouMean(word, ["name", "url", "urls", "schedule", "delay_seconds"])).toBe(expected);
});
