import type { Message } from "../model.ts";
import { envelope } from "./envelope.ts";
import { type MailOutcome, type MailSettings, openMail } from "./mail.ts";

export interface MailTest {
  readonly from?: string | undefined;
  readonly to: readonly string[];
  /** ISO time of the test. */
  readonly now: string;
}

/**
 * Logs in, sends a real mail and reports what became of it: with `.eml` files, that nothing was sent. Throws a
 * MailSettingsError on an SMTP URL that cannot work.
 */
export async function testMail(settings: MailSettings, test: MailTest): Promise<MailOutcome> {
  if (test.to.length === 0) return { kind: "refused", permanent: true, reason: NOBODY };
  const mail = openMail(settings);
  try {
    const login = await mail.verify();
    if (login.kind === "refused") return login;
    return reported(await mail.send(testMessage(test)), mail.where);
  } finally {
    await mail.close();
  }
}

const NOBODY = "nobody to send a test mail to: name an address, or set alerts.to in the watchlist";
const TEXT = "clausewatch can send mail: alerts will reach this address.";

function reported(outcome: MailOutcome, where: string): MailOutcome {
  if (outcome.kind === "refused") return outcome;
  return where.startsWith("smtp")
    ? { kind: "sent", detail: `${where} took the mail: ${outcome.detail}` }
    : {
        kind: "sent",
        detail: `CLAUSEWATCH_SMTP_URL is not set, so nothing was sent: the mail is in ${outcome.detail}`,
      };
}

function testMessage({ from, to, now }: MailTest): Message {
  const document = { id: "test" };
  return {
    ...envelope({ document, from, to, date: now, about: "mail", identity: [now] }),
    subject: "clausewatch: test mail",
    text: `${TEXT}\n`,
    html: `<!DOCTYPE html><p>${TEXT}</p>\n`,
  };
}
