import { readdirSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { testMail } from "../../src/alerts/mail-test.ts";
import { type Behaviour, type MailServer, startMailServer } from "../support/mail-server.ts";
import { temporaryFolder } from "../support/program.ts";

const TEST = { from: "watch@example.org", to: ["me@example.org"], now: "2024-09-18T00:32:21.000Z" };

async function server(behaviour: Behaviour = {}): Promise<MailServer> {
  const started = await startMailServer(behaviour);
  onTestFinished(() => started.close());
  return started;
}

test("a test mail really arrives, and the server's answer is the report", async () => {
  const { url, received } = await server();
  const outcome = await testMail({ smtpUrl: url, outboxDir: "/nonexistent" }, TEST);
  expect(outcome).toMatchObject({
    kind: "sent",
    detail: expect.stringMatching(/^smtp:\/\/127\.0\.0\.1:\d+ took the mail: 250/),
  });
  expect(received.map(({ recipients, mail }) => [recipients, mail.subject])).toEqual([
    [["me@example.org"], "clausewatch: test mail"],
  ]);
});

test("a refused login, a refused mail and a missing server are failures", async () => {
  const login = await server({ login: { user: "me", password: "right" } });
  const smtpUrl = `smtp://me:wrong@127.0.0.1:${login.port}`;
  expect(await testMail({ smtpUrl, outboxDir: "/nonexistent" }, TEST)).toMatchObject({
    kind: "refused",
    reason: expect.stringContaining("535"),
  });
  const refusing = await server({ refuseMail: { code: 550, text: "not from you" } });
  expect(await testMail({ smtpUrl: refusing.url, outboxDir: "/nonexistent" }, TEST)).toMatchObject({
    kind: "refused",
    reason: expect.stringContaining("not from you"),
  });
  await refusing.close();
  expect(await testMail({ smtpUrl: refusing.url, outboxDir: "/nonexistent" }, TEST)).toMatchObject({
    kind: "refused",
  });
});

test("without a server the report says that nothing was sent, and where the mail is", async () => {
  const outboxDir = temporaryFolder();
  const outcome = await testMail({ outboxDir }, TEST);
  const [file] = readdirSync(outboxDir);
  expect(outcome).toMatchObject({
    kind: "sent",
    detail: expect.stringMatching(/CLAUSEWATCH_SMTP_URL is not set, so nothing was sent/),
  });
  expect(outcome).toMatchObject({ detail: expect.stringContaining(file ?? "no file") });
});

test("without a recipient nothing is tried, and the remedy is named", async () => {
  const outcome = await testMail({ outboxDir: "/nonexistent" }, { ...TEST, to: [] });
  expect(outcome).toMatchObject({ kind: "refused", reason: expect.stringContaining("alerts.to") });
});
