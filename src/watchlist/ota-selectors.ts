import type { OtaRange, OtaSelector, OtaSource } from "./ota-declaration.ts";

/** The keys of a watchlist's document that say where in its pages the text is. */
export interface PickedText {
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
  readonly from?: string;
  readonly until?: string;
}

/** What picks the text of all `sources` together; `leave` is told of what cannot be said in a watchlist. */
export function pickText(sources: readonly OtaSource[], leave: (reason: string) => void): PickedText {
  const remove = distinct(sources.flatMap((source) => source.remove ?? [])).flatMap((one) => {
    if (typeof one === "string") return [tidy(one)];
    leave(`remove ${JSON.stringify(one)}: a range cannot be removed`);
    return [];
  });
  const picked = selectOf(sources, leave);
  return { ...picked, ...(remove.length > 0 && { remove }) };
}

function selectOf(sources: readonly OtaSource[], leave: (reason: string) => void): PickedText {
  const lists = distinct(sources.map(({ select = [] }) => select));
  const [first = []] = lists;
  if (lists.some((list) => list.length === 0)) {
    if (lists.length > 1) leave("select: only some of the pages have one, so none is taken over");
    return {};
  }
  const [only] = first;
  if (lists.length === 1 && first.length === 1 && isRange(only)) return headingsOf(only, leave);
  if (lists.flat().some(isRange)) {
    leave(`select ${JSON.stringify(lists.flat())}: a range beside others, so none of it is taken over`);
    return {};
  }
  const css = lists.map((list) => list.map((one) => tidy(one as string)));
  if (css.length === 1) return { select: css[0] ?? [] };
  leave("select: the pages have different ones; of each, what any of them matches is taken");
  return { select: [distinct(css.flat()).join(", ")] };
}

function isRange(selector: OtaSelector | undefined): selector is OtaRange {
  return typeof selector === "object";
}

/** A selector that names a heading by its words, as in `h2:contains("Privacy")`. */
const HEADING = /^h[1-6]:contains\((["'])([^"']+)\1\)$/;

/** A range begins and ends at elements, `from` and `until` at headings by their words. */
function headingsOf(range: OtaRange, leave: (reason: string) => void): PickedText {
  const { startBefore, endBefore, ...others } = range;
  const from = HEADING.exec(startBefore ?? "")?.[2];
  const until = HEADING.exec(endBefore ?? "")?.[2];
  const lost = {
    ...(from === undefined && { startBefore }),
    ...((until === undefined || from === undefined) && { endBefore }),
    ...others,
  };
  if (Object.values(lost).some((bound) => bound !== undefined)) {
    leave(`select ${JSON.stringify(lost)}: a range that is not given by the words of headings`);
  }
  if (from === undefined) return {};
  return { from, ...(until !== undefined && { until }) };
}

function tidy(selector: string): string {
  return selector.replace(/\s+/g, " ").trim();
}

/** By what they hold. */
function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
