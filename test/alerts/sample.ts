import type { AlertInput } from "../../src/alerts/message.ts";
import { diffBlocks } from "../../src/diff/diff.ts";
import type { Block, ClauseEvent, Document, Message } from "../../src/model.ts";

/** A document of an invented service, with one opt-out step. */
export const DOCUMENT: Document = {
  id: "chatter/privacy-policy",
  service: { id: "chatter", name: "Chatter" },
  name: "Privacy Policy",
  urls: ["https://chatter.example/legal/privacy"],
  select: [],
  remove: [],
  schedule: "17 */6 * * *",
  timezone: "UTC",
  robots: true,
  render: "auto",
  alerts: { to: ["me@example.org"], level: "info" },
  optOut: [
    {
      setting: "Use my posts for AI",
      path: ["Settings", "Privacy", "Use my posts for AI"],
      url: "https://chatter.example/settings/ai",
      note: "Does not undo what was learnt before.",
    },
  ],
  line: 12,
};

const TRAINING =
  "We use your posts to show them to your friends and to train the language models of our group. You can object at any time.";

export const INTRODUCED: ClauseEvent = {
  category: "ai_training",
  event: "training_introduced",
  level: "high",
  before: null,
  after: "We use your posts to show them to your friends and to train the language models of our group.",
  heading: ["2. Your content", "2.1 What we do with it"],
};

export const OPT_OUT_ADDED: ClauseEvent = {
  category: "ai_opt_out",
  event: "opt_out_added",
  level: "info",
  before: null,
  after: "You can object at any time.",
  heading: ["2. Your content"],
};

export function paragraph(text: string, heading: readonly string[] = ["2. Your content"]): Block {
  return { kind: "paragraph", text, heading, lead: "" };
}

/** An alert about a clause on training that came into a short policy, together with two unrelated edits. */
export function alertInput(parts: Partial<AlertInput> = {}): AlertInput {
  const before = [
    paragraph("We use your posts to show them to your friends."),
    paragraph("We keep invoices for ten years."),
    paragraph("Write to us by letter post if you have questions about any of this."),
  ];
  const after = [
    paragraph(TRAINING),
    paragraph("We keep invoices for eight years."),
    paragraph("There is a new office in Lisbon, where our data protection officer sits."),
  ];
  return {
    document: DOCUMENT,
    events: [INTRODUCED],
    change: diffBlocks(before, after),
    versions: { before: 4, after: 5 },
    captures: [
      {
        url: "https://chatter.example/legal/privacy",
        finalUrl: "https://chatter.example/en/legal/privacy",
        capturedAt: "2024-09-18T00:32:21.000Z",
        sha256: "0123456789abcdef".repeat(4),
      },
    ],
    effective: { date: "2024-11-20", quote: "Effective November 20, 2024" },
    ...parts,
  };
}

export function message(parts: Partial<Message> = {}): Message {
  return {
    messageId: "<chatter.v2.0a1b2c3d@clausewatch>",
    from: "clausewatch@localhost",
    to: ["me@example.org"],
    subject: "Chatter Privacy Policy: now trains AI on user data",
    date: "2024-09-18T00:32:21.000Z",
    text: "The text, in full – with a dash.\n",
    html: "<!DOCTYPE html><p>The text, in <b>HTML</b></p>\n",
    headers: { "Auto-Submitted": "auto-generated" },
    ...parts,
  };
}
