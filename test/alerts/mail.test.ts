import { once } from "node:events";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Mail, openMail } from "../../src/alerts/mail.ts";
import { alertMessage } from "../../src/alerts/message.ts";
import { type Behaviour, type MailServer, startMailServer } from "../support/mail-server.ts";
import { temporaryFolder } from "../support/program.ts";
import { alertInput, DOCUMENT, message } from "./sample.ts";

async function serverAndMail(behaviour: Behaviour = {}): Promise<{ server: MailServer; mail: Mail }> {
  const server = await startMailServer(behaviour);
  const mail = openMail({ smtpUrl: server.url, outboxDir: "/nonexistent" });
  onTestFinished(async () => {
    await mail.close();
    await server.close();
  });
  return { server, mail };
}

test("an alert that goes through SMTP arrives as it was written", async () => {
  const { server, mail } = await serverAndMail();
  const document = {
    ...DOCUMENT,
    name: "Datenschutzerklärung – 隐私",
    alerts: { to: ["me@example.org", "Ändi <you@example.org>"], level: "info" as const },
  };
  const alert = alertMessage(alertInput({ document, from: "Clause watch <watch@example.org>" }));
  expect(await mail.send(alert)).toMatchObject({ kind: "sent", detail: expect.stringContaining("250") });
  const [arrived] = server.received;
  expect(arrived?.recipients).toEqual(["me@example.org", "you@example.org"]);
  expect(arrived?.mail.subject).toBe(alert.subject);
  expect(arrived?.mail.text).toBe(alert.text);
  expect(arrived?.mail.html).toBe(alert.html);
  expect(arrived?.mail.messageId).toBe(alert.messageId);
  expect(arrived?.mail.date).toEqual(new Date("2024-09-18T00:32:21Z"));
  expect(arrived?.mail.from?.value).toEqual([{ address: "watch@example.org", name: "Clause watch" }]);
  expect(arrived?.mail.inReplyTo).toBe(alert.headers["In-Reply-To"]);
  expect(arrived?.mail.references).toBe(alert.headers.References);
  expect(arrived?.mail.headers.get("auto-submitted")).toBe("auto-generated");
  const head = arrived?.raw.toString("latin1").split("\r\n\r\n", 1)[0];
  expect(head).toMatch(/^Content-Type: multipart\/alternative/m);
  expect(head).toMatch(/^List-Id: <privacy-policy\.chatter\.clausewatch\.localhost>\r?$/im);
  expect(head?.replace(/\r\n /g, " ")).toContain("List-Unsubscribe: <mailto:watch@example.org?subject=");
});

test("no header comes of what a page or a name smuggles in", async () => {
  const { server, mail } = await serverAndMail();
  const smuggled = "x\r\nBcc: victim@example.org\r\n\r\nbody";
  await mail.send(message({ subject: smuggled, headers: { "List-Id": smuggled, References: smuggled } }));
  expect(server.received[0]?.recipients).toEqual(["me@example.org"]);
  expect(server.received[0]?.mail.headers.has("bcc")).toBe(false);
  expect(server.received[0]?.mail.text).toBe("The text, in full – with a dash.\n");
});

describe("only an answer to the mail itself can be final", () => {
  test.each([
    {
      name: "550 after DATA",
      behaviour: { refuseMail: { code: 550, text: "no such thing here" } },
      outcome: { permanent: true },
      unavailable: undefined,
    },
    {
      name: "450 after DATA",
      behaviour: { refuseMail: { code: 450, text: "try later" } },
      outcome: { permanent: false },
      unavailable: undefined,
    },
    {
      name: "421 after DATA",
      behaviour: { refuseMail: { code: 421, text: "closing" } },
      outcome: { permanent: false },
      unavailable: true,
    },
    {
      name: "550 for the only recipient",
      behaviour: { refuseRecipient: () => ({ code: 550, text: "unknown" }) },
      outcome: { permanent: true },
      unavailable: undefined,
    },
    {
      name: "450 for the only recipient",
      behaviour: { refuseRecipient: () => ({ code: 450, text: "greylisted" }) },
      outcome: { permanent: false },
      unavailable: undefined,
    },
    {
      name: "connection dropped after DATA",
      behaviour: { dropAfterData: true },
      outcome: { permanent: false },
      unavailable: true,
    },
  ])("$name", async ({ behaviour, outcome, unavailable }) => {
    const { mail } = await serverAndMail(behaviour);
    const answer = await mail.send(message());
    expect(answer).toMatchObject({ kind: "refused", ...outcome });
    expect(answer.unavailable).toBe(unavailable);
  });
});

test("the reason of a refusal is the server's own", async () => {
  const { mail } = await serverAndMail({ refuseMail: { code: 550, text: "5.7.1 looks like spam" } });
  expect(await mail.send(message())).toMatchObject({
    reason: expect.stringContaining("5.7.1 looks like spam"),
  });
});

