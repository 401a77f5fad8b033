import type { Change } from "../model.ts";

/** Lower case, with British endings as American ones, wherever the letters are alike: only for comparing. */
export function oneSpelling(text: string): string {
  return text
    .toLowerCase()
    .replace(/([a-z]{3})is(e[ds]?|ing|ations?)\b/g, "$1iz$2")
    .replace(/lys(e[ds]?|ing)\b/g, "lyz$1")
    .replace(/([a-z]{2})our(s|ed|ing|ites?|able|ably)?\b/g, "$1or$2")
    .replace(/licence/g, "license")
    .replace(/centre/g, "center");
}

/** Whether reworded blocks went over from British to American spelling or back: the page of another region. */
export function isAnotherSpelling(change: Change): boolean {
  let [toAmerican, toBritish] = [0, 0];
  for (const entry of change.blocks) {
    if (entry.kind !== "reworded") continue;
    const [was, is] = [wordsIn(entry.before.text), wordsIn(entry.after.text)];
    toAmerican += americanised(was, is);
    toBritish += americanised(is, was);
  }
  return Math.max(toAmerican, toBritish) >= MANY;
}

/**
 * So many words with another spelling are no correction. On recorded pairs, whole-page changes of spelling had 6 to 84
 * of them, pairs with news about training at most 5.
 */
const MANY = 6;

function americanised(british: ReadonlySet<string>, american: ReadonlySet<string>): number {
  let count = 0;
  for (const word of british) {
    const other = oneSpelling(word);
    if (other !== word && !american.has(word) && american.has(other) && !british.has(other)) count++;
  }
  return count;
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[a-z]{5,}/g) ?? []);
}
