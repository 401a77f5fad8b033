import type { Extraction } from "../extract/extraction.ts";
import { type Broken, broken } from "./broken.ts";
import type { Page } from "./judge.ts";
import { redirectedHome, staysOnSite } from "./redirect.ts";
import { isTitledAsAddressed } from "./titles.ts";

/** What can be doubted without a known text: a home page is told by its address, and by what it is not called. */
export function atFirstSight(page: Page, extraction: Extraction): Broken | null {
  const home = redirectedHome(page);
  if (home === null || !staysOnSite(page) || isTitledAsAddressed(page, extraction)) return null;
  return broken("other_document", home);
}
