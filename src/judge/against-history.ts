import type { Extraction } from "../extract/extraction.ts";
import { type Broken, broken, brokenUntilItLasts } from "./broken.ts";
import { isUnterminated } from "./delivery.ts";
import type { History, Page } from "./judge.ts";
import { redirectedHome } from "./redirect.ts";
import { isStranger, survival } from "./similarity.ts";
import { isTitledAsBefore } from "./titles.ts";

/**
 * What the last good version makes doubtful. It may be the truth, so it can be confirmed; only a site's home page is
 * not a document that was asked for elsewhere.
 */
export function againstHistory(
  page: Page,
  extraction: Extraction,
  words: number,
  history: History,
  kept: number,
): Broken | null {
  const { language } = extraction;
  if (language !== null && history.language !== null && language !== history.language) {
    const evidence = `the text is now in "${language}", it was in "${history.language}"`;
    return brokenUntilItLasts("language_changed", evidence);
  }
  if (isStranger(kept)) return otherDocument(page, extraction, words, history, kept);
  if (isUnterminated(page) && isBeginning(extraction, words, history)) {
    return brokenUntilItLasts("truncated", `${words} words without an end, ${history.words} before`);
  }
  if (words < history.words * 0.65 && history.words - words > 40) {
    return broken("shrunken", `${words} words, ${history.words} before`, true);
  }
  return null;
}

function otherDocument(
  page: Page,
  extraction: Extraction,
  words: number,
  history: History,
  kept: number,
): Broken {
  const left = `${Math.round(kept * 100)} % of the known text is left`;
  const home = redirectedHome(page);
  if (home !== null) return broken("other_document", `${home}; ${left}`);
  const isAsLong = words >= history.words / 2;
  if (isAsLong && isTitledAsBefore(page, extraction, history)) return broken("other_document", left, true);
  const title = `, titled "${extraction.title}" instead of "${history.title}"`;
  return brokenUntilItLasts("other_document", extraction.title === history.title ? left : `${left}${title}`);
}

/** Less than the known text, and nothing that was not in it. */
function isBeginning({ blocks }: Extraction, words: number, history: History): boolean {
  return words < history.words && survival(blocks, history.blocks) >= 0.95;
}
