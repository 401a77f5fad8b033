import type { Block } from "../model.ts";
import type { Content, Overrides } from "./extract.ts";
import type { Removal } from "./extraction.ts";
import { languageOf } from "./language.ts";

/**
 * The blocks from the heading `from` on, up to the heading `until`. A name that matches none is listed as unmatched, and
 * then no block is left.
 */
export function cutOut(content: Content, { from, until }: Overrides): Content {
  if ((from === undefined && until === undefined) || content.unmatched.length > 0) return content;
  const { blocks } = content;
  const start = from === undefined ? 0 : indexOf(blocks, from, 0);
  const end =
    until === undefined ? blocks.length : indexOf(blocks, until, from === undefined ? 0 : start + 1);
  const unmatched = [...(start < 0 ? [`from: ${from}`] : []), ...(end < 0 ? [`until: ${until}`] : [])];
  if (unmatched.length > 0) {
    const warnings = unmatched.map((name) => `"${name}" is no heading on this page.`);
    return { ...content, blocks: [], unmatched, warnings: [...content.warnings, ...warnings] };
  }
  const kept = blocks.slice(start, end);
  return {
    ...content,
    title: from === undefined ? content.title : (kept[0]?.text ?? ""),
    language: languageOf(kept, content.language ?? undefined),
    blocks: kept,
    removed: [
      ...content.removed,
      ...removalsOf(blocks.slice(0, start), `before the heading "${from}"`),
      ...removalsOf(blocks.slice(end), `from the heading "${until}" on`),
    ],
  };
}

function removalsOf(blocks: readonly Block[], reason: string): readonly Removal[] {
  return blocks.map(({ text }) => ({ reason, text: text.slice(0, 300) }));
}

/**
 * Of a heading that is `wanted`, else of one that begins with it, else of another block that is. Neither case nor white
 * space nor the kind of quotes counts.
 */
function indexOf(blocks: readonly Block[], wanted: string, start: number): number {
  const name = plain(wanted);
  const texts = blocks.map((block, index) => (index < start ? null : plain(block.text)));
  const isHeading = (index: number): boolean => blocks[index]?.kind === "heading";
  const headed = texts.findIndex((text, index) => isHeading(index) && text === name);
  if (headed >= 0) return headed;
  const begun = texts.findIndex((text, index) => isHeading(index) && text?.startsWith(name));
  return begun >= 0 ? begun : texts.indexOf(name);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, " ")
    .trim();
}

const POLICY =
  /\b(?:terms|policy|policies|agreement|notice|privacy|conditions|guidelines|addendum|statement|datenschutz|nutzungsbedingungen|agb|confidentialité|privacidad|condiciones)\b/i;

/** A warning where more than one title of a policy shows that the page holds several documents. */
export function severalDocuments(blocks: readonly Block[]): readonly string[] {
  const titles = blocks.filter(
    (block) => block.kind === "heading" && block.level === 1 && POLICY.test(block.text),
  );
  const names = [...new Set(titles.map((block) => block.text))];
  if (names.length < 2) return [];
  const listed = names.slice(0, 4).map((name) => `"${name.slice(0, 60)}"`);
  const ways = "`from` and `until` (headings), a `#fragment` in the URL, or `select` can pick one.";
  return [`This page holds ${names.length} documents: ${listed.join(", ")}. ${ways}`];
}
