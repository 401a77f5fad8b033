import { expect, test } from "vitest";
import { deliverPending } from "../../src/alerts/deliver.ts";
import { alertEntries } from "../../src/alerts/entries.ts";
import { enqueue } from "../../src/store/outbox.ts";
import { listOutbox } from "../../src/store/outbox-rows.ts";
import type { Behaviour } from "../support/mail-server.ts";
import { openPostOffice } from "./post-office.ts";
import { alertInput, DOCUMENT } from "./sample.ts";

const START = Date.UTC(2024, 8, 18, 1);
const START_ISO = new Date(START).toISOString();
const READERS = ["one@example.org", "two@example.org", "three@example.org"];

/** An alert to three readers while the server behaves so, and two days in which it behaves well again. */
async function after(fault: Behaviour) {
  const { archive, mail, server } = await openPostOffice(fault);
  const document = { ...DOCUMENT, alerts: { to: READERS, level: "info" as const } };
  const times = { now: START_ISO, dueAt: START_ISO };
  for (const entry of alertEntries(alertInput({ document }), "high", times)) enqueue(archive, entry);
  const pass = (minutes: number) =>
    deliverPending({ archive, mail, now: () => new Date(START + minutes * 60_000) });
  await pass(0);
  await pass(10);
  server.behave({});
  for (let minutes = 20; minutes < 2 * 24 * 60; minutes += 20) await pass(minutes);
  const mails = server.received.flatMap(({ recipients, mail: { messageId } }) =>
    recipients.map((recipient) => ({ recipient, messageId })),
  );
  return {
    recipients: mails.map(({ recipient }) => recipient).sort(),
    distinct: new Set(mails.map(({ messageId }) => messageId)).size,
    states: listOutbox(archive).map(({ state }) => state),
  };
}

const only = (address: string, code: number) => (candidate: string) =>
  candidate === address ? { code, text: "not this one" } : undefined;

test.each<[string, Behaviour]>([
  ["refuses every connection (554)", { refuseConnection: { code: 554, text: "no service" } }],
  ["is about to shut down (421)", { refuseConnection: { code: 421, text: "shutting down" } }],
  ["takes its time", { delayMs: 100 }],
  ["puts every mail off (450)", { refuseMail: { code: 450, text: "greylisted" } }],
  ["puts one reader off (450)", { refuseRecipient: only("two@example.org", 450) }],
])("a server that %s: each of three readers is told once", async (_name, fault) => {
  const { recipients, distinct, states } = await after(fault);
  expect([recipients, distinct]).toEqual([[...READERS].sort(), 3]);
  expect(states).toEqual(["sent", "sent", "sent"]);
});

test("a server that refuses one of three readers for good (550): the others are told once, and it is on record", async () => {
  const { recipients, states } = await after({ refuseRecipient: only("two@example.org", 550) });
  expect(recipients).toEqual(["one@example.org", "three@example.org"]);
  expect(states).toEqual(["sent", "dead", "sent"]);
});

test("a server that drops the connection after it took a mail: nothing is lost, and what comes twice bears the same Message-ID", async () => {
  const { recipients, distinct, states } = await after({ dropAfterData: true });
  expect(new Set(recipients)).toEqual(new Set(READERS));
  expect(distinct).toBe(3);
  expect(states).toEqual(["sent", "sent", "sent"]);
});
