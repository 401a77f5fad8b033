import { oneLine, shorten } from "./lines.ts";
import type { MailOutcome } from "./mail.ts";

/** What nodemailer reports of a mail that the server took, for at least one recipient. */
export interface Handover {
  readonly response: string;
  readonly rejected: readonly string[];
  readonly rejectedErrors?: readonly SmtpError[] | undefined;
}

interface SmtpError {
  readonly message: string;
  /** nodemailer's own code: EENVELOPE, EMESSAGE, EAUTH, ECONNECTION, … */
  readonly code?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
  readonly recipient?: string | undefined;
}

/** Sent, with the answer of the server and what it said of recipients that it refused. */
export function outcomeOfHandover({ response, rejected, rejectedErrors = [] }: Handover): MailOutcome {
  const refusals = rejected.map((recipient) => {
    const error = rejectedErrors.find((candidate) => candidate.recipient === recipient);
    return `${recipient} (${error?.response ?? "refused"})`;
  });
  const refused = refusals.length === 0 ? "" : `; not taken for ${refusals.join(", ")}`;
  return { kind: "sent", detail: reasonLine(response + refused) };
}

/**
 * Only an answer to this very mail can be permanent (RFC 5321: 5yz). A server that cannot be reached, a login or a
 * session that it refuses says nothing about the mail.
 */
export function outcomeOfError(error: unknown): MailOutcome {
  const smtp = error as SmtpError;
  const reason = reasonLine(smtp.message);
  const aboutMail = smtp.code === "EENVELOPE" || smtp.code === "EMESSAGE";
  if (!aboutMail || smtp.responseCode === 421)
    return { kind: "refused", permanent: false, reason, unavailable: true };
  const code = smtp.responseCode ?? 0;
  return { kind: "refused", permanent: code >= 500 && code !== 503, reason };
}

function reasonLine(text: string): string {
  return shorten(oneLine(text), 500);
}
