import { languageName, limitsIn } from "../clauses/coverage.ts";
import type { ChangedExcerpt } from "../diff/excerpt.ts";
import type { ClauseEvent, OptOut } from "../model.ts";
import { effectiveSentence } from "./effective.ts";
import { oneLine, shorten } from "./lines.ts";
import type { AlertInput, Evidence } from "./message.ts";
import { type Passage, passageOf } from "./passages.ts";
import { type Point, pointOf, strongestFirst, whatHappened } from "./points.ts";
import { titleOf } from "./subject.ts";
import * as wording from "./wording.ts";

/** What a reader of an alert sees, in this order, before it becomes plain text or HTML. All strings are clean. */
export interface AlertView {
  /** "LinkedIn Privacy Policy". */
  readonly title: string;
  readonly service: string;
  /** The strongest events, few enough to leave room for the way to refuse on the first screen. */
  readonly points: readonly Point[];
  /** The other events: "now offers a way to refuse AI use of data (2 clauses)". */
  readonly alsoSays: readonly string[];
  /** A sentence; null when the document states no date. */
  readonly effective: string | null;
  /** A sentence: the text is in a language without rules; null where there are rules for it. */
  readonly unsupported: string | null;
  readonly optOut: readonly OptOut[];
  /** The change took a way to refuse away. */
  readonly optOutRemoved: boolean;
  /** Word for word: the blocks that carry the events; every changed block when there is no event. */
  readonly passages: readonly Passage[];
  readonly morePassages: number;
  /** "3 paragraphs added, 1 reworded"; empty when nothing else changed. */
  readonly otherCounts: string;
  readonly others: readonly Passage[];
  readonly moreOthers: number;
  readonly evidence: readonly Fact[];
  /** The command that shows the whole change. */
  readonly command: string;
  /** URL of the page that shows it; null where the watchlist names no viewer. */
  readonly page: string | null;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** The value is a URL that the watchlist names, not the page. */
  readonly trusted?: boolean;
}

/** How much of a change is shown. */
export interface Detail {
  readonly quoteChars: number;
  readonly passages: number;
  readonly passageChars: number;
  readonly others: number;
  readonly otherChars: number;
}

/** From the most to the least. The last is small whatever the change. */
export const DETAIL: readonly Detail[] = [
  { quoteChars: 450, passages: 30, passageChars: 2400, others: 30, otherChars: 220 },
  { quoteChars: 350, passages: 15, passageChars: 1200, others: 15, otherChars: 160 },
  { quoteChars: 300, passages: 8, passageChars: 600, others: 8, otherChars: 120 },
  { quoteChars: 150, passages: 3, passageChars: 300, others: 0, otherChars: 0 },
];

/** Events that are quoted at the top. */
const TOP_EVENTS = 3;
/** Events whose blocks are shown word for word. */
const SPELLED_EVENTS = 20;

/** `changed`: the excerpts of the change in `input`. */
export function alertView(input: AlertInput, changed: readonly ChangedExcerpt[], detail: Detail): AlertView {
  const { document, events, versions, captures, effective } = input;
  const strongest = strongestFirst(events);
  const { carrying, others } = splitByEvents(changed, strongest.slice(0, SPELLED_EVENTS));
  const wordCut = { contextChars: Math.round(detail.passageChars / 4), passageChars: detail.passageChars };
  const otherCut = { contextChars: Math.round(detail.otherChars / 4), passageChars: detail.otherChars };
  return {
    title: titleOf(document),
    service: oneLine(document.service.name),
    points: strongest.slice(0, TOP_EVENTS).map((event) => pointOf(event, input.change, detail.quoteChars)),
    alsoSays: counted(strongest.slice(TOP_EVENTS)),
    effective: effective ? effectiveSentence(effective, captureTime(captures)) : null,
    unsupported: unsupportedSentence(input),
    optOut: document.optOut.map(cleanOptOut),
    optOutRemoved: events.some(({ event }) => event === "opt_out_removed"),
    passages: carrying.slice(0, detail.passages).map((block) => passageOf(block, wordCut)),
    morePassages: Math.max(carrying.length - detail.passages, 0),
    otherCounts: countsOf(others),
    others: others.slice(0, detail.others).map((block) => passageOf(block, otherCut)),
    moreOthers: Math.max(others.length - detail.others, 0),
    evidence: evidenceOf(input),
    command: wording.diffCommand(document, versions),
    page: input.viewer === undefined ? null : wording.changeUrl(input.viewer, document, versions),
  };
}

