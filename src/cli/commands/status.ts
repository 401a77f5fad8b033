import { hasRules, noRulesFor } from "../../clauses/coverage.ts";
import { CATEGORIES } from "../../clauses/describe.ts";
import type { Category, Document } from "../../model.ts";
import { openSchedule } from "../../schedule.ts";
import type { Archive } from "../../store/archive.ts";
import { type DocumentStatus, documentStatuses } from "../../store/status.ts";
import { newChanges } from "../../store/triage.ts";
import { loadWatchlist } from "../../watchlist/load.ts";
import { withArchive } from "../archive.ts";
import { chooseById } from "../choose.ts";
import { type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";
import { type Column, fits, table } from "../table.ts";
import { age, coloured, type Palette, palette, safe, terminalWidth } from "../terminal.ts";
import { held, troubles } from "../troubles.ts";

interface Row extends Omit<DocumentStatus, "service" | "name" | "categories"> {
  /** What the text says about AI today: the categories of its clauses, first the weightiest. */
  readonly position: readonly Category[];
  /** False where there are no rules for the text's language: then an empty position says nothing. */
  readonly supported: boolean;
  /** Null for a document that is not in the watchlist (any more). */
  readonly nextCheckAt: string | null;
  /** Changes with a high alert that nobody has acknowledged or dismissed. */
  readonly newHighAlerts: number;
}

/** Prints where each document stands. With `exitCode`: 1 when something is not well, and what on standard error. */
export function status(
  ids: readonly string[],
  options: GlobalOptions & { readonly exitCode?: boolean },
): Promise<ExitCode> {
  return withArchive(options, (archive) => {
    const documents = watched(options);
    const rows = chooseById(rowsOf(archive, documents ?? []), ids, ({ document }) => document, archive.file);
    if (options.json) for (const row of rows) printJson(row);
    else if (rows.length === 0) say(options, "nothing is watched yet");
    else print(renderRows(rows, new Date(), terminalWidth(), palette(coloured())));
    if (options.exitCode !== true) {
      if (!options.json) sayNewAlerts(rows, options);
      for (const says of held(archive)) say(options, says);
      return 0;
    }
    const chosen = documents?.filter(({ id }) => rows.some(({ document }) => document === id)) ?? null;
    const found = troubles(archive, chosen, new Date());
    for (const trouble of found) say(options, `not well: ${safe(trouble)}`);
    return found.length > 0 ? 1 : 0;
  });
}

function sayNewAlerts(rows: readonly Row[], options: GlobalOptions): void {
  const having = rows.filter(({ newHighAlerts }) => newHighAlerts > 0);
  if (having.length === 0) return;
  const counts = having.slice(0, 3).map(({ document, newHighAlerts }) => `${document} ${newHighAlerts}`);
  const more = having.length > 3 ? ` and ${having.length - 3} more documents` : "";
  say(
    options,
    `new high alerts: ${safe(counts.join(", "))}${more}; "clausewatch log --new" shows them, "clausewatch ack" says they were seen`,
  );
}

/** A line for each document; where that is too wide, its id stands above its line. */
function renderRows(rows: readonly Row[], now: Date, width: number, { bold }: Palette): string {
  const isBad = (index: number): boolean => (rows[index]?.checksNotGood ?? 0) > 0;
  const isHigh = (index: number): boolean => levelOf(rows[index]) === "HIGH";
  const columns: readonly Column[] = [
    { title: "verified" },
    { title: "verdict", paint: (line, index) => (isBad(index) ? bold(line) : line) },
    { title: "versions", align: "right" },
    { title: "last change", paint: (line, index) => (isHigh(index) ? bold(line) : line) },
    { title: "AI position" },
    { title: "next check" },
  ];
  const named: readonly Column[] = [{ title: "document", paint: bold }, ...columns];
  const lines = rows.map((row) => cells(row, now));
  const namedLines = rows.map((row, index) => [row.document, ...(lines[index] ?? [])]);
  if (fits(namedLines, named, width)) return table(namedLines, named, width);
  return table(
    lines,
    columns,
    width,
    rows.map(({ document }) => bold(safe(document))),
  );
}

/** The documents of the watchlist; null when it cannot be read, since what is in the archive can be shown all the same. */
function watched(options: GlobalOptions): readonly Document[] | null {
  const loaded = loadWatchlist(options.watchlist);
  if (loaded.kind === "ok") return loaded.watchlist.documents;
  say(options, `${options.watchlist} cannot be used, so the archive alone is shown: clausewatch validate`);
  return null;
}

function rowsOf(archive: Archive, documents: readonly Document[]): readonly Row[] {
  const next = nextChecks(documents);
  const newHigh = newHighAlerts(archive);
  const known = documentStatuses(archive).map(({ service: _, name: __, categories, ...row }) => ({
    ...row,
    supported: hasRules(row.language),
    position: CATEGORIES.filter((category) => categories.includes(category)),
    nextCheckAt: next.get(row.document) ?? null,
    newHighAlerts: newHigh.get(row.document) ?? 0,
  }));
  const ids = new Set(known.map((row) => row.document));
  return [
    ...known,
    ...documents.filter(({ id }) => !ids.has(id)).map(({ id }) => neverChecked(id, next.get(id) ?? null)),
  ];
}

function newHighAlerts(archive: Archive): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { document, level } of newChanges(archive))
    if (level === "high") counts.set(document, (counts.get(document) ?? 0) + 1);
  return counts;
}

