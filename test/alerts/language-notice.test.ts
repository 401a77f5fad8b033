import { expect, test } from "vitest";
import { languageEntries, languageMessage } from "../../src/alerts/language-notice.ts";
import { DOCUMENT } from "./sample.ts";

const INPUT = {
  document: DOCUMENT,
  to: ["me@example.org", "you@example.org"],
  at: "2024-09-18T18:17:00.000Z",
  language: "de",
};
const words = (text: string): string => text.replace(/\s+/g, " ");

test("the notice says what is not found, and how to be told of every change instead", () => {
  const { subject, text } = languageMessage(INPUT);
  expect(subject).toBe("Chatter Privacy Policy: no rules for German, its clauses are not found");
  expect(words(text)).toContain("Chatter Privacy Policy is in German (de)");
  expect(words(text)).toContain("So no alert about them will come");
  expect(words(text)).toContain("“alerts: { level: any }” for it: its entry begins at line 12");
});

test("where every change is mailed already, it says so", () => {
  const document = { ...DOCUMENT, alerts: { ...DOCUMENT.alerts, level: "any" } } as const;
  expect(words(languageMessage({ ...INPUT, document }).text)).toContain("every change of its text is mailed");
});

test("there is one for each address, document and language", () => {
  expect(languageEntries(INPUT).map(({ key }) => key)).toEqual([
    "language:chatter/privacy-policy@de:me@example.org",
    "language:chatter/privacy-policy@de:you@example.org",
  ]);
});
