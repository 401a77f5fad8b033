import { describe, expect, test } from "vitest";
import { decidingRule, robotsRules } from "../../src/fetch/robots-rules.ts";

const allows = (text: string, path: string): boolean =>
  decidingRule(robotsRules(text, "clausewatch"), path)?.allow ?? true;

describe("which group holds for us", () => {
  test.each([
    ["nobody's", "User-agent: other\nDisallow: /", true],
    ["everybody's", "User-agent: *\nDisallow: /", false],
    ["ours before everybody's", "User-agent: *\nDisallow: /\n\nUser-agent: clausewatch\nDisallow: /x", true],
    ["ours, in any case and with a version", "USER-AGENT: ClauseWatch/2.0\nDisallow: /", false],
    ["a name that only begins like ours", "User-agent: clausewatcher\nDisallow: /", true],
    [
      "several names for one group",
      "User-agent: a\nUser-agent: clausewatch\nUser-agent: b\nDisallow: /",
      false,
    ],
    [
      "our groups together",
      "User-agent: clausewatch\nDisallow: /x\nUser-agent: a\nUser-agent: clausewatch\nDisallow: /",
      false,
    ],
    ["ours without rules", "User-agent: *\nDisallow: /\nUser-agent: clausewatch\nDisallow:", true],
    [
      "other lines between names and rules",
      "User-agent: *\nCrawl-delay: 5\nSitemap: /s.xml\nDisallow: /",
      false,
    ],
    ["Windows and old Mac line ends", "User-agent: *\r\nAllow: /x\rDisallow: /", false],
    ["a byte order mark and comments", "\ufeffUser-agent: * # all\nDisallow: / # everything", false],
    ["rules before any name", "Disallow: /", true],
  ])("%s", (_, text, allowed) => {
    expect(allows(text, "/terms")).toBe(allowed);
  });
});

describe("which rule decides", () => {
  test.each([
    ["Disallow: /terms", "/terms", false],
    ["Disallow: /terms", "/terms/2026", false],
    ["Disallow: /terms", "/Terms", true],
    ["Disallow: /terms/", "/terms", true],
    ["Disallow: /terms$", "/terms", false],
    ["Disallow: /terms$", "/terms/2026", true],
    ["Disallow: /*.pdf$", "/legal/terms.pdf", false],
    ["Disallow: /*.pdf$", "/legal/terms.pdf?v=2", true],
    ["Disallow: /*.pdf$", "/a.pdf/b.pdf", false],
    ["Disallow: /a*b*c", "/a-b-c-d", false],
    ["Disallow: /a*b*c", "/a-c-b", true],
    ["Disallow: /a*a$", "/a", true],
    ["Disallow: *", "/terms", false],
    ["Disallow: /$", "/", false],
    ["Disallow: /$", "/terms", true],
    ["Disallow: /terms?", "/terms?lang=en", false],
    ["Disallow: /\nAllow: /terms", "/terms", true],
    ["Allow: /terms\nDisallow: /terms", "/terms", true],
    ["Disallow: /terms\nAllow: /terms", "/terms", true],
    ["Allow: /\nDisallow: /terms", "/terms", false],
    ["Disallow: /bedingungen/ä", "/bedingungen/%C3%A4", false],
    ["Disallow: /%74erms", "/terms", false],
    ["Disallow: /a%2fb", "/a%2Fb", false],
    ["Disallow: /a%2fb", "/a/b", true],
  ])("%j: %s allowed: %s", (lines, path, allowed) => {
    expect(allows(`User-agent: *\n${lines}`, path)).toBe(allowed);
  });
});

test("a hostile file takes no time to speak of", () => {
  const text = `User-agent: *\n${`Disallow: /${"*a".repeat(120)}$\n`.repeat(2000)}`;
  const begun = performance.now();
  expect(allows(text, `/${"a".repeat(2000)}b`)).toBe(true);
  expect(performance.now() - begun).toBeLessThan(1000);
});
