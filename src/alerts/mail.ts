import type { Message } from "../model.ts";
import { openFolder } from "./mail-folder.ts";
import { openSmtp } from "./mail-smtp.ts";

export interface MailSettings {
  /** Value of CLAUSEWATCH_SMTP_URL; absent or empty = mails become files. */
  readonly smtpUrl?: string | undefined;
  /** Where mails become `.eml` files. Created with the first one. */
  readonly outboxDir: string;
}

type Delivery =
  | { readonly kind: "sent"; readonly detail: string }
  /** `permanent`: trying again will not help. `retryAt`: ISO time before which not to try again. */
  | {
      readonly kind: "refused";
      readonly permanent: boolean;
      readonly reason: string;
      readonly retryAt?: string;
    };

/** `unavailable`: not this mail was refused, none can be handed over at present; the next would fare alike. */
export type MailOutcome = Delivery & { readonly unavailable?: true };

/** Hands mails over, one at a time. */
export interface Mail {
  /** Server (without its password) or folder, for messages. */
  readonly where: string;
  readonly send: (message: Message) => Promise<MailOutcome>;
  /** Whether a mail would be taken now: connects and logs in, or writes to the folder. Sends nothing. */
  readonly verify: () => Promise<MailOutcome>;
  readonly close: () => Promise<void>;
}

/** Throws a MailSettingsError when the SMTP URL cannot be one. Connects to nothing yet. */
export function openMail({ smtpUrl, outboxDir }: MailSettings): Mail {
  return smtpUrl === undefined || smtpUrl.trim() === "" ? openFolder(outboxDir) : openSmtp(smtpUrl.trim());
}
