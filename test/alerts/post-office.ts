import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Mail, openMail } from "../../src/alerts/mail.ts";
import { type Archive, openArchive } from "../../src/store/archive.ts";
import { type Behaviour, type MailServer, startMailServer } from "../support/mail-server.ts";
import { temporaryFolder } from "../support/program.ts";

/** An archive with its outbox, and a real mail server to hand its mails to. */
export async function openPostOffice(
  behaviour: Behaviour = {},
): Promise<{ readonly archive: Archive; readonly mail: Mail; readonly server: MailServer }> {
  const server = await startMailServer(behaviour);
  const archive = openArchive(join(temporaryFolder(), "archive.db"));
  const mail = openMail({ smtpUrl: server.url, outboxDir: "/nonexistent" });
  onTestFinished(async () => {
    archive.close();
    await mail.close();
    await server.close();
  });
  return { archive, mail, server };
}
