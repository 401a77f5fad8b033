import { type AnyNode, childrenOf, isElement, textOf, walk } from "./dom.ts";
import type { Mass } from "./drop.ts";
import type { Removal } from "./extraction.ts";
import { isMain, type Pruned } from "./prune.ts";

/** The parts of the page that are the document, in reading order, and what lies around them. */
export interface DocumentParts {
  readonly roots: readonly AnyNode[];
  /** Subtrees at the edges of the roots that are menus. */
  readonly menus: ReadonlySet<AnyNode>;
  readonly outside: readonly Removal[];
}

/**
 * The document is the smallest main/article that holds 70 % of the page's prose, else the deepest element that holds
 * 97 % of it, without menus at its edges, together with what opens it: earlier neighbours with a heading that are no
 * menus.
 */
export function findDocument(page: AnyNode, pruned: Pruned): DocumentParts {
  const total = pruned.mass.get(page)?.prose ?? 0;
  if (total === 0) return { roots: [page], menus: new Set(), outside: [] };
  const main = smallestMain(page, pruned, total);
  const root = main ?? deepest(page, pruned, total);
  const opens = (mass: Mass) => !isMenu(mass) && (main === null ? mass.headings : mass.topHeadings) > 0;
  const around = neighbours(page, root, pruned, opens);
  const menus = [...menusAtEdge(root, pruned, "start"), ...menusAtEdge(root, pruned, "end")];
  const outside = [...around.outside, ...menus];
  return {
    roots: [...around.openers, root],
    menus: new Set(menus),
    outside: outside.map((node) => ({ reason: "outside the document", text: textOf(node, 300) })),
  };
}

/** A main that holds all there is on the page says nothing about where its document is. */
function smallestMain(page: AnyNode, pruned: Pruned, total: number): AnyNode | null {
  const whole = pruned.furniture > 0 ? Number.POSITIVE_INFINITY : (pruned.mass.get(page)?.text ?? 0);
  let best: AnyNode | null = null;
  let bestText = whole;
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
    if (next === undefined || isLeaf(next)) return node;
    node = next;
  }
}

/** A document is never smaller than what holds these. */
function isLeaf(node: AnyNode): boolean {
  return isElement(node) && LEAVES.has(node.name);
}

function isParagraph(node: AnyNode): boolean {
  return (
    isElement(node) && (/^h[1-6]$/.test(node.name) || (LEAVES.has(node.name) && !/^[uo]l$/.test(node.name)))
  );
}

const LEAVES: ReadonlySet<string> = new Set(["p", "ul", "ol", "dl", "table", "blockquote", "pre"]);

/** Links and buttons, and no prose. */
function isMenu(mass: Mass): boolean {
  return mass.prose === 0 && mass.linked >= mass.text / 2;
}

function neighbours(page: AnyNode, root: AnyNode, pruned: Pruned, opens: (mass: Mass) => boolean) {
  const openers: AnyNode[] = [];
  const outside: AnyNode[] = [];
  for (let inner = root; inner !== page && inner.parent !== null; inner = inner.parent) {
    let before = true;
    const found: AnyNode[] = [];
    for (const sibling of childrenOf(inner.parent)) {
      if (sibling === inner) before = false;
      const mass = pruned.mass.get(sibling);
      if (sibling === inner || mass === undefined || mass.text === 0) continue;
      if (before && opens(mass)) found.push(sibling);
      else outside.push(sibling);
    }
    openers.unshift(...found);
  }
  const titles = openers.map(titleOf);
  const isRepeated = (index: number) => titles.indexOf(titles[index] ?? "") < index;
  return {
    openers: openers.filter((_, index) => !isRepeated(index)),
    outside: [...outside, ...openers.filter((_, index) => isRepeated(index))],
  };
}

/** Text of the first heading in a subtree. */
function titleOf(root: AnyNode): string {
  let title = "";
  walk(
    root,
    (node) => {
      if (title === "" && isElement(node) && /^h[1-6]$/.test(node.name)) title = textOf(node, 200);
      return title === "";
    },
    () => {},
  );
  return title;
}

/** Menus before the first, or after the last, text of a root. */
function menusAtEdge(root: AnyNode, pruned: Pruned, edge: "start" | "end"): AnyNode[] {
  const menus: AnyNode[] = [];
  let node: AnyNode | null = root;
  while (node !== null && !isLeaf(node)) {
    const children: readonly AnyNode[] = edge === "start" ? childrenOf(node) : childrenOf(node).toReversed();
    node = null;
    for (const child of children) {
      const mass = pruned.mass.get(child);
      if (mass === undefined || mass.text === 0) continue;
      if (isMenu(mass) && !isParagraph(child)) menus.push(child);
      else {
        node = mass.prose > 0 ? child : null;
        break;
      }
    }
  }
  return menus;
}
