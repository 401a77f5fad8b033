import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/store/archive.ts";
import {
  claimNext,
  dropMessage,
  enqueue,
  hasDue,
  markDead,
  markRetry,
  markSent,
  type OutboxEntry,
  releaseClaims,
  retryMessage,
} from "../../src/store/outbox.ts";
import { deliveriesOf, listOutbox, outboxMessage } from "../../src/store/outbox-rows.ts";
import { scratchArchive } from "./scratch.ts";

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();

function entry(key: string, dueAt = at(0)): OutboxEntry {
  const message = {
    messageId: `<${key}@clausewatch.example>`,
    from: "watch@clausewatch.example",
    to: ["reader@clausewatch.example"],
    subject: key,
    date: at(0),
    text: "text",
    html: "<p>text",
    headers: { "X-Test": "1" },
  };
  return { key, kind: "alert", document: "acme/terms", level: "high", message, dueAt };
}

describe("the outbox", () => {
  test("queues a key once, and keeps the first message", () => {
    const archive = scratchArchive();
    const id = enqueue(archive, entry("alert:acme/terms@2"));
    expect(enqueue(archive, { ...entry("alert:acme/terms@2"), level: "info" })).toBe(id);
    expect(listOutbox(archive)).toMatchObject([
      { id, key: "alert:acme/terms@2", level: "high", state: "waiting" },
    ]);
  });

  test("hands a message to one claimant only, also between two connections", () => {
    const archive = scratchArchive();
    const other = openArchive(archive.file);
    enqueue(archive, entry("a"));
    const claims = [claimNext(archive, at(1)), claimNext(other, at(1))];
    other.close();
    expect(claims.map((claim) => claim?.message.subject ?? null)).toEqual(["a", null]);
  });

  test("gives the oldest due message first, and none before its time", () => {
    const archive = scratchArchive();
    enqueue(archive, entry("later", at(20)));
    enqueue(archive, entry("second", at(5)));
    enqueue(archive, entry("first", at(4)));
    const subjects = [1, 2, 3].map(() => claimNext(archive, at(10))?.message.subject ?? null);
    expect(subjects).toEqual(["first", "second", null]);
  });

  test("gives a message again, as it was, once the claims of the dead are released", () => {
    const archive = scratchArchive();
    enqueue(archive, entry("a"));
    const first = claimNext(archive, at(0));
    expect(claimNext(archive, at(4))).toBeNull();
    expect(hasDue(archive, at(4))).toBe(true);
    releaseClaims(archive);
    const second = claimNext(archive, at(6));
    expect(second?.message).toEqual(first?.message);
    expect([first?.attempt, second?.attempt]).toEqual([1, 2]);
  });

  test("knows whether anything is due", () => {
    const archive = scratchArchive();
    expect(hasDue(archive, at(60))).toBe(false);
    enqueue(archive, entry("a", at(5)));
    expect([at(4), at(5)].map((time) => hasDue(archive, time))).toEqual([false, true]);
  });

  test("never gives a sent message again, whatever is said of it later", () => {
    const archive = scratchArchive();
    const id = enqueue(archive, entry("a"));
    claimNext(archive, at(0));
    markSent(archive, id, at(1), "250 OK");
    markRetry(archive, id, { at: at(2), reason: "too late", nextAttemptAt: at(3), unreachable: false });
    markDead(archive, id, at(2), "too late");
    expect(retryMessage(archive, id, at(2))).toBe(false);
    expect(claimNext(archive, at(60))).toBeNull();
    expect(outboxMessage(archive, id)).toMatchObject({
      state: "sent",
      sentAt: at(1),
      detail: "250 OK",
      lastError: null,
    });
  });

  test("waits until the next attempt is due", () => {
    const archive = scratchArchive();
    const id = enqueue(archive, entry("a"));
    claimNext(archive, at(0));
    markRetry(archive, id, {
      at: at(1),
      reason: "connection refused",
      nextAttemptAt: at(10),
      unreachable: false,
    });
    expect(claimNext(archive, at(9))).toBeNull();
    expect(outboxMessage(archive, id)).toMatchObject({ state: "retrying", lastError: "connection refused" });
    expect(claimNext(archive, at(10))?.attempt).toBe(2);
  });

  test("leaves a dead message alone until a person asks for it", () => {
    const archive = scratchArchive();
    const id = enqueue(archive, entry("a"));
    claimNext(archive, at(0));
    markDead(archive, id, at(1), "550 no such user");
    expect(claimNext(archive, at(60))).toBeNull();
    expect(outboxMessage(archive, id)).toMatchObject({ state: "dead", deadAt: at(1) });
    expect(retryMessage(archive, id, at(61))).toBe(true);
    expect(claimNext(archive, at(61))).toMatchObject({ id, attempt: 1 });
  });

  test("keeps a dropped message on record and never gives it again", () => {
    const archive = scratchArchive();
    const id = enqueue(archive, entry("a"));
    claimNext(archive, at(0));
    expect(dropMessage(archive, id, at(1))).toBe(false);
    markRetry(archive, id, { at: at(1), reason: "refused", nextAttemptAt: at(2), unreachable: false });
    expect(dropMessage(archive, id, at(3))).toBe(true);
    expect(retryMessage(archive, id, at(4))).toBe(false);
    expect([hasDue(archive, at(60)), claimNext(archive, at(60))]).toEqual([false, null]);
    expect(outboxMessage(archive, id)).toMatchObject({ state: "dropped", droppedAt: at(3) });
    expect(dropMessage(archive, id, at(5))).toBe(false);
  });

  test("keeps every attempt, over a revival too", () => {
    const archive = scratchArchive();
    const id = enqueue(archive, entry("a"));
    markRetry(archive, id, { at: at(1), reason: "refused", nextAttemptAt: at(2), unreachable: false });
    markDead(archive, id, at(2), "gave up");
    retryMessage(archive, id, at(3));
    markSent(archive, id, at(4), "250 OK");
    expect(deliveriesOf(archive, id)).toEqual([
      { attempt: 1, at: at(1), outcome: "retry", detail: "refused" },
      { attempt: 2, at: at(2), outcome: "dead", detail: "gave up" },
      { attempt: 3, at: at(4), outcome: "sent", detail: "250 OK" },
    ]);
  });
});
