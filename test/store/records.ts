import type { Block, Capture, Verdict } from "../../src/model.ts";
import type { Archive } from "../../src/store/archive.ts";
import { saveCapture } from "../../src/store/captures.ts";
import { saveChange } from "../../src/store/changes.ts";
import { linkVersion, recordCheck } from "../../src/store/checks.ts";
import { rememberDocument } from "../../src/store/documents.ts";
import { appendVersion } from "../../src/store/versions.ts";

export const ID = "acme/terms";
export const OK: Verdict = { kind: "ok" };
export const UNCHANGED: Verdict = { kind: "unchanged" };
export const WALL: Verdict = {
  kind: "broken",
  reason: "bot_wall",
  evidence: "challenge",
  confirmable: false,
};
export const SHRUNKEN: Verdict = {
  kind: "broken",
  reason: "shrunken",
  evidence: "9 words",
  confirmable: true,
};
export const DOWN: Verdict = { kind: "failed", reason: "timeout", evidence: "30 s" };

/** Noon of a day in January 2026. */
export const at = (day: number): string => new Date(Date.UTC(2026, 0, day, 12)).toISOString();

export function captureAt(
  day: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Capture {
  const url = "https://acme.example/terms";
  const bytes = Buffer.from(body);
  return { url, finalUrl: url, capturedAt: at(day), status: 200, headers, body: bytes, rendered: "http" };
}

export const paragraph = (text: string): Block => ({ kind: "paragraph", text, heading: [], lead: "" });

/** A check on a day that saw `text` (its hash, too) and, when it is `ok`, made a version of it. */
export function check(
  archive: Archive,
  day: number,
  verdict: Verdict,
  text: string | null = null,
  document = ID,
): number {
  rememberDocument(archive, { id: document, service: "Acme", name: "Terms" }, at(day));
  const known = { document, at: at(day), verdict, hash: text, origin: "fetched" } as const;
  const checkId = recordCheck(archive, { ...known, version: verdict.kind === "unchanged" ? 1 : null });
  if (verdict.kind !== "ok" || text === null) return checkId;
  const capture = saveCapture(archive, checkId, document, captureAt(day, text), null);
  const words = { title: "Terms", language: "en", words: 2, extraction: "{}", blocks: [paragraph(text)] };
  const number = appendVersion(archive, {
    document,
    capturedAt: at(day),
    hash: text,
    ...words,
    checkId,
    captures: [capture],
  });
  linkVersion(archive, checkId, number);
  const counts = { added: 1, removed: 0, moved: 0, reworded: 0 };
  saveChange(archive, document, number, {
    before: null,
    level: number === 1 ? "none" : "high",
    events: [],
    counts,
    datesOnly: false,
  });
  return checkId;
}
