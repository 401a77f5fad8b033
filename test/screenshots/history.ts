import { PAGES } from "../../src/demo/pages/all.ts";
import type { DemoPage } from "../../src/demo/pages/page.ts";
import { renderPage } from "../../src/demo/site.ts";

const WALL =
  "<!doctype html><title>Just a moment...</title><p>Checking your browser. Verify you are human to continue.</p>";

/** The pages of the demo over two years: paragraphs come, a wall stands for a while, the change that matters is published. */
export function pagesOfTwoYears(): readonly {
  readonly page: DemoPage;
  readonly time: string;
  readonly body: string;
}[] {
  return PAGES.flatMap((page, index) => {
    const day = (month: string): string => `${month}-${String(3 + 3 * index).padStart(2, "0")}T06:17:00.000Z`;
    const before = renderPage(page, "before", 1);
    const editions: readonly (readonly [month: string, body: string])[] = [
      ["2023-02", withoutParagraphs(before, 3)],
      ["2023-07", withoutParagraphs(before, 2)],
      ["2023-12", withoutParagraphs(before, 1)],
      ...(index === 0 ? ([["2024-02", WALL]] as const) : []),
      ["2024-03", before],
      ["2024-11", renderPage(page, "after", 2)],
      ...(index === 3
        ? ([
            ["2025-01", WALL],
            ["2025-02", WALL],
          ] as const)
        : []),
    ];
    return editions.map(([month, body]) => ({ page, time: day(month), body }));
  });
}

/** The last paragraphs before the footer taken away, so that each edition has one more. */
function withoutParagraphs(html: string, count: number): string {
  const paragraphs = [...html.matchAll(/<p>(?:(?!<\/?p>)[\s\S]){120,}?<\/p>/g)].slice(-count);
  return paragraphs.reduce((text, [paragraph]) => text.replace(paragraph, ""), html);
}
