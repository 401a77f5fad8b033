import { createHmac } from "node:crypto";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { type DeliverySummary, deliverPending } from "../../src/alerts/deliver.ts";
import { alertEntries } from "../../src/alerts/entries.ts";
import type { Watchlist } from "../../src/model.ts";
import { enqueue } from "../../src/store/outbox.ts";
import { listOutbox } from "../../src/store/outbox-rows.ts";
import { SETTINGS } from "../fetch/settings.ts";
import type { MailServer } from "../support/mail-server.ts";
import { startSite } from "../support/site.ts";
import { openPostOffice } from "./post-office.ts";
import { alertInput, DOCUMENT, INTRODUCED } from "./sample.ts";

const START = Date.UTC(2024, 8, 18, 1);
const START_ISO = new Date(START).toISOString();
const SECRET = "a secret of the test";

interface Posted {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Receiver {
  readonly posted: readonly Posted[];
  readonly server: MailServer;
  states(): readonly string[];
  answer(status: number, headers?: Readonly<Record<string, string>>): void;
  /** A pass at `minutes` after the start. */
  deliver(minutes: number): Promise<DeliverySummary>;
}

/** An alert for one reader by mail and for a webhook, due, and both other ends. */
async function openReceiver({ allowed = ["127.0.0.1"], secret = SECRET } = {}): Promise<Receiver> {
  const { archive, mail, server } = await openPostOffice();
  const posted: Posted[] = [];
  let reply: { status: number; headers?: Readonly<Record<string, string>> } = { status: 204 };
  const site = await startSite({
    "/hook": async (request, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      posted.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(reply.status, reply.headers).end();
    },
  });
  onTestFinished(() => site.close());
  const document = { ...DOCUMENT, alerts: { ...DOCUMENT.alerts, webhook: site.url("/hook") } };
  const fetch = { ...SETTINGS, allowPrivateHosts: allowed };
  const watchlist: Watchlist = {
    documents: [document],
    fetch,
    alerts: { to: ["operator@example.org"], timezone: "UTC" },
  };
  const times = { now: START_ISO, dueAt: START_ISO };
  for (const entry of alertEntries(alertInput({ document }), "high", times)) enqueue(archive, entry);
  return {
    posted,
    server,
    states: () => listOutbox(archive).map(({ channel, state }) => `${channel} ${state}`),
    answer: (status, headers = {}) => {
      reply = { status, headers };
    },
    deliver: (minutes) =>
      deliverPending({
        ...{ archive, mail, watchlist, webhookSecret: secret },
        now: () => new Date(START + minutes * 60_000),
      }),
  };
}

test("an alert is posted once as JSON: what changed, in which document, and how to refuse", async () => {
  const receiver = await openReceiver();
  await receiver.deliver(0);
  await receiver.deliver(60);
  expect(receiver.states()).toEqual(["mail sent", "webhook sent"]);
  expect(receiver.posted).toHaveLength(1);
  const { headers, body } = receiver.posted[0] as Posted;
  expect(headers).toMatchObject({ "content-type": "application/json" });
  expect(headers["user-agent"]).toMatch(/^clausewatch\//);
  expect(JSON.parse(body)).toMatchObject({
    type: "alert",
    timestamp: "2024-09-18T00:32:21.000Z",
    data: {
      level: "high",
      service: DOCUMENT.service,
      document: { id: DOCUMENT.id, name: DOCUMENT.name, urls: DOCUMENT.urls },
      versions: { before: 4, after: 5 },
      effective: "2024-11-20",
      events: [INTRODUCED],
      optOut: DOCUMENT.optOut,
    },
  });
});

test("it links to the change in the viewer, where the watchlist names one", () => {
  const document = {
    ...DOCUMENT,
    alerts: { ...DOCUMENT.alerts, to: [], webhook: "https://hooks.example.org/" },
  };
  const viewerOf = (viewer?: string): unknown => {
    const [post] = alertEntries(alertInput({ document, viewer }), "high", {
      now: START_ISO,
      dueAt: START_ISO,
    });
    return JSON.parse(post?.message.text ?? "").data.viewer;
  };
  expect(viewerOf("https://watch.example.org/")).toBe(
    "https://watch.example.org/services/chatter/privacy-policy/changes/4..5",
  );
  expect(viewerOf()).toBeUndefined();
});

test.each([
  [SECRET, Buffer.from(SECRET)],
  [`whsec_${Buffer.from("sixteen byte key").toString("base64")}`, Buffer.from("sixteen byte key")],
])("with the secret %s a receiver can tell that it comes from here", async (secret, key) => {
  const receiver = await openReceiver({ secret });
  await receiver.deliver(0);
  const { headers, body } = receiver.posted[0] as Posted;
  expect(headers["webhook-timestamp"]).toBe(`${START / 1000}`);
  const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const expected = createHmac("sha256", key).update(signed).digest("base64");
  expect(headers["webhook-signature"]).toBe(`v1,${expected}`);
});

test("without a secret it is posted unsigned", async () => {
  const receiver = await openReceiver({ secret: "" });
  await receiver.deliver(0);
  expect(receiver.posted.map(({ headers }) => "webhook-signature" in headers)).toEqual([false]);
});

test.each([500, 404, 302])("an answer of %d is tried again under the same id", async (status) => {
  const receiver = await openReceiver();
  receiver.answer(status, { location: "/elsewhere" });
  await receiver.deliver(0);
  expect(receiver.states()).toEqual(["mail sent", "webhook retrying"]);
  receiver.answer(200);
  await receiver.deliver(2);
  expect(receiver.states()).toEqual(["mail sent", "webhook sent"]);
  expect(new Set(receiver.posted.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
});

test("Retry-After is obeyed where it asks for more time than the usual wait", async () => {
  const receiver = await openReceiver();
  receiver.answer(503, { "retry-after": "1800" });
  const { retrying } = await receiver.deliver(0);
  expect(retrying).toMatchObject([{ nextAttemptAt: "2024-09-18T01:30:00.000Z" }]);
  receiver.answer(200);
  await receiver.deliver(29);
  expect(receiver.posted).toHaveLength(1);
  await receiver.deliver(31);
  expect(receiver.states()).toEqual(["mail sent", "webhook sent"]);
});

test("a receiver that is gone for good is given up, and the operator told by mail", async () => {
  const receiver = await openReceiver();
  receiver.answer(410);
  const { dead } = await receiver.deliver(0);
  expect(dead).toMatchObject([{ detail: "HTTP 410" }]);
  await receiver.deliver(1);
  expect(receiver.server.received.map(({ mail }) => mail.subject)).toContainEqual(
    expect.stringContaining("was given up"),
  );
});

test("a mail server that is down does not hold up the webhook, nor the webhook the mails", async () => {
  const receiver = await openReceiver();
  await receiver.server.close();
  await receiver.deliver(0);
  expect(receiver.states()).toEqual(["mail retrying", "webhook sent"]);
});

test("a webhook is held to the rules about addresses that pages are held to", async () => {
  const receiver = await openReceiver({ allowed: [] });
  const { retrying } = await receiver.deliver(0);
  expect(retrying.map(({ detail }) => detail)).toEqual([
    expect.stringContaining("127.0.0.1 is not a globally reachable address"),
  ]);
  expect([receiver.posted.length, receiver.states()]).toEqual([0, ["mail sent", "webhook retrying"]]);
});