test("one refused recipient among several is named, and the others get the mail", async () => {
  const { server, mail } = await serverAndMail({
    refuseRecipient: (address) =>
      address.startsWith("gone") ? { code: 550, text: "no such user" } : undefined,
  });
  const outcome = await mail.send(message({ to: ["me@example.org", "gone@example.org", "you@example.org"] }));
  expect(outcome.kind).toBe("sent");
  expect(outcome).toMatchObject({
    detail: expect.stringMatching(/not taken for gone@example\.org \(550.*no such user/),
  });
  expect(server.received[0]?.recipients).toEqual(["me@example.org", "you@example.org"]);
});

test("a server that does not listen is unavailable, and the address is named", async () => {
  const server = await startMailServer();
  await server.close();
  const mail = openMail({ smtpUrl: server.url, outboxDir: "/nonexistent" });
  const outcome = await mail.send(message());
  expect(outcome).toMatchObject({ kind: "refused", permanent: false, unavailable: true });
  expect(outcome).toMatchObject({ reason: expect.stringContaining(`127.0.0.1:${server.port}`) });
});

test("a refused login is the server's trouble, not the mail's, and the password stays out of the reason", async () => {
  const server = await startMailServer({ login: { user: "me", password: "right" } });
  onTestFinished(() => server.close());
  const mail = openMail({ smtpUrl: `smtp://me:s3cret@127.0.0.1:${server.port}`, outboxDir: "/nonexistent" });
  const outcome = await mail.send(message());
  expect(outcome).toMatchObject({ kind: "refused", permanent: false, unavailable: true });
  expect(JSON.stringify(outcome) + mail.where).not.toContain("s3cret");
});

test("user and password of the URL log in", async () => {
  const server = await startMailServer({ login: { user: "me@example.org", password: "p@ss/word" } });
  onTestFinished(() => server.close());
  const smtpUrl = `smtp://me%40example.org:p%40ss%2Fword@127.0.0.1:${server.port}`;
  const mail = openMail({ smtpUrl, outboxDir: "/nonexistent" });
  expect(await mail.send(message())).toMatchObject({ kind: "sent" });
});

test("a server that says nothing is given up within the limits", async () => {
  const silent = createServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as { port: number };
  const mail = openMail({
    smtpUrl: `smtp://127.0.0.1:${port}?greetingTimeout=200`,
    outboxDir: "/nonexistent",
  });
  expect(await mail.send(message())).toMatchObject({ kind: "refused", permanent: false, unavailable: true });
});

describe("an SMTP URL that cannot work is refused at once, with the variable's name and without its value", () => {
  test.each([
    "mail.example.org",
    "http://user:hunter2@example.org",
    "smtp://",
    "smtp://user:hun#ter2@",
    "not a url",
  ])("%s", (smtpUrl) => {
    const open = (): unknown => openMail({ smtpUrl, outboxDir: "/nonexistent" });
    expect(open).toThrow(/CLAUSEWATCH_SMTP_URL/);
    expect(open).not.toThrow(/hunter2/);
  });
});

describe("without a server, mails are files", () => {
  test("a mail is one whole file that reads back as it was written, under a name from its time and Message-ID", async () => {
    const outboxDir = join(temporaryFolder(), "snapshots/outbox");
    const alert = alertMessage(alertInput());
    const outcome = await openMail({ outboxDir }).send(alert);
    const [file = "", ...others] = readdirSync(outboxDir);
    expect(others).toEqual([]);
    expect(file).toMatch(/^2024-09-18T00-32-21Z_chatter\.privacy-policy\.v5\.[0-9a-f]{8}\.eml$/);
    expect(outcome).toEqual({ kind: "sent", detail: join(outboxDir, file) });
    const parsed = await simpleParser(readFileSync(join(outboxDir, file)));
    expect(parsed).toMatchObject({
      subject: alert.subject,
      messageId: alert.messageId,
      text: alert.text,
      html: alert.html,
    });
    expect(statSync(join(outboxDir, file)).mode & 0o077).toBe(0);
  });

  test("the same mail is written once", async () => {
    const outboxDir = temporaryFolder();
    const mail = openMail({ smtpUrl: "", outboxDir });
    await mail.send(message());
    const [file = ""] = readdirSync(outboxDir);
    const written = readFileSync(join(outboxDir, file));
    expect(await mail.send(message())).toMatchObject({
      kind: "sent",
      detail: expect.stringContaining("already written"),
    });
    expect(readdirSync(outboxDir)).toEqual([file]);
    expect(readFileSync(join(outboxDir, file))).toEqual(written);
  });

  test("another mail of the same name does not take its place", async () => {
    const outboxDir = temporaryFolder();
    const mail = openMail({ outboxDir });
    await mail.send(message({ messageId: "<a.b@clausewatch>" }));
    await mail.send(message({ messageId: "<a.b@elsewhere>", text: "Another.\n" }));
    const files = readdirSync(outboxDir).sort();
    expect(files).toEqual(["2024-09-18T00-32-21Z_a.b.eml", "2024-09-18T00-32-21Z_a.b_2.eml"]);
    const texts = files.map((file) => readFileSync(join(outboxDir, file), "utf8"));
    expect(texts.map((text) => /^Message-ID: (.*)\r$/m.exec(text)?.[1])).toEqual([
      "<a.b@clausewatch>",
      "<a.b@elsewhere>",
    ]);
  });

  test("a Message-ID cannot lead out of the folder", async () => {
    const outboxDir = temporaryFolder();
    await openMail({ outboxDir }).send(message({ messageId: "<../../escape@x>" }));
    expect(readdirSync(outboxDir)).toEqual(["2024-09-18T00-32-21Z_..-..-escape.eml"]);
  });

  test("a folder that cannot be written is named, with the remedy, and leaves no draft", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "");
    const outcome = await openMail({ outboxDir: join(folder, "file/outbox") }).send(message());
    expect(outcome).toMatchObject({ kind: "refused", permanent: false, unavailable: true });
    expect(outcome).toMatchObject({ reason: expect.stringContaining(join(folder, "file/outbox")) });
  });
});
