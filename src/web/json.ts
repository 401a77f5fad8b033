import { excerpts } from "../diff/excerpt.ts";
import type { ChangeView } from "./change.ts";
import type { ShownVersion } from "./version.ts";

/** A version as `show --json` tells it. */
export function versionJson({ version, before, findings, captures }: ShownVersion): object {
  const { number, document, ...told } = version;
  return { document, version: number, before, ...told, captures, findings };
}

/** A change as `diff --json` tells it, with the words that changed. */
export function changeJson(view: ChangeView): object {
  const { document, numbers, level, events, change, triage, reasonOf } = view;
  return {
    document: document.document,
    ...numbers,
    alert: level,
    changes: events.map((event) => ({ ...event, ...(reasonOf && { explanation: reasonOf(event) }) })),
    blocks: change.counts,
    excerpts: excerpts(change),
    triage,
  };
}
