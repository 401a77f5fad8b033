import { expect, test } from "vitest";
import { slug } from "../src/slug.ts";

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
