import { languageEntries } from "../alerts/language-notice.ts";
import { isLongUnverified, recoveredEntries, unverifiedEntries } from "../alerts/operator.ts";
import type { Archive } from "../store/archive.ts";
import { currentSpell, type Spell } from "../store/checks.ts";
import { dropHeld } from "../store/held.ts";
import { enqueue, type OutboxEntry } from "../store/outbox.ts";
import type { CheckFrame } from "./outcome.ts";
import { type Reading, unsupportedLanguage } from "./reading.ts";

/**
 * Runs `recordCheck` and queues what the operator is owed because of it: one mail when a document could not be
 * verified for long, one when it can be again. `doubt`: why the text that was seen and is now
 * believed was not before. Returns what `recordCheck` did.
 */
export function queueNotices(
  archive: Archive,
  frame: CheckFrame,
  doubt: string | undefined,
  recordCheck: () => number,
): number {
  const { document } = frame;
  const before = currentSpell(archive, document.id);
  const checkId = recordCheck();
  const after = currentSpell(archive, document.id);
  for (const entry of noticesOf(archive, frame, before, after, doubt))
    enqueue(archive, { ...entry, heldBy: frame.heldBy ?? null });
  return checkId;
}

/**
 * Queues the notice that a text which is believed is in a language without rules, once for a document and language: to
 * the operator, and to those whose alerts about it will not come.
 */
export function queueLanguageNotice(
  archive: Archive,
  { document, at, alerts }: CheckFrame,
  reading: Reading,
): void {
  const language = unsupportedLanguage(reading);
  if (language === null) return;
  const to = [...new Set([...alerts.to, ...document.alerts.to])];
  for (const entry of languageEntries({ document, from: alerts.from, to, at, language }))
    enqueue(archive, entry);
}

/** Nobody is told that a document was verified again who was not told before that it could not be. */
function noticesOf(
  archive: Archive,
  frame: CheckFrame,
  before: Spell | null,
  after: Spell | null,
  doubt: string | undefined,
): readonly OutboxEntry[] {
  if (after !== null) return isLongUnverified(after) ? unverifiedEntries(noticeInput(frame, after)) : [];
  if (before === null || !isLongUnverified(before)) return [];
  const input = noticeInput(frame, before);
  const unsaid = unverifiedEntries(input).map(({ key }) => key);
  return dropHeld(archive, unsaid, frame.at) > 0 ? [] : recoveredEntries({ ...input, doubt });
}

function noticeInput(
  { document, at, alerts }: CheckFrame,
  spell: Spell,
): Parameters<typeof unverifiedEntries>[0] {
  const { checks: failedChecks, since, lastGoodAt, verdict } = spell;
  return { document, from: alerts.from, to: alerts.to, at, failedChecks, since, lastGoodAt, verdict };
}
