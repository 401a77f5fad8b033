import type { Removal } from "./extraction.ts";
import type { PdfLine } from "./pdf-lines.ts";

/** Share of a page's height, at its upper and at its lower edge, in which headers and footers stand. */
const MARGIN = 0.13;
/** Headers of odd and of even pages may differ. */
const MOST_PAGES = 0.4;
/** Lines with less between them stand together, in parts of the letters' size from base line to base line. */
const TOGETHER = 1.5;

/**
 * Lines without those that are repeated at the same place of most pages (numbers in them may differ): running headers,
 * footers and page numbers. Each is listed once as removed. A line that stands together with others which are not
 * repeated is text.
 */
export function withoutFurniture(
  lines: readonly PdfLine[],
  heights: readonly number[],
): { readonly lines: readonly PdfLine[]; readonly removed: readonly Removal[] } {
  const places = new Map<string, number>();
  const pages = heights.map((_, page) => lines.filter((line) => line.page === page));
  for (const page of pages) {
    for (const place of new Set(page.map(placeOf))) places.set(place, (places.get(place) ?? 0) + 1);
  }
  const count = (line: PdfLine): number => places.get(placeOf(line)) ?? 0;
  const isRepeated = (line: PdfLine): boolean => count(line) >= Math.max(2, heights.length * MOST_PAGES);
  const gone = new Set<PdfLine>();
  pages.forEach((page, index) => {
    const height = heights[index] ?? 0;
    const downwards = page.toSorted((one, other) => one.y - other.y);
    const top = downwards.filter((line) => line.y < height * MARGIN * 2);
    const bottom = downwards.filter((line) => line.y > height * (1 - MARGIN * 2)).reverse();
    const isOutside = ({ y }: PdfLine): boolean => y < height * MARGIN || y > height * (1 - MARGIN);
    for (const edge of [top, bottom]) {
      for (const line of outermost(edge, (some) => isRepeated(some) && isOutside(some))) gone.add(line);
    }
  });
  const removed = new Map<string, Removal>();
  for (const line of gone) {
    const reason = `repeated at the same place on ${count(line)} of ${heights.length} pages`;
    if (!removed.has(placeOf(line))) removed.set(placeOf(line), { reason, text: line.text.slice(0, 300) });
  }
  return { lines: lines.filter((line) => !gone.has(line)), removed: [...removed.values()] };
}

function placeOf({ y, text }: PdfLine): string {
  return `${Math.round(y / 3)} ${text.toLowerCase().replace(/\d+/g, "#")}`;
}

/** The groups of lines at the start of `lines` in which all lines are repeated. */
function outermost(lines: readonly PdfLine[], isRepeated: (line: PdfLine) => boolean): readonly PdfLine[] {
  let end = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as PdfLine;
    if (!isRepeated(line)) break;
    const next = lines[index + 1];
    if (next === undefined || Math.abs(next.y - line.y) > TOGETHER * line.size) end = index + 1;
  }
  return lines.slice(0, end);
}
