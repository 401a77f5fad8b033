import type { PageVerdict } from "../judge/judge.ts";
import type { Capture, Document, FetchOutcome, Verdict } from "../model.ts";
import type { Way } from "./fetch-pages.ts";
import type { Page, Seen } from "./outcome.ts";
import { type Reading, verdictOf } from "./reading.ts";

/**
 * Asks a browser for the pages of a document that HTTP did not bring, or the other way round; only where the watchlist
 * leaves the way open. What came the second time is taken where it is the document, or may be; otherwise the evidence
 * says that this was tried too. Both are kept.
 */
export async function tryOtherWay(
  document: Document,
  seen: Seen,
  ask: (url: string, way: Way) => Promise<FetchOutcome>,
  readPages: (pages: readonly Page[]) => Reading,
): Promise<Seen> {
  const { reading, pages } = seen;
  const { verdict } = reading;
  if (document.render !== "auto" || verdict.kind === "ok") return seen;
  const others = [...pages];
  const notes: string[] = [];
  for (const [index, page] of pages.entries()) {
    const own = verdictOf([page.capture], { ...reading, parts: reading.parts.slice(index, index + 1) }, []);
    if (!mayBeCured(own, page.capture)) continue;
    const outcome = await ask(page.capture.url, wayOtherThan(page.capture));
    if (outcome.kind === "failed") notes.push(outcome.evidence);
    if (outcome.kind === "fetched") others[index] = { capture: outcome.capture, stored: null };
  }
  const isNew = (page: Page, index: number): boolean => page !== pages[index];
  if (!others.some(isNew)) return { ...seen, reading: { ...reading, verdict: withNotes(verdict, notes) } };
  const other = readPages(others);
  if (isBetter(other.verdict, verdict)) {
    return {
      ...seen,
      pages: others,
      reading: other,
      passedOver: pages.filter((page) => !others.includes(page)),
    };
  }
  if (other.verdict.kind === "broken") notes.push(noteOn(other.verdict, others.find(isNew)?.capture));
  return {
    ...seen,
    reading: { ...reading, verdict: withNotes(verdict, notes) },
    passedOver: others.filter(isNew),
  };
}

/** Whether it may be only the way of asking that kept the document back. */
export function mayBeCured(verdict: Verdict, { body }: Pick<Capture, "body">): boolean {
  if (verdict.kind !== "broken") return false;
  if (verdict.reason === "empty") return /<script\b/i.test(new TextDecoder("latin1").decode(body));
  return ["script_shell", "bot_wall", "captcha"].includes(verdict.reason);
}

/** The verdict, and what came of the other way. */
export function withNotes<V extends Verdict>(verdict: V, notes: readonly string[]): V {
  return "evidence" in verdict ? { ...verdict, evidence: [verdict.evidence, ...notes].join("; ") } : verdict;
}

function wayOtherThan({ rendered }: Capture): Way {
  return rendered === "browser" ? "http" : "browser";
}

function isBetter(other: PageVerdict, verdict: PageVerdict): boolean {
  if (other.kind === "ok") return true;
  return other.confirmable && !(verdict.kind === "broken" && verdict.confirmable);
}

function noteOn({ evidence }: { readonly evidence: string }, capture: Capture | undefined): string {
  return `${capture?.rendered === "browser" ? "in a browser" : "over HTTP"}: ${evidence}`;
}
