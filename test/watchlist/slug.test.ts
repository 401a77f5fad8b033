import { expect, test } from "vitest";
import { didYouMean } from "../../src/watchlist/did-you-mean.ts";
import { slug } from "../../src/watchlist/slug.ts";

test.each([
  ["LinkedIn", "linkedin"],
  ["Terms of Service (EU)", "terms-of-service-eu"],
  ["Conditions générales d’utilisation", "conditions-generales-d-utilisation"],
  ["  X / Twitter  ", "x-twitter"],
  ["プライバシーポリシー", "プライバシーポリシー"],
  ["गोपनीयता नीति", "गोपनीयता-नीति"],
  ["Ｆｕｌｌ ①", "full-1"],
  ["../../etc/passwd", "etc-passwd"],
  ["!!!", ""],
])("%j is written %j in an id", (name, expected) => {
  expect(slug(name)).toBe(expected);
});

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