function unsupportedSentence({ unsupported, events }: AlertInput): string | null {
  if (!unsupported) return null;
  return wording.unsupported(languageName(unsupported), events.length > 0);
}

/** When the first of the captures was made, which is the time of the alert. */
export function captureTime(captures: readonly Evidence[]): string {
  const [first] = captures;
  if (first === undefined) throw new Error("An alert without a capture: a version comes from at least one.");
  return first.capturedAt;
}

/** What the events say, each once, with the number of clauses that say it. */
function counted(events: readonly ClauseEvent[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const event of events) {
    const says = whatHappened(event);
    counts.set(says, (counts.get(says) ?? 0) + 1);
  }
  return [...counts].map(([says, count]) => (count === 1 ? says : `${says} (${count} clauses)`));
}

/** The blocks that carry a clause of the events, and the rest; without such a block, all are carriers. */
function splitByEvents(
  blocks: readonly ChangedExcerpt[],
  events: readonly ClauseEvent[],
): { readonly carrying: readonly ChangedExcerpt[]; readonly others: readonly ChangedExcerpt[] } {
  const carrying = blocks.filter((block) => events.some((event) => carries(block, event)));
  if (carrying.length === 0) return { carrying: blocks, others: [] };
  const carriers = new Set(carrying);
  return { carrying, others: blocks.filter((block) => !carriers.has(block)) };
}

function carries({ kind, block, pieces }: ChangedExcerpt, { before, after }: ClauseEvent): boolean {
  if (before !== null && sideText(pieces, "removed").includes(before)) return true;
  if (after === null || kind === "removed") return false;
  return block.text.includes(after) || sideText(pieces, "added").includes(after);
}

/** The text of one side, as far as the pieces show it. */
function sideText(pieces: ChangedExcerpt["pieces"], side: "added" | "removed"): string {
  const shown = pieces.map((piece) => {
    if (piece.kind === "gap") return "\n";
    return piece.kind === "same" || piece.kind === side ? piece.text : "";
  });
  return shown.join("");
}

function cleanOptOut({ setting, path, url, note }: OptOut): OptOut {
  return {
    setting: oneLine(setting),
    path: path.map(oneLine),
    ...(url === undefined ? {} : { url: oneLine(url) }),
    ...(note === undefined ? {} : { note: oneLine(note) }),
  };
}

/** "3 paragraphs added, 1 reworded". */
function countsOf(blocks: readonly ChangedExcerpt[]): string {
  const kinds = ["added", "removed", "reworded", "moved", "split", "merged"] as const;
  const counts = kinds.map((kind) => ({ kind, count: blocks.filter((block) => block.kind === kind).length }));
  const [first, ...rest] = counts.filter(({ count }) => count > 0);
  if (first === undefined) return "";
  const paragraphs = first.count === 1 ? "paragraph" : "paragraphs";
  return [
    `${first.count} ${paragraphs} ${first.kind}`,
    ...rest.map(({ kind, count }) => `${count} ${kind}`),
  ].join(", ");
}

function evidenceOf({ document, versions, change, captures }: AlertInput): readonly Fact[] {
  const limits = limitsIn(change.blocks.flatMap((entry) => ("after" in entry ? [entry.after] : [])));
  return [
    { label: "Document", value: oneLine(document.id) },
    { label: "Versions", value: `${versions.before} → ${versions.after}` },
    ...(limits === null ? [] : [{ label: "Clauses", value: limits }]),
    ...captures.flatMap((capture) => factsOf(capture, document.urls.includes(capture.url))),
  ];
}

function factsOf({ url, finalUrl, capturedAt, sha256 }: Evidence, trusted: boolean): readonly Fact[] {
  const address = { label: "URL", value: shorten(oneLine(url), LONGEST_URL), trusted };
  const redirected = { label: "Final URL", value: shorten(oneLine(finalUrl), LONGEST_URL) };
  return [
    { label: "Captured", value: `${capturedAt.slice(0, 19).replace("T", " ")} UTC` },
    ...(finalUrl === url ? [address] : [address, redirected]),
    { label: "SHA-256", value: oneLine(sha256) },
  ];
}

const LONGEST_URL = 500;