/** By document; null where there is none within a year. Many documents have one schedule: it is asked once. */
function nextChecks(documents: readonly Document[]): ReadonlyMap<string, string | null> {
  const runs = new Map<string, string | null>();
  return new Map(
    documents.map(({ id, schedule, timezone }) => {
      const key = `${schedule} ${timezone}`;
      const known = runs.get(key);
      const run = known === undefined ? nextRun(schedule, timezone) : known;
      runs.set(key, run);
      return [id, run];
    }),
  );
}

function nextRun(schedule: string, timezone: string): string | null {
  return openSchedule(schedule, timezone).nextRun(new Date())?.toISOString() ?? null;
}

function neverChecked(document: string, nextCheckAt: string | null): Row {
  return {
    document,
    lastCheck: null,
    lastGoodAt: null,
    checksNotGood: 0,
    versions: 0,
    language: null,
    supported: true,
    lastChangeAt: null,
    lastAlert: null,
    position: [],
    nextCheckAt,
    newHighAlerts: 0,
  };
}

function cells(row: Row, now: Date): readonly string[] {
  const level = levelOf(row);
  const changed = row.lastChangeAt === null ? "–" : age(row.lastChangeAt, now);
  return [
    row.lastGoodAt === null ? "never" : age(row.lastGoodAt, now),
    verdictOf(row),
    String(row.versions),
    level === "" ? changed : `${changed}, ${level}`,
    says(row),
    row.nextCheckAt === null ? "not watched" : age(row.nextCheckAt, now),
  ];
}

/** Of the last change, if it was one of clauses. */
function levelOf(row: Row | undefined): string {
  const alert = row?.lastAlert ?? null;
  return alert !== null && alert.at === row?.lastChangeAt ? alert.level.toUpperCase() : "";
}

/** The categories in short; that the text's language has no rules is no silence of the text. */
function says({ position, language }: Row): string {
  const categories = position.map((category) => category.replace(/^ai_/, "").replaceAll("_", " "));
  const unread = language !== null && !hasRules(language) ? [noRulesFor(language)] : [];
  return [...categories, ...unread].join(", ") || "–";
}

function verdictOf({ lastCheck, checksNotGood }: Row): string {
  if (lastCheck === null) return "never checked";
  const { verdict } = lastCheck;
  return "reason" in verdict
    ? `${verdict.kind}: ${verdict.reason.replaceAll("_", " ")} (${checksNotGood}×)`
    : verdict.kind;
}
