import type { Message } from "../model.ts";
import type { Mail, MailOutcome } from "./mail.ts";
import { composed } from "./mail-compose.ts";
import { MailSettingsError } from "./mail-settings-error.ts";
import { outcomeOfError, outcomeOfHandover } from "./smtp-outcome.ts";

/** Limits of a whole hand-over and of its single steps. */
const SEND_LIMIT_SECONDS = 90;
const STEP_LIMITS_MS = {
  dnsTimeout: 10_000,
  connectionTimeout: 20_000,
  greetingTimeout: 20_000,
  socketTimeout: 60_000,
};

/** Hands mails to an SMTP server, a connection for each. Throws a MailSettingsError on a URL that cannot work. */
export function openSmtp(smtpUrl: string): Mail {
  const where = checkedUrl(smtpUrl);
  let transport: Promise<Transport> | null = null;
  const connect = (): Promise<Transport> => {
    transport ??= createTransport(smtpUrl);
    return transport;
  };
  return {
    where,
    send: (message) => send(connect, message),
    verify: () => verify(connect, where),
    close: async () => (await transport)?.close(),
  };
}

type Transport = Awaited<ReturnType<typeof createTransport>>;
type Connect = () => Promise<Transport>;

async function send(connect: Connect, message: Message): Promise<MailOutcome> {
  const transport = await connect();
  try {
    const signal = AbortSignal.timeout(SEND_LIMIT_SECONDS * 1000);
    return outcomeOfHandover(await transport.sendMail({ ...composed(message), signal }));
  } catch (error) {
    return outcomeOfError(error);
  }
}

async function verify(connect: Connect, where: string): Promise<MailOutcome> {
  const transport = await connect();
  try {
    await transport.verify();
    return { kind: "sent", detail: `${where} answers and accepts the login` };
  } catch (error) {
    return outcomeOfError(error);
  }
}

async function createTransport(url: string) {
  const nodemailer = await import("nodemailer");
  return nodemailer.createTransport({
    url,
    ...STEP_LIMITS_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** The server for messages: no user, no password. */
function checkedUrl(smtpUrl: string): string {
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : null;
  if (url === null || !["smtp:", "smtps:"].includes(url.protocol) || url.hostname === "") {
    throw new MailSettingsError(
      "CLAUSEWATCH_SMTP_URL is not an SMTP URL: write smtp://user:password@host:587 or smtps://user:password@host:465, with special characters in the password percent-encoded. Unset it to get .eml files instead.",
    );
  }
  return `${url.protocol}//${url.host}`;
}
