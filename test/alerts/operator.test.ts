import { describe, expect, test } from "vitest";
import { type NoticeInput, recoveredMessage, unverifiedMessage } from "../../src/alerts/operator.ts";
import { DOCUMENT } from "./sample.ts";

const INPUT: NoticeInput = {
  document: DOCUMENT,
  to: ["me@example.org"],
  at: "2024-09-18T18:17:00.000Z",
  failedChecks: 3,
  since: "2024-09-18T06:17:00.000Z",
  lastGoodAt: "2024-09-18T00:17:00.000Z",
  verdict: {
    kind: "broken",
    reason: "bot_wall",
    evidence: "<b>Checking your browser</b>\r\n",
    confirmable: false,
  },
};

const words = (text: string): string => text.replace(/\s+/g, " ");

test("the notice says which document, since when, what came back, and what to do", () => {
  const { subject, text } = unverifiedMessage(INPUT);
  expect(subject).toBe("Chatter Privacy Policy: not verified for 3 checks");
  for (const piece of [
    "could not be verified for 3 checks, since 2024-09-18 06:17 UTC",
    "Last verified: 2024-09-18 00:17 UTC",
    "What came back: a page that keeps programs out.",
    "“<b>Checking your browser</b>”",
    "https://chatter.example/legal/privacy",
    "clausewatch check chatter/privacy-policy",
    "line 12 of the watchlist",
    "No further mail about this follows",
  ])
    expect(words(text)).toContain(piece);
});

test("a document that was never verified is said to be so", () => {
  expect(words(unverifiedMessage({ ...INPUT, lastGoodAt: null }).text)).toContain("Last verified: never.");
});

test("the all-clear says how long it lasted, and belongs to the same thread", () => {
  const recovered = recoveredMessage({ ...INPUT, at: "2024-09-19T00:17:00.000Z" });
  expect(recovered.subject).toBe("Chatter Privacy Policy: verified again");
  expect(words(recovered.text)).toContain(
    "verified again at 2024-09-19 00:17 UTC, after 3 checks that did not succeed",
  );
  expect(recovered.headers.References).toBe(unverifiedMessage(INPUT).headers.References);
  expect(recovered.messageId).not.toBe(unverifiedMessage(INPUT).messageId);
});

test("the all-clear for a text that was doubted says why, and what to do about it", () => {
  const { text } = recoveredMessage({ ...INPUT, doubt: "3 % of the known text is left" });
  expect(words(text)).toContain("had been doubted (3 % of the known text is left)");
  expect(words(text)).toContain("correct the entry at line 12 of the watchlist");
});

describe.each([unverifiedMessage, recoveredMessage])("%o", (write) => {
  test("makes nothing of the page's markup", () => {
    expect(write(INPUT).html).not.toContain("<b>");
  });
});
