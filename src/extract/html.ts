import { load } from "cheerio/slim";
import type { Block, Extraction, Removal } from "../model.ts";
import { draftsOf } from "./blocks.ts";
import { type AnyNode, isElement, textOf } from "./dom.ts";
import { withoutCopies } from "./duplicates.ts";
import type { Overrides } from "./extract.ts";
import { languageOf } from "./language.ts";
import { prune } from "./prune.ts";
import { findDocument } from "./root.ts";
import { trim } from "./trim.ts";
import { oneLine } from "./writer.ts";

/** `extract` for HTML and XHTML that has been decoded. */
export function extractHtml(html: string, _url: string | undefined, options: Overrides): Extraction {
  const $ = load(html, { xml: { xmlMode: false, decodeEntities: true } });
  const page = $.root()[0] as AnyNode;
  const title = oneLine($("title").first().text());
  const language = $("html").attr("lang");
  const unmatched: string[] = [];
  const find = (selector: string): AnyNode[] => {
    const found = matches(() => $(selector).get() as AnyNode[]);
    if (found.length === 0) unmatched.push(selector);
    return found;
  };
  const removedNodes = (options.remove ?? []).flatMap(find);
  const selected = (options.select ?? []).map(find);
  const removed: Removal[] = removedNodes.map((node) => ({
    reason: "removed by the watchlist",
    text: textOf(node, 300),
  }));
  const pruned = prune(page, new Set(removedNodes));
  removed.push(...pruned.removed);
  let blocks: readonly Block[];
  if (selected.length > 0) {
    const drafts = selected.some((nodes) => nodes.length === 0)
      ? []
      : draftsOf(selected.flat(), pruned.dropped);
    blocks = drafts.map((draft) => draft.block);
  } else {
    const parts = findDocument(page, pruned);
    const single = withoutCopies(draftsOf(parts.roots, new Set([...pruned.dropped, ...parts.menus])));
    const trimmed = trim(single.drafts);
    removed.push(...parts.outside, ...single.removed, ...trimmed.removed);
    blocks = trimmed.drafts.map((draft) => draft.block);
  }
  return { title, language: languageOf(blocks, language), blocks, removed, unmatched, warnings: [] };
}

function matches(query: () => AnyNode[]): AnyNode[] {
  try {
    return query().filter(isElement);
  } catch {
    return [];
  }
}
