import { describe, expect, test } from "vitest";
import { effectiveDate, effectiveSentence } from "../../src/alerts/effective.ts";
import { paragraph } from "./sample.ts";

describe("a date is found where the document takes effect", () => {
  test.each([
    ["Effective November 20, 2024", "2024-11-20"],
    ["Effective date: 1 March 2025", "2025-03-01"],
    ["Effective as of Sept. 3rd, 2024.", "2024-09-03"],
    ["These terms are effective from 2025-01-15 for everyone.", "2025-01-15"],
    ["This version takes effect on the 5th of May 2024.", "2024-05-05"],
    ["The policy has been in force since 01.06.2023.", "2023-06-01"],
    ["We will apply these from 20 November 2024.", "2024-11-20"],
    ["On January 1, 2026, this policy will go into effect.", "2026-01-01"],
    ["Last updated: June 3, 2024. Effective: July 3, 2024.", "2024-07-03"],
    ["Gültig ab 1.2.2025", "2025-02-01"],
  ])("%s", (text, date) => {
    expect(effectiveDate([paragraph(text)])?.date).toBe(date);
  });
});

describe("a date is none where nothing takes effect on it", () => {
  test.each([
    ["Last updated: June 3, 2024"],
    ["This policy was published on 3 June 2024."],
    ["The previous version, effective June 1, 2020, is archived."],
    ["These terms are effective until 31 December 2025."],
    ["Effective February 30, 2024"],
    ["We were founded on 1 May 2004. An effective complaint needs a reason."],
    ["Effective measures protect your data."],
  ])("%s", (text) => {
    expect(effectiveDate([paragraph(text)])).toBeNull();
  });
});

test("the first date that the document states counts, and its words are quoted", () => {
  const blocks = [
    paragraph("Welcome. This policy is effective on 1 July 2025, for all members. Read on."),
    paragraph("In Texas, effective September 1, 2025, more applies."),
  ];
  expect(effectiveDate(blocks)).toEqual({
    date: "2025-07-01",
    quote: "This policy is effective on 1 July 2025, for all members",
  });
});

test.each([
  ["2024-09-18T23:00:00Z", "in 63 days"],
  ["2024-11-19T08:00:00Z", "tomorrow"],
  ["2024-11-20T08:00:00Z", "today"],
])("at %s the day is %s", (now, distance) => {
  const effective = { date: "2024-11-20", quote: "Effective November 20, 2024" };
  expect(effectiveSentence(effective, now)).toContain(`(2024-11-20, ${distance})`);
});

test("a hostile block of dates takes no time to speak of", () => {
  const text = "effective 1 1 1 may 99 ".repeat(800);
  const start = performance.now();
  expect(effectiveDate(Array.from({ length: 50 }, () => paragraph(text)))).toBeNull();
  expect(performance.now() - start).toBeLessThan(1000);
});
