import { type Html, html } from "../html.ts";
import type { TriageEntry } from "../store/triage.ts";
import { day } from "./words.ts";

/** What a person made of a change, in a line; nothing while it is new. */
export function triageHtml(entry: TriageEntry | null): Html | null {
  if (entry === null || (entry.state === "new" && entry.note === "")) return null;
  const { state, at, note } = entry;
  return html` <span class="labels">${state === "new" ? "noted" : state} ${day(at)}${note !== "" && html`: <q dir="auto">${note}</q>`}</span>`;
}
