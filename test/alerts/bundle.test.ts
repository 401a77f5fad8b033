import { describe, expect, test } from "vitest";
import { deliverPending } from "../../src/alerts/deliver.ts";
import type { Message } from "../../src/model.ts";
import type { Archive } from "../../src/store/archive.ts";
import { enqueue, type OutboxEntry } from "../../src/store/outbox.ts";
import { listOutbox } from "../../src/store/outbox-rows.ts";
import type { MailServer } from "../support/mail-server.ts";
import { openPostOffice } from "./post-office.ts";
import { message } from "./sample.ts";

const NIGHT = "2024-09-18T01:00:00.000Z";
const DIGEST = "2024-09-18T08:00:00.000Z";

interface Post {
  readonly archive: Archive;
  readonly server: MailServer;
  queue(key: string, parts: Partial<Message>, entry?: Partial<OutboxEntry>): void;
  deliver(at: string): Promise<unknown>;
}

async function openPost(): Promise<Post> {
  const { archive, mail, server } = await openPostOffice();
  return {
    archive,
    server,
    queue(key, parts, entry = {}) {
      const full = message({ messageId: `<${key}@clausewatch>`, date: NIGHT, ...parts });
      enqueue(archive, {
        key,
        kind: "alert",
        document: null,
        level: "info",
        dueAt: DIGEST,
        ...entry,
        message: full,
      });
    },
    deliver: (at) => deliverPending({ archive, mail, now: () => new Date(at) }),
  };
}

const subjects = ({ server }: Post) => server.received.map(({ mail }) => mail.subject);
const states = ({ archive }: Post) => listOutbox(archive).map(({ kind, state }) => `${kind} ${state}`);

describe("alerts that waited for the digest", () => {
  test("leave as one mail that lists and holds them all", async () => {
    const post = await openPost();
    post.queue("a", {
      subject: "Chirp Terms: now offers a way to refuse",
      text: "All about Chirp.",
      html: "<html><body><p>Chirp &lt;b&gt;</p></body></html>",
    });
    post.queue(
      "b",
      {
        subject: "Moo Terms: the text changed",
        text: "All about Moo.",
        html: "<html><body><p>Moo</p></body></html>",
      },
      { level: "any" },
    );
    await post.deliver(NIGHT);
    expect(subjects(post)).toEqual([]);
    await post.deliver(DIGEST);
    expect(subjects(post)).toEqual(["clausewatch digest: 2 changes"]);
    const mail = post.server.received[0]?.mail;
    expect(mail?.text).toMatch(
      / 1\. {2}info .*Chirp Terms.*\n 2\. {2}any .*Moo Terms.*All about Chirp\..*All about Moo\./s,
    );
    expect(mail?.html).toMatch(
      /<table.*info<.*>Chirp Terms.*<\/table>.*<p>Chirp &lt;b&gt;<\/p>.*<p>Moo<\/p>/s,
    );
    expect(states(post)).toEqual(["alert sent", "alert sent", "digest sent"]);
    await post.deliver("2024-09-19T08:00:00.000Z");
    expect(post.server.received).toHaveLength(1);
  });

  test("leave as they are where there is only one for its recipient", async () => {
    const post = await openPost();
    post.queue("a", { subject: "one", to: ["a@example.org"] });
    post.queue("b", { subject: "other", to: ["b@example.org"] });
    await post.deliver(DIGEST);
    expect(subjects(post).sort()).toEqual(["one", "other"]);
  });

  test("leave in several digests where one would be cut off by mail programs", async () => {
    const post = await openPost();
    for (const key of ["a", "b", "c", "d"])
      post.queue(key, { subject: key, text: "x".repeat(40_000), html: "<body></body>" });
    await post.deliver(DIGEST);
    expect(subjects(post)).toEqual(["clausewatch digest: 2 changes", "clausewatch digest: 2 changes"]);
  });
});

test("high alerts and operator notices are in no digest", async () => {
  const post = await openPost();
  post.queue("a", { subject: "high" }, { level: "high" });
  post.queue("b", { subject: "notice" }, { kind: "operator" });
  post.queue("c", { subject: "info" });
  await post.deliver(DIGEST);
  expect(subjects(post).sort()).toEqual(["high", "info", "notice"]);
});
