import type { BlockChange, Change } from "../model.ts";
import { type Column, table } from "./table.ts";

const KINDS = ["added", "removed", "moved", "reworded"] as const;
const COLUMNS: readonly Column[] = [
  { title: "Section" },
  ...KINDS.map((kind): Column => ({ title: kind, align: "right", fixed: true })),
];

/** One line for each section with changed blocks, in reading order, with how many. A heading counts in its own section. */
export function renderStat(change: Change, width: number): string {
  const sections = new Map<string, Map<string, number>>();
  for (const entry of change.blocks) {
    if (entry.kind === "same") continue;
    const name = sectionOf(entry);
    const counts = sections.get(name) ?? new Map<string, number>();
    counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
    sections.set(name, counts);
  }
  if (sections.size === 0) return "";
  const rows = [...sections].map(([name, counts]) => [
    name,
    ...KINDS.map((kind) => `${counts.get(kind) ?? ""}`),
  ]);
  return table(rows, COLUMNS, width);
}

function sectionOf(entry: BlockChange): string {
  const block = entry.kind === "removed" ? entry.before : entry.after;
  const path = block.kind === "heading" ? [...block.heading, block.text] : block.heading;
  return path.length === 0 ? "(before the first heading)" : path.join(" › ");
}
