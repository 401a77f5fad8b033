import { describe, expect, test } from "vitest";
import { canonicalText } from "../../src/extract/canonical.ts";
import { canonicalHash } from "../../src/extract/hash.ts";
import type { Block } from "../../src/model.ts";

const paragraph = (text: string): Block => ({ kind: "paragraph", text, heading: [], lead: "" });
const hash = (...texts: string[]) => canonicalHash(texts.map(paragraph));

describe("the same text for equality", () => {
  const same: [what: string, one: string, other: string][] = [
    ["quotes", "the “Service” isn’t", 'the "Service" isn\'t'],
    ["dashes", "2020–2030 — all", "2020-2030 - all"],
    ["white space", "a\u00a0b \n c", "a b c"],
    ["invisible characters", "data\u00adbase\u200b", "database"],
    ["ligatures and widths", "ﬁle ＡＢ", "file AB"],
    ["space before punctuation", "Terms , and", "Terms, and"],
    ["hidden e-mail addresses", "write to [email protected].", "write to help@example.org."],
    ["spelt-out e-mail addresses", "help [at] example [dot] org", "help@example.org"],
    ["relative times", "updated 3 minutes ago", "updated 2 days ago"],
    ["random ids", "ref 6f1e2d3c4b5a69788796a5b4", "ref 00112233445566778899aabb"],
    ["bullets", "• an item", "an item"],
  ];
  test.each(same)("%s", (_, one, other) => {
    expect(canonicalText(one)).toBe(canonicalText(other));
    expect(hash(one)).toBe(hash(other));
  });

  test("however it is cut into blocks", () => {
    expect(hash("One thing.", "Another.")).toBe(hash("One thing. Another."));
  });
});

describe("another text", () => {
  const different: [one: string, other: string][] = [
    ["kept for 30 days", "kept for 90 days"],
    ["Last updated: 1 May 2030", "Last updated: 2 May 2030"],
    ["the service", "the Service"],
    ["we will train", "we will not train"],
    ["a fee of $25", "a fee of $30"],
  ];
  test.each(different)("%s / %s", (one, other) => {
    expect(hash(one)).not.toBe(hash(other));
  });
});
