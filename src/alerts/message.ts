import type { Change, ClauseEvent, Document, Message } from "../model.ts";
import type { EffectiveDate } from "./effective.ts";
import { type Envelope, envelope } from "./envelope.ts";
import { MAX_BYTES, transportBytes } from "./mail-size.ts";
import { htmlPart } from "./message-html.ts";
import { textPart } from "./message-text.ts";
import { changedExcerpts } from "./passages.ts";
import { alertSubject } from "./subject.ts";
import { type AlertView, alertView, captureTime, DETAIL } from "./view.ts";

/** Where the new version comes from: one capture. */
export interface Evidence {
  readonly url: string;
  readonly finalUrl: string;
  readonly capturedAt: string;
  /** Of the body, in hex. */
  readonly sha256: string;
}

export interface AlertInput {
  readonly document: Document;
  /** Sender, as the watchlist names it. */
  readonly from?: string | undefined;
  /** URL of the viewer, as the watchlist names it. */
  readonly viewer?: string | undefined;
  readonly events: readonly ClauseEvent[];
  readonly change: Change;
  readonly versions: { readonly before: number; readonly after: number };
  /** One for each URL of the document, in its order; at least one. */
  readonly captures: readonly Evidence[];
  /** What `effectiveDate` finds in the new version. */
  readonly effective?: EffectiveDate | null | undefined;
  /** ISO 639-1 code of the new version's language, where there are no rules for it. */
  readonly unsupported?: string | null | undefined;
}

/**
 * The mail about one change, its text and HTML part made from the same view, to the recipients of the document. Page
 * text in it is inert: one line, escaped, never a link. However large the change, the mail stays below 100 KB: what
 * does not fit is counted, and the command that shows all of it is named.
 */
export function alertMessage(input: AlertInput): Message {
  const { document, events } = input;
  return {
    ...alertEnvelope(input, document.alerts.to),
    subject: alertSubject(document, events),
    ...partsWithin(MAX_BYTES, input),
  };
}

/** The envelope of what is said of this alert, to these recipients: the same captures give the same Message-ID. */
export function alertEnvelope(
  { document, from, versions, captures }: AlertInput,
  to: readonly string[],
): Envelope {
  return envelope({
    ...{ document, from, to },
    date: captureTime(captures),
    about: `v${versions.after}`,
    identity: captures.flatMap(({ capturedAt, sha256 }) => [capturedAt, sha256]),
  });
}

function partsWithin(limit: number, input: AlertInput): Pick<Message, "text" | "html"> {
  const changed = changedExcerpts(input.change);
  let parts = { text: "", html: "" };
  for (const detail of DETAIL) {
    parts = partsOf(alertView(input, changed, detail));
    if (transportBytes(parts.text) + transportBytes(parts.html) <= limit) break;
  }
  return parts;
}

function partsOf(view: AlertView): Pick<Message, "text" | "html"> {
  return { text: textPart(view), html: htmlPart(view) };
}
