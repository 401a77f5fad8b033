import type { Extraction } from "../model.ts";
import { type Broken, broken } from "./broken.ts";
import type { History } from "./judge.ts";
import { survival } from "./similarity.ts";

/** What the last good version makes doubtful. All of it may be the truth, so all of it can be confirmed. */
export function againstHistory(extraction: Extraction, words: number, history: History): Broken | null {
  const { language } = extraction;
  if (language !== null && history.language !== null && language !== history.language) {
    return broken(
      "language_changed",
      `the text is now in "${language}", it was in "${history.language}"`,
      true,
    );
  }
  const kept = survival(history.blocks, extraction.blocks);
  if (kept < 0.2) {
    const title =
      extraction.title === history.title
        ? ""
        : `, titled "${extraction.title}" instead of "${history.title}"`;
    return broken("other_document", `${percent(kept)} of the known text is left${title}`, true);
  }
  if (words < history.words * 0.65 && history.words - words > 40) {
    return broken("shrunken", `${words} words, ${history.words} before`, true);
  }
  return null;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
