import { describeEvents } from "../clauses/describe.ts";
import type { LogEntry } from "../store/log.ts";
import { changeBar, largestChange } from "./change-bar.ts";
import { describeCounts, describeSpell, describeTriage, unreadNote } from "./describe-entry.ts";
import { type Styled, wrapStyled } from "./styled.ts";
import { age, type Palette, safe } from "./terminal.ts";

type VersionEntry = Extract<LogEntry, { kind: "version" }>;
type Shown = Exclude<LogEntry, { kind: "recovered" }>;

const DAY_MS = 86_400_000;
/** Less time between two entries leaves no trace; of more, its length is told. */
const GAP_MS = 7 * DAY_MS;
const TOLD_GAP_MS = 60 * DAY_MS;
const BAR_ROOM = 12;
const SHORT_BAR_ROOM = 6;
const NARROW = 60;
/** "*  2024-01-01  " */
const DAY_ROOM = 15;
/** "version 12  HIGH  " */
const VERSION_ROOM = 19;

/**
 * A timeline of each document, oldest first: a mark an entry (`*` a version, `!` a high alert, `x` a spell in which the
 * document was not seen), its day, its version with level and a bar of its size, and what happened. Time that passed
 * between two of them stands there as `|`, from two months on with its length.
 */
export function renderGraph(entries: readonly LogEntry[], width: number, colours: Palette): string {
  const byDocument = new Map<string, Shown[]>();
  for (const entry of entries) {
    if (entry.kind === "recovered") continue;
    const known = byDocument.get(entry.document);
    if (known) known.push(entry);
    else byDocument.set(entry.document, [entry]);
  }
  return [...byDocument]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([document, own]) => [colours.bold(safe(document)), ...timeline(own, width, colours)].join("\n"))
    .join("\n\n");
}

function timeline(entries: readonly Shown[], width: number, colours: Palette): readonly string[] {
  const largest = largestChange(entries.flatMap((entry) => (isChange(entry) ? [entry.blocks] : [])));
  return entries.flatMap((entry, index) => {
    const previous = entries[index - 1];
    const gap = previous === undefined ? [] : gapLines(previous.capturedAt, entry.capturedAt, colours);
    return [...gap, ...entryLines(entry, largest, width, colours)];
  });
}

function isChange(entry: Shown): entry is VersionEntry {
  return entry.kind === "version" && entry.version > 1;
}

function gapLines(from: string, to: string, colours: Palette): readonly string[] {
  const passed = Date.parse(to) - Date.parse(from);
  if (passed < GAP_MS) return [];
  return [passed < TOLD_GAP_MS ? "|" : `:  ${colours.dim(age(from, new Date(to)))}`];
}

/** What happened stands on the right; the lines after its first one stand below it. */
function entryLines(entry: Shown, largest: number, width: number, colours: Palette): readonly string[] {
  const start = `${markOf(entry, colours)}  ${entry.capturedAt.slice(0, 10)}  `;
  if (entry.kind !== "version") return hang(start, DAY_ROOM, [{ text: describeSpell(entry) }], width);
  const version = `version ${entry.version}`.padEnd(VERSION_ROOM - LEVEL_ROOM);
  const room = width < NARROW ? SHORT_BAR_ROOM : BAR_ROOM;
  const bar = isChange(entry) ? changeBar(entry.blocks, largest, room, colours) : " ".repeat(room);
  const head = `${start}${version}${levelOf(entry, colours)}${bar}  `;
  return hang(head, DAY_ROOM + VERSION_ROOM + room + 2, [{ text: happened(entry) }], width);
}

function markOf(entry: Shown, colours: Palette): string {
  if (entry.kind !== "version") return colours.bold("x");
  return entry.alert === "high" ? colours.bold(colours.inverse("!")) : "*";
}

const LEVEL_ROOM = 6;

function levelOf({ alert }: VersionEntry, { bold, inverse }: Palette): string {
  const padding = " ".repeat(LEVEL_ROOM - 4);
  if (alert === "high") return bold(inverse("HIGH")) + padding;
  return (alert === "info" ? bold("INFO") : "    ") + padding;
}

function happened(entry: VersionEntry): string {
  const triage = describeTriage(entry.triage);
  return triage === "" ? changed(entry) : `${changed(entry)} – ${triage}`;
}

function changed(entry: VersionEntry): string {
  const { version, blocks, datesOnly, events, language } = entry;
  if (datesOnly) return "only its dates";
  const meaning = describeEvents(events).join("; ");
  const words = version === 1 ? `first seen, ${blocks.added} blocks` : meaning || describeCounts(blocks);
  return words + unreadNote(language);
}

/** Where the words would get hardly any room beside their head, they stand below it. */
function hang(head: string, size: number, parts: readonly Styled[], width: number): readonly string[] {
  if (width - size >= LEAST_WORDS_ROOM)
    return wrapStyled(parts, width - size).map((line, index) =>
      index === 0 ? head + line : `|${" ".repeat(size - 1)}${line}`,
    );
  const margin = `|${" ".repeat(DAY_ROOM - 1)}`;
  return [head.trimEnd(), ...wrapStyled(parts, width - DAY_ROOM).map((line) => margin + line)];
}

const LEAST_WORDS_ROOM = 24;
