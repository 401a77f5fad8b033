import type { SendMailOptions } from "nodemailer";
import type { Message } from "../model.ts";

/** A message in nodemailer's terms: two alternative parts, and nothing that it would read from a file or URL. */
export function composed({
  messageId,
  from,
  to,
  subject,
  date,
  text,
  html,
  headers,
}: Message): SendMailOptions {
  return {
    ...{ messageId, from, subject, text, html },
    to: [...to],
    date: new Date(date),
    headers: { ...headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
