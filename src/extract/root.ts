import type { Removal } from "../model.ts";
import { type AnyNode, childrenOf, isElement, textOf } from "./dom.ts";
import type { Mass } from "./drop.ts";
import { isMain, type Pruned } from "./prune.ts";

/** The parts of the page that are the document, in reading order, and what lies around them. */
export interface DocumentParts {
  readonly roots: readonly AnyNode[];
  readonly outside: readonly Removal[];
}

/**
 * The document is the smallest main/article that holds 70 % of the page's prose, else the deepest element that holds
 * 97 % of it, together with what opens it: earlier neighbours with a heading that are no menus.
 */
export function findDocument(page: AnyNode, pruned: Pruned): DocumentParts {
  const total = pruned.mass.get(page)?.prose ?? 0;
  if (total === 0) return { roots: [page], outside: [] };
  const main = smallestMain(pruned, total);
  const root = main ?? deepest(page, pruned, total);
  const opens = (mass: Mass) =>
    mass.linked < mass.text / 2 && (main === null ? mass.headings : mass.topHeadings) > 0;
  return around(page, root, pruned, opens);
}

function smallestMain(pruned: Pruned, total: number): AnyNode | null {
  let best: AnyNode | null = null;
  let bestText = Number.POSITIVE_INFINITY;
  for (const [node, mass] of pruned.mass) {
    if (!isElement(node) || !isMain(node) || mass.prose < total * 0.7 || mass.text >= bestText) continue;
    best = node;
    bestText = mass.text;
  }
  return best;
}

function deepest(page: AnyNode, pruned: Pruned, total: number): AnyNode {
  let node = page;
  for (;;) {
    const next = childrenOf(node).find((child) => (pruned.mass.get(child)?.prose ?? 0) >= total * 0.97);
    if (next === undefined || (isElement(next) && LEAVES.has(next.name))) return node;
    node = next;
  }
}

/** A document is never smaller than what holds these. */
const LEAVES: ReadonlySet<string> = new Set(["p", "ul", "ol", "dl", "table", "blockquote", "pre"]);

function around(page: AnyNode, root: AnyNode, pruned: Pruned, opens: (mass: Mass) => boolean): DocumentParts {
  const openers: AnyNode[] = [];
  const outside: Removal[] = [];
  for (let inner = root; inner !== page && inner.parent !== null; inner = inner.parent) {
    let before = true;
    const found: AnyNode[] = [];
    for (const sibling of childrenOf(inner.parent)) {
      if (sibling === inner) before = false;
      const mass = pruned.mass.get(sibling);
      if (sibling === inner || mass === undefined || mass.text === 0 || pruned.dropped.has(sibling)) continue;
      if (before && opens(mass)) found.push(sibling);
      else outside.push({ reason: "outside the document", text: textOf(sibling, 300) });
    }
    openers.unshift(...found);
  }
  return { roots: [...openers, root], outside };
}
