import { type Html, html } from "../html.ts";
import type { LogEntry } from "../store/log.ts";
import { plural } from "./words.ts";

const WIDTH = 720;
const HEIGHT = 96;
/** Where bars stand; above them the marks of alerts, below them spells and years. */
const FLOOR = 70;
const TALLEST = 52;
const MARGIN = 24;
const BAR = 5;

/**
 * Changes over time as a drawing: a bar for each version, as tall as the root of its changed blocks, with a triangle above
 * a high alert and a dot above an info one; dashes where the document was not seen. Nothing where there is one version.
 */
export function timeline(log: readonly LogEntry[]): Html {
  const versions = log.filter(
    (entry) => entry.kind === "version" && entry.version > 1,
  ) as readonly VersionEntry[];
  const [first, last] = [log[0], log.at(-1)];
  if (versions.length === 0 || first === undefined || last === undefined)
    return html`<p>Nothing has changed since the first version.</p>`;
  const start = Date.parse(first.capturedAt);
  const span = Math.max(1, Date.parse(last.capturedAt) - start);
  const x = (time: string): number =>
    Math.round(MARGIN + ((Date.parse(time) - start) / span) * (WIDTH - 2 * MARGIN));
  const largest = Math.max(1, ...versions.map(({ blocks }) => sizeOf(blocks)));
  const high = versions.filter(({ alert }) => alert === "high").length;
  const label = `${plural(versions.length, "change")} from ${dayOf(first)} to ${dayOf(last)}, ${high} of them with a high alert; the table below has each`;
  return html`<svg class="timeline" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
<line class="axis" x1="0" y1="${FLOOR}" x2="${WIDTH}" y2="${FLOOR}"/>
${log.map((entry) => spellHtml(entry, x, last))}${versions.map((entry) => barHtml(entry, x(entry.capturedAt), largest))}
<text x="${MARGIN}" y="${HEIGHT - 6}">${dayOf(first)}</text><text x="${WIDTH - MARGIN}" y="${HEIGHT - 6}" text-anchor="end">${dayOf(last)}</text></svg>
<p class="soft">A bar is a change, taller when more blocks changed. ▲ high, ● info, dashes: not seen.</p>`;
}

type VersionEntry = Extract<LogEntry, { kind: "version" }>;

function barHtml({ version, alert, blocks, capturedAt }: VersionEntry, x: number, largest: number): Html {
  const height = Math.max(4, Math.round(TALLEST * Math.sqrt(sizeOf(blocks) / largest)));
  const top = FLOOR - height;
  return html`<g class="${alert}"><title>Version ${version}, ${capturedAt.slice(0, 10)}: ${plural(sizeOf(blocks), "block")}</title><rect class="bar" x="${x - BAR / 2}" y="${top}" width="${BAR}" height="${height}"/>${markHtml(alert, x, top - 4)}</g>
`;
}

function markHtml(alert: VersionEntry["alert"], x: number, y: number): Html | null {
  if (alert === "high") return html`<path class="bar" d="M${x - 5} ${y}h10l-5 -9z"/>`;
  return alert === "info" ? html`<circle class="bar" cx="${x}" cy="${y - 4}" r="4"/>` : null;
}

function spellHtml(entry: LogEntry, x: (time: string) => number, last: LogEntry): Html | null {
  if (entry.kind !== "broken" && entry.kind !== "failed") return null;
  const end = x(entry.recoveredAt ?? last.capturedAt);
  return html`<line class="spell" x1="${x(entry.capturedAt)}" y1="${FLOOR + 6}" x2="${Math.max(end, x(entry.capturedAt) + 4)}" y2="${FLOOR + 6}"/>`;
}

function sizeOf({ added, removed, moved, reworded }: VersionEntry["blocks"]): number {
  return added + removed + moved + reworded;
}

function dayOf({ capturedAt }: LogEntry): string {
  return capturedAt.slice(0, 10);
}
