import { expect, onTestFinished, test } from "vitest";
import { type DeliverySummary, deliverPending, retryDelaySeconds } from "../../src/alerts/deliver.ts";
import type { Mail } from "../../src/alerts/mail.ts";
import type { Message } from "../../src/model.ts";
import { type Archive, openArchive } from "../../src/store/archive.ts";
import { acquireDeliveryLock } from "../../src/store/lock.ts";
import { claimNext, enqueue, markSent } from "../../src/store/outbox.ts";
import { deliveriesOf, listOutbox } from "../../src/store/outbox-rows.ts";
import { SETTINGS } from "../fetch/settings.ts";
import { type Behaviour, type MailServer, startMailServer } from "../support/mail-server.ts";
import { openPostOffice } from "./post-office.ts";
import { message } from "./sample.ts";

const START = "2024-09-18T01:00:00.000Z";
const DAY = 24 * 60;

interface Post {
  readonly archive: Archive;
  readonly mail: Mail;
  readonly server: MailServer;
  queue(key: string, parts?: Partial<Message>, dueAt?: string): void;
  /** A pass at `minutes` after the start. */
  deliver(minutes: number): Promise<DeliverySummary>;
}

async function openPost(behaviour: Behaviour = {}): Promise<Post> {
  const { archive, mail, server } = await openPostOffice(behaviour);
  return {
    archive,
    mail,
    server,
    queue: (key, parts = {}, dueAt = START) => {
      const entry = { key, kind: "alert", document: null, level: "high", dueAt } as const;
      enqueue(archive, { ...entry, message: message({ messageId: `<${key}@clausewatch>`, ...parts }) });
    },
    deliver: (minutes) => deliverPending({ archive, mail, now: () => minutesAfter(START, minutes) }),
  };
}

function minutesAfter(start: string, minutes: number): Date {
  return new Date(Date.parse(start) + minutes * 60_000);
}

const states = ({ archive }: Post): string[] => listOutbox(archive).map(({ state }) => state);
const arrived = ({ server }: Post): (string | undefined)[] =>
  server.received.map(({ mail }) => mail.messageId);

test("what is due is sent once, oldest first; what is not due waits", async () => {
  const post = await openPost();
  post.queue("second", {}, "2024-09-18T00:30:00.000Z");
  post.queue("first", {}, "2024-09-18T00:20:00.000Z");
  post.queue("digest", {}, "2024-09-18T08:00:00.000Z");
  const summary = await post.deliver(0);
  expect(summary.sent.map(({ attempt, detail }) => [attempt, detail.slice(0, 3)])).toEqual([
    [1, "250"],
    [1, "250"],
  ]);
  expect(await post.deliver(1)).toEqual({ sent: [], retrying: [], dead: [] });
  expect(arrived(post)).toEqual(["<first@clausewatch>", "<second@clausewatch>"]);
  expect(states(post)).toEqual(["sent", "sent", "waiting"]);
  await post.deliver(7 * 60);
  expect(arrived(post)).toHaveLength(3);
});

test("while the server is down nothing is lost, and on its return the mail arrives under the same Message-ID", async () => {
  const post = await openPost();
  post.queue("a");
  post.queue("b");
  await post.server.close();
  const down = await post.deliver(0);
  expect(down.retrying).toMatchObject([{ attempt: 1, nextAttemptAt: "2024-09-18T01:00:54.000Z" }]);
  expect(states(post)).toEqual(["retrying", "waiting"]);
  const back = await startMailServer({}, post.server.port);
  onTestFinished(() => back.close());
  const summary = await post.deliver(1);
  expect(summary.sent.map(({ attempt }) => attempt).sort()).toEqual([1, 2]);
  expect(back.received.map(({ mail }) => mail.messageId).sort()).toEqual([
    "<a@clausewatch>",
    "<b@clausewatch>",
  ]);
});

test("after an outage of three days with news every day, everything arrives once, oldest first", async () => {
  const post = await openPost();
  await post.server.close();
  const news = ["monday", "tuesday", "wednesday"];
  for (let minutes = 0; minutes < 3 * DAY; minutes += 30) {
    const day = news[minutes / DAY];
    if (day !== undefined) post.queue(day, {}, minutesAfter(START, minutes).toISOString());
    expect((await post.deliver(minutes)).dead).toEqual([]);
  }
  const back = await startMailServer({}, post.server.port);
  onTestFinished(() => back.close());
  for (let minutes = 3 * DAY; minutes < 4 * DAY; minutes += 30) await post.deliver(minutes);
  expect(back.received.map(({ mail }) => mail.messageId)).toEqual(news.map((day) => `<${day}@clausewatch>`));
  expect(states(post)).toEqual(["sent", "sent", "sent"]);
});

test("a mail that was taken just as the connection broke comes again under the same Message-ID", async () => {
  const post = await openPost({ dropAfterData: true });
  post.queue("a");
  expect((await post.deliver(0)).retrying).toHaveLength(1);
  post.server.behave({});
  expect((await post.deliver(1)).sent).toHaveLength(1);
  expect(arrived(post)).toEqual(["<a@clausewatch>", "<a@clausewatch>"]);
});

test("a permanent refusal is final at once, with the server's reason, and holds up nothing", async () => {
  const refuse = (address: string) =>
    address.startsWith("gone") ? { code: 550, text: "no such user" } : undefined;
  const post = await openPost({ refuseRecipient: refuse });
  post.queue("a", { to: ["gone@example.org"] });
  post.queue("b");
  const summary = await post.deliver(0);
  expect(summary.dead).toMatchObject([
    { to: ["gone@example.org"], detail: expect.stringContaining("no such user") },
  ]);
  expect(states(post)).toEqual(["dead", "sent"]);
  expect(listOutbox(post.archive)[0]?.lastError).toContain("no such user");
});

