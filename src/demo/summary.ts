import type { Eml } from "./eml.ts";
import type { DemoPage } from "./pages/page.ts";

/** A table of who was told of what, and whether every change that matters gave one mail and no other change any. */
export function summary(
  pages: readonly DemoPage[],
  mails: readonly Pick<Eml, "document">[],
): { readonly lines: readonly string[]; readonly right: boolean } {
  const rows = pages.map(({ document, change }) => {
    const count = mails.filter((mail) => mail.document === document).length;
    return { document, change, count, right: count === (change === "matters" ? 1 : 0) };
  });
  const strangers = mails.filter((mail) => !pages.some(({ document }) => document === mail.document));
  const width = Math.max(...rows.map(({ document }) => document.length));
  const line = (...[document, change, count, verdict]: readonly [string, string, string, string]): string =>
    `${document.padEnd(width)}  ${change.padEnd(8)}  ${count.padStart(5)}  ${verdict}`.trimEnd();
  return {
    lines: [
      line("document", "change", "mails", ""),
      ...rows.map((row) => line(row.document, row.change, String(row.count), row.right ? "right" : "WRONG")),
      ...strangers.map(({ document }) => line(document, "unknown", "1", "WRONG")),
    ],
    right: rows.every((row) => row.right) && strangers.length === 0,
  };
}
