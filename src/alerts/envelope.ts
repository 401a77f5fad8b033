import { createHash } from "node:crypto";
import type { Document, Message } from "../model.ts";
import { oneLine } from "./lines.ts";

const DEFAULT_SENDER = "clausewatch@localhost";

export interface EnvelopeParts {
  readonly document: Pick<Document, "id">;
  readonly from: string | undefined;
  readonly to: readonly string[];
  /** ISO time of what the mail is about, not of its sending. */
  readonly date: string;
  /** What kind of mail, for the eye: "v5", "unverified". */
  readonly about: string;
  /** With the document and the recipients, all that tells this mail from every other. */
  readonly identity: readonly string[];
}

export type Envelope = Pick<Message, "messageId" | "from" | "to" | "date" | "headers">;

/**
 * Everything of a mail but its content. The same parts give the same Message-ID, so that a mail sent twice is
 * recognised as one; all mails about a document refer to one identifier, so that they form a thread.
 */
export function envelope({ document, from, to, date, about, identity }: EnvelopeParts): Envelope {
  const sender = oneLine(from ?? DEFAULT_SENDER);
  const name = dotAtom(document.id);
  const thread = `<${name}@clausewatch>`;
  const hash = createHash("sha256")
    .update(JSON.stringify([document.id, about, to, ...identity]))
    .digest("hex");
  return {
    messageId: `<${name}.${dotAtom(about)}.${hash.slice(0, 8)}@clausewatch>`,
    from: sender,
    to: to.map(oneLine),
    date,
    headers: {
      "In-Reply-To": thread,
      References: thread,
      "Auto-Submitted": "auto-generated",
      "List-Id": `<${name.split(".").toReversed().join(".")}.clausewatch.localhost>`,
      "List-Unsubscribe": `<mailto:${address(sender)}?subject=${encodeURIComponent(`unsubscribe ${document.id}`)}>`,
    },
  };
}

/** Letters, digits and hyphens between single dots (RFC 5322 `dot-atom`); "linkedin/terms" is "linkedin.terms". */
function dotAtom(id: string): string {
  const atoms = id.split(/[./]/).map((atom) => atom.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, ""));
  return (
    atoms
      .filter((atom) => atom !== "")
      .join(".")
      .slice(0, 100)
      .replace(/[.-]$/, "") || "document"
  );
}

/** "Watch <me@example.org>" and "me@example.org" are me@example.org. */
function address(sender: string): string {
  const end = sender.lastIndexOf(">");
  const start = sender.lastIndexOf("<", end);
  const bare = start >= 0 && end > start ? sender.slice(start + 1, end) : sender;
  return bare.replace(/[^A-Za-z0-9.!#$%&'*+/=^_`{|}~@-]/g, "");
}