test("a dead letter is told to the operator's other addresses, once a day for each recipient", async () => {
  const refuse = (address: string) =>
    address.startsWith("gone") ? { code: 550, text: "no such user" } : undefined;
  const post = await openPost({ refuseRecipient: refuse });
  for (const key of ["a", "b"]) post.queue(key, { to: ["gone@example.org"] });
  const alerts = { to: ["gone@example.org", "gone-too@example.org", "me@example.org"], timezone: "UTC" };
  const parts = {
    ...post,
    watchlist: { documents: [], fetch: SETTINGS, alerts },
    now: () => new Date(START),
  };
  const { sent, dead } = await deliverPending(parts);
  expect(dead.map(({ to }) => to)).toEqual([
    ["gone@example.org"],
    ["gone@example.org"],
    ["gone-too@example.org"],
  ]);
  expect(sent).toMatchObject([
    { to: ["me@example.org"], subject: "clausewatch: mail to gone@example.org was given up" },
  ]);
  expect(post.server.received[0]?.mail.text).toMatch(
    /Mail 1 .*no such user.*mail\s+retry\s+1.*mail\s+drop\s+1/s,
  );
  expect(await deliverPending(parts)).toEqual({ sent: [], retrying: [], dead: [] });
});

test("a mail that is put off is tried again ever later, and given up after the twelfth answer", async () => {
  const post = await openPost({ refuseMail: { code: 451, text: "greylisted" } });
  post.queue("a");
  let minutes = 0;
  for (let attempt = 1; attempt < 12; attempt++) {
    const { retrying } = await post.deliver(minutes);
    expect(retrying).toMatchObject([{ attempt }]);
    minutes += retryDelaySeconds(attempt, "<a@clausewatch>") / 60;
    expect(retrying[0]?.nextAttemptAt).toBe(minutesAfter(START, minutes).toISOString());
  }
  const { dead } = await post.deliver(minutes);
  expect(dead).toMatchObject([
    { attempt: 12, detail: expect.stringMatching(/given up after 12 attempts: .*greylisted/) },
  ]);
  expect(deliveriesOf(post.archive, dead[0]?.id ?? 0)).toHaveLength(12);
  expect(await post.deliver(minutes + 10_000)).toEqual({ sent: [], retrying: [], dead: [] });
});

test.each([
  [1, 60],
  [2, 120],
  [9, 15_360],
  [10, 21_600],
  [40, 21_600],
])(
  "after attempt %i the wait is %i seconds at most, three quarters of that at least, and not the same for every mail",
  (attempt, most) => {
    const waits = Array.from({ length: 50 }, (_, index) =>
      retryDelaySeconds(attempt, `<${index}@clausewatch>`),
    );
    expect(Math.max(...waits)).toBeLessThanOrEqual(most);
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(most * 0.75);
    expect(new Set(waits).size).toBeGreaterThan(5);
  },
);

test("mails about a document reach a recipient in their order, and hold up no other document or recipient", async () => {
  const post = await openPost({
    refuseRecipient: (address) => (address.startsWith("busy") ? { code: 451, text: "later" } : undefined),
  });
  const queue = (key: string, document: string, to: string): unknown =>
    enqueue(post.archive, {
      ...{ key, kind: "alert", document, level: "high", dueAt: START },
      message: message({ messageId: `<${key}@clausewatch>`, to: [to] }),
    });
  queue("1", "acme/terms", "busy@example.org");
  queue("2", "acme/terms", "busy@example.org");
  queue("3", "acme/terms", "me@example.org");
  queue("4", "acme/privacy", "busy@example.org");
  const { sent, retrying } = await post.deliver(0);
  expect([sent.map(({ id }) => id), retrying.map(({ id }) => id)]).toEqual([[3], [1, 4]]);
  post.server.behave({});
  expect((await post.deliver(1)).sent.map(({ id }) => id)).toEqual([1, 2, 4]);
});

test("what a process claimed that died is sent again at once", async () => {
  const post = await openPost();
  post.queue("a");
  claimNext(post.archive, START);
  expect((await post.deliver(0)).sent).toMatchObject([{ attempt: 2 }]);
});

test("what another process is just sending is left to it", async () => {
  const post = await openPost();
  post.queue("a");
  const other = acquireDeliveryLock(post.archive.file);
  const delivery = post.deliver(0);
  markSent(post.archive, 1, START, "250 sent by the other");
  expect(await delivery).toEqual({ sent: [], retrying: [], dead: [] });
  expect(arrived(post)).toEqual([]);
  other?.release();
});

test("what another process has left is sent when it is done", async () => {
  const post = await openPost();
  post.queue("a");
  const other = acquireDeliveryLock(post.archive.file);
  const delivery = post.deliver(0);
  other?.release();
  expect((await delivery).sent).toHaveLength(1);
});

test("two workers at once send each mail once", async () => {
  const post = await openPost();
  for (let index = 0; index < 10; index++) post.queue(`m${index}`);
  const other = openArchive(post.archive.file);
  onTestFinished(() => other.close());
  const now = (): Date => new Date(START);
  await Promise.all([post.deliver(0), deliverPending({ archive: other, mail: post.mail, now })]);
  expect(arrived(post).sort()).toEqual(Array.from({ length: 10 }, (_, index) => `<m${index}@clausewatch>`));
});
