import type { AnyNode, ChildNode, Element, Text } from "domhandler";

/** Everything below works on htmlparser2's tree and never recurses: a page may nest 100,000 elements. */
export type { AnyNode, ChildNode, Element, Text };

export function isElement(node: AnyNode | null | undefined): node is Element {
  return (
    node !== null &&
    node !== undefined &&
    (node.type === "tag" || node.type === "script" || node.type === "style")
  );
}

export function isText(node: AnyNode): node is Text {
  return node.type === "text";
}

export function childrenOf(node: AnyNode): readonly ChildNode[] {
  return "children" in node ? node.children : [];
}

/** Exact id and class tokens, lower case. */
export function tokensOf(element: Element): readonly string[] {
  const { id, class: classes } = element.attribs;
  if (id === undefined && classes === undefined) return [];
  return `${id ?? ""} ${classes ?? ""}`.toLowerCase().split(/\s+/).filter(Boolean);
}

/**
 * Walks a tree in document order. `enter` returning false skips the node's children and its `leave`.
 */
export function walk(root: AnyNode, enter: (node: AnyNode) => boolean, leave: (node: AnyNode) => void): void {
  let node: AnyNode = root;
  for (;;) {
    const entered = enter(node);
    const first: AnyNode | undefined = entered ? childrenOf(node)[0] : undefined;
    if (first !== undefined) {
      node = first;
      continue;
    }
    if (entered) leave(node);
    while (node !== root && node.next === null && node.parent !== null) {
      node = node.parent;
      leave(node);
    }
    if (node === root || node.next === null) return;
    node = node.next;
  }
}

/** Space-separated, collapsed text of a subtree, cut at `limit` characters (looking at 20 nodes a character at most). */
export function textOf(root: AnyNode, limit = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  const maxNodes = limit * 20;
  let length = 0;
  let nodes = 0;
  walk(
    root,
    (node) => {
      if (length > limit || ++nodes > maxNodes || (isElement(node) && UNSEEN.has(node.name))) return false;
      if (isText(node)) {
        parts.push(node.data);
        length += node.data.length;
      }
      return true;
    },
    () => {},
  );
  const text = parts.join(" ").replace(/\s+/g, " ").trim();
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

/** Elements whose content nobody reads. */
export const UNSEEN: ReadonlySet<string> = new Set(
  "script style template svg math iframe object embed canvas video audio map head link meta base picture source track param area col colgroup".split(
    " ",
  ),
);
