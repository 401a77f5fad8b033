import { type AnyNode, childrenOf, isElement } from "./dom.ts";
import { isMain, type Pruned } from "./prune.ts";

/**
 * The part of the page that is the document: the smallest main/article that holds 70 % of the page's prose, else
 * the deepest element below which no single child holds 97 % of it.
 */
export function findRoot(page: AnyNode, pruned: Pruned): AnyNode {
  const total = pruned.mass.get(page)?.prose ?? 0;
  if (total === 0) return page;
  return smallestMain(pruned, total) ?? descend(page, pruned, total);
}

function smallestMain(pruned: Pruned, total: number): AnyNode | null {
  let best: AnyNode | null = null;
  let bestText = Number.POSITIVE_INFINITY;
  for (const [node, mass] of pruned.mass) {
    if (!isElement(node) || !isMain(node) || mass.prose < total * 0.7) continue;
    if (mass.text < bestText) {
      best = node;
      bestText = mass.text;
    }
  }
  return best;
}

function descend(page: AnyNode, pruned: Pruned, total: number): AnyNode {
  let node = page;
  for (;;) {
    const titles = pruned.mass.get(node)?.topHeadings ?? 0;
    const next = childrenOf(node).find((child) => {
      const mass = pruned.mass.get(child);
      return mass !== undefined && mass.prose >= total * 0.97 && mass.topHeadings >= Math.min(titles, 1);
    });
    if (next === undefined || (isElement(next) && LEAVES.has(next.name))) return node;
    node = next;
  }
}

/** A document is never smaller than what holds these. */
const LEAVES: ReadonlySet<string> = new Set(["p", "ul", "ol", "dl", "table", "blockquote", "pre"]);
