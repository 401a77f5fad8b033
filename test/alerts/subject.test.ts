import { describe, expect, test } from "vitest";
import { alertSubject } from "../../src/alerts/subject.ts";
import type { ClauseEvent } from "../../src/model.ts";
import { DOCUMENT, INTRODUCED, OPT_OUT_ADDED } from "./sample.ts";

const licence: ClauseEvent = { ...INTRODUCED, category: "likeness", event: "licence_changed", level: "high" };
const content: ClauseEvent = { ...licence, category: "derivative_works" };

describe("the subject names the strongest event and counts the others", () => {
  test.each([
    [[INTRODUCED], "Chatter Privacy Policy: now trains AI on user data"],
    [[OPT_OUT_ADDED, licence, INTRODUCED], "Chatter Privacy Policy: now trains AI on user data (+2)"],
    [[OPT_OUT_ADDED, licence], "Chatter Privacy Policy: changed what it may do with your likeness (+1)"],
    [[content], "Chatter Privacy Policy: changed its licence to your content"],
    [[], "Chatter Privacy Policy: the text changed"],
  ])("%#", (events, subject) => {
    expect(alertSubject(DOCUMENT, events)).toBe(subject);
  });
});

test("a long name gives way, the event stays, and the line stays below 78 characters", () => {
  const name = "Supplementary Terms for Creators, Advertisers and Business Partners in Europe";
  const subject = alertSubject({ ...DOCUMENT, name }, [INTRODUCED, OPT_OUT_ADDED]);
  expect(subject).toBe("Chatter Supplementary Terms for Creators,…: now trains AI on user data (+1)");
  expect(subject.length).toBeLessThan(78);
});

test("a name cannot end the header and begin another", () => {
  const subject = alertSubject({ ...DOCUMENT, name: "Policy\r\nBcc: all@example.org\u0000\u202E" }, [
    INTRODUCED,
  ]);
  expect(subject).not.toMatch(/[\r\n\u0000\u202E]/);
  expect(subject).toContain("Policy Bcc: all@example.org");
});
