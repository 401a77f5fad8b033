import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { alertEntries } from "../../src/alerts/entries.ts";
import { recoveredEntries, unverifiedEntries } from "../../src/alerts/operator.ts";
import { openArchive } from "../../src/store/archive.ts";
import { enqueue } from "../../src/store/outbox.ts";
import { listOutbox } from "../../src/store/outbox-rows.ts";
import { temporaryFolder } from "../support/program.ts";
import { alertInput, DOCUMENT } from "./sample.ts";

const DUE = "2024-09-18T08:00:00.000Z";

function queued(
  ...lists: readonly (readonly Parameters<typeof enqueue>[1][])[]
): ReturnType<typeof listOutbox> {
  const archive = openArchive(join(temporaryFolder(), "archive.db"));
  onTestFinished(() => archive.close());
  for (const entry of lists.flat()) enqueue(archive, entry);
  return listOutbox(archive);
}

test("each recipient has a mail of their own, queued once however often it is asked for", () => {
  const document = {
    ...DOCUMENT,
    alerts: { to: ["me@example.org", "you@example.org"], level: "info" as const },
  };
  const entries = alertEntries(alertInput({ document }), "high", { now: DUE, dueAt: DUE });
  const rows = queued(entries, entries);
  expect(
    rows.map(({ message, dueAt, level, kind, document }) => [message.to, dueAt, level, kind, document]),
  ).toEqual([
    [["me@example.org"], DUE, "high", "alert", "chatter/privacy-policy"],
    [["you@example.org"], DUE, "high", "alert", "chatter/privacy-policy"],
  ]);
  expect(new Set(rows.map(({ message }) => message.messageId)).size).toBe(2);
});

test("a spell brings one notice and one all-clear, however many checks it lasts; the next spell its own", () => {
  const spell = (since: string, failedChecks: number) => ({
    document: DOCUMENT,
    to: ["me@example.org"],
    at: "2024-09-20T00:00:00.000Z",
    failedChecks,
    since,
    lastGoodAt: null,
    verdict: { kind: "failed", reason: "timeout", evidence: "no answer in 30 s" } as const,
  });
  const first = spell("2024-09-18T00:00:00.000Z", 3);
  const rows = queued(
    unverifiedEntries(first),
    unverifiedEntries({ ...first, failedChecks: 4 }),
    recoveredEntries({ ...first, failedChecks: 5 }),
    unverifiedEntries(spell("2024-09-19T00:00:00.000Z", 3)),
  );
  expect(rows.map(({ message, kind }) => [kind, message.subject])).toEqual([
    ["operator", "Chatter Privacy Policy: not verified for 3 checks"],
    ["operator", "Chatter Privacy Policy: verified again"],
    ["operator", "Chatter Privacy Policy: not verified for 3 checks"],
  ]);
});
