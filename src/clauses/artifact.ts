import type { Block, BlockChange, Change } from "../model.ts";
import { isAnotherSpelling } from "./spelling.ts";

/** What a change of pages, not of terms, makes doubtful. */
export interface Doubts {
  /** That clauses came. */
  readonly arrivals: boolean;
  /** That clauses went. */
  readonly departures: boolean;
}

/**
 * What cannot be told from a change: everything, where the document came or went as a whole, was cut off, or another
 * page stands in its place; what went, where a large part is missing or an error stands in its place; what came, where
 * an error stood there before. `believed`: the new version is known not to be cut off. The limits were measured on
 * recorded version pairs of real policies.
 */
export function doubtsAbout(change: Change, believed: boolean): Doubts {
  const sizes = sizesOf(change);
  if (isAnotherPage(sizes)) return { arrivals: true, departures: true };
  const isCutOff = !believed && sizes.before >= SHORT && sizes.after < CUT_OFF * sizes.before;
  const hasNothingNew = sizes.added < NOTHING_NEW * sizes.after;
  return {
    arrivals: (isCutOff && hasNothingNew) || change.blocks.some((block) => isNotice(onlyBefore(block))),
    departures:
      (isCutOff && (hasNothingNew || (sizes.before > LONG && sizes.after < HALF_GONE * sizes.before))) ||
      change.blocks.some((block) => isNotice(onlyAfter(block))),
  };
}

/** Whether the page now speaks to readers of another region: in another spelling, with hardly anything new. */
export function isOfAnotherRegion(change: Change): boolean {
  const { added, after } = sizesOf(change);
  return added < LITTLE_NEW * after && isAnotherSpelling(change);
}

/** In words; `shared` stand in blocks that both versions have, `added` in blocks that only the new one has. */
interface Sizes {
  readonly before: number;
  readonly after: number;
  readonly shared: number;
  readonly added: number;
}

function sizesOf(change: Change): Sizes {
  let [before, after, shared, added] = [0, 0, 0, 0];
  for (const block of change.blocks) {
    const was = wordCount(beforeOf(block));
    const is = wordCount(afterOf(block));
    before += was;
    after += is;
    if (was > 0 && is > 0) shared += Math.min(was, is);
    else added += is;
  }
  return { before, after, shared, added };
}

function isAnotherPage({ before, after, shared }: Sizes): boolean {
  const smaller = Math.min(before, after);
  if (Math.max(before, after) < SHORT) return smaller === 0;
  return smaller < STUB * Math.max(before, after) || shared < OTHER_PAGE * smaller;
}

/** Documents of fewer words may well be rewritten as a whole. */
const SHORT = 60;
/** One version has less than this part of the other's words. */
const STUB = 0.25;
/** Less than this part of the shorter version stands in blocks that both have. */
const OTHER_PAGE = 0.08;
/** The new version is shorter than this part of the old one, and less than `NOTHING_NEW` of it is new. */
const CUT_OFF = 0.65;
const NOTHING_NEW = 0.03;
/** The new version is so short that what is missing is more likely not shown than not said, whatever else is new. */
const HALF_GONE = 0.55;
/** Words. A help page may well lose half of its text at once. */
const LONG = 500;

/** The page of another region says the same: a revision adds more than this part. */
const LITTLE_NEW = 0.1;

/** A block that says that a part of the page could not be shown. */
function isNotice(block: Block | null): boolean {
  return block !== null && block.text.length < LONGEST_NOTICE && NOTICE.test(block.text);
}

const LONGEST_NOTICE = 160;
const NOTICE =
  /^(?:(?:oops|sorry|whoops)[,.! ]+)?(?:(?:this|the) (?:page|content|section|document) (?:isn[’']t|is not|is no longer|could ?n[o’']t be|cannot be) (?:available|found|loaded|shown|displayed)|page not found|something went wrong|(?:an? )?(?:unexpected )?error (?:has )?occurred|(?:failed|unable) to load)/i;

function onlyBefore(change: BlockChange): Block | null {
  return change.kind === "removed" ? change.before : null;
}

function onlyAfter(change: BlockChange): Block | null {
  return change.kind === "added" ? change.after : null;
}

function beforeOf(change: BlockChange): Block | null {
  return "before" in change ? change.before : null;
}

function afterOf(change: BlockChange): Block | null {
  return "after" in change ? change.after : null;
}

function wordCount(block: Block | null): number {
  if (block === null) return 0;
  let count = 1;
  for (let at = block.text.indexOf(" "); at >= 0; at = block.text.indexOf(" ", at + 1)) count++;
  return count;
}
