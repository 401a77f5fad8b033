import { describe, expect, test } from "vitest";
import { html, htmlText, visibleText } from "../src/html.ts";

describe("a value in a template is text, never markup", () => {
  test.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    [`" onload='x'`, "&quot; onload=&#39;x&#39;"],
    ["&lt;b&gt;", "&amp;lt;b&amp;gt;"],
    ["a\u0000b\u001bc\u007fd\u009be", "abcde"],
    ["abc\u202Edef\u2066g\u2069", "abcdefg"],
    ["half \uD800 pair", "half \uFFFD pair"],
    ["line\nfeed\ttab", "line\nfeed\ttab"],
    ["👍 naïve", "👍 naïve"],
  ])("%j", (value, markup) => {
    expect(htmlText(html`<p>${value}</p>`)).toBe(`<p>${markup}</p>`);
  });
});

test("markup made by the tag is not escaped again, and lists are joined", () => {
  const items = ["a", "<b>"].map((item) => html`<li>${item}</li>`);
  expect(htmlText(html`<ul>${items}</ul>`)).toBe("<ul><li>a</li><li>&lt;b&gt;</li></ul>");
});

test("null, undefined and false leave no trace; zero does", () => {
  expect(htmlText(html`[${null}${undefined}${false}${0}${[]}]`)).toBe("[0]");
});

test("what comes from JSON cannot pass for markup", () => {
  const forged = JSON.parse('{"markup":"<script>","Symbol(markup)":"<script>"}') as unknown as string[];
  expect(() => htmlText(html`${forged}`)).toThrow();
});

test("marks that Arabic and Hebrew need stay", () => {
  expect(visibleText("a\u200Fb\u200Ec")).toBe("a\u200Fb\u200Ec");
});
