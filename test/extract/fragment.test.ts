import { expect, test } from "vitest";
import { fragmentOf } from "../../src/extract/fragment.ts";

test.each([
  ["https://a.example/legal#privacy", "privacy"],
  ["https://a.example/legal#sec-%C3%BC", "sec-\u00fc"],
  ["https://a.example/legal#100%", "100%"],
  ["https://a.example/legal#p:~:text=we%20train", "p"],
  ["https://a.example/legal", null],
  ["https://a.example/legal#", null],
  ["https://a.example/legal#top", null],
  ["https://a.example/legal#/policies/privacy", null],
  ["https://a.example/legal#!privacy", null],
])("%s names %j", (url, fragment) => {
  expect(fragmentOf(url)).toBe(fragment);
});
