import { type Html, html } from "../html.ts";
import type { Category } from "../model.ts";
import type { ChangeLevel, ChangeRecord } from "../store/changes.ts";

/** A category at the head of a column. */
export const SHORT_CATEGORY: Readonly<Record<Category, string>> = {
  ai_training: "Trains AI",
  ai_training_third_party: "Others train AI",
  ai_training_consent: "Only if you agree",
  ai_training_denied: "Does not train",
  ai_opt_out: "Can be refused",
  ai_processing: "AI at work",
  ai_restriction: "AI use forbidden",
  derivative_works: "Derivative works",
  likeness: "Name, face, voice",
};

/** The day of a time; the time itself for who points at it, and for programs. */
export function day(time: string): Html {
  return html`<time datetime="${time}" title="${time}">${time.slice(0, 10)}</time>`;
}

export function levelHtml(level: ChangeLevel, datesOnly = false): Html {
  return html`<span class="level ${level}">${datesOnly ? "dates only" : LEVELS[level]}</span>`;
}

const LEVELS: Readonly<Record<ChangeLevel, string>> = {
  high: "HIGH",
  info: "INFO",
  any: "text",
  none: "–",
};

/** "3 added, 1 reworded"; "nothing" where no block differs. */
export function countsText(counts: ChangeRecord["counts"]): string {
  const told = (["added", "removed", "reworded", "moved"] as const).filter((kind) => counts[kind] > 0);
  return told.map((kind) => `${counts[kind]} ${kind}`).join(", ") || "nothing";
}

/** Each once, in the order in which they come. */
export function each<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
