import { clauseSpans } from "../clauses/spans.ts";
import { type Html, html } from "../html.ts";
import type { Block, Finding } from "../model.ts";
import { SHORT_CATEGORY } from "./words.ts";

/** The blocks of a version as a reader saw them, each at an anchor (`#t0`, …), the words of clauses marked and named. */
export function textHtml(blocks: readonly Block[], findings: readonly Finding[]): readonly Html[] {
  const found = new Map<number, Finding[]>();
  for (const finding of findings) found.set(finding.block, [...(found.get(finding.block) ?? []), finding]);
  return blocks.map((block, index) => blockHtml(block, index, found.get(index) ?? []));
}

export function headingId(block: number): string {
  return `t${block}`;
}

/** Items are paragraphs with a sign: a list whose lead-in or nesting a page got wrong is still readable. */
function blockHtml(block: Block, index: number, findings: readonly Finding[]): Html {
  const { kind, level = 1 } = block;
  const id = headingId(index);
  const words = wordsHtml(block.text, findings);
  switch (kind) {
    case "heading":
      return level <= 2
        ? html`<h3 id="${id}" dir="auto">${words}</h3>
`
        : html`<h4 id="${id}" dir="auto">${words}</h4>
`;
    case "item":
      return html`<p id="${id}" class="l${Math.min(3, level)}" dir="auto">• ${words}</p>
`;
    case "code":
      return html`<p id="${id}" class="code" dir="auto">${words}</p>
`;
    case "paragraph":
    case "row":
    case "quote":
      return html`<p id="${id}" dir="auto">${words}</p>
`;
    default:
      return kind satisfies never;
  }
}

function wordsHtml(text: string, findings: readonly Finding[]): readonly Html[] {
  const spans = clauseSpans(findings, text.length);
  let from = 0;
  const parts = spans.map(({ start, end, categories }) => {
    const before = text.slice(from, start);
    from = end;
    const names = categories.map((category) => SHORT_CATEGORY[category]).join(", ");
    return html`${before}<mark>${text.slice(start, end)}</mark> <span class="labels">[${names}]</span>`;
  });
  return [...parts, html`${text.slice(from)}`];
}
