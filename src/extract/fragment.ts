import { levelOf } from "./blocks.ts";
import { type AnyNode, type Element, isElement, isText, textOf, walk } from "./dom.ts";
import type { Removal } from "./extraction.ts";
import { isBlock } from "./prune.ts";

/** What lies outside the part of a page that a fragment names: subtrees, in reading order. */
export interface Outside {
  readonly nodes: ReadonlySet<AnyNode>;
  readonly removed: readonly Removal[];
}

/**
 * The part of a page that a URL's fragment asks for, decoded; null where it asks for none: it is a route of the page's
 * scripts (`#/…`, `#!…`), a text to search for (`#:~:text=`), or the top.
 */
export function fragmentOf(url: string): string | null {
  const raw = url.split("#").slice(1).join("#").split(":~:")[0] ?? "";
  if (raw === "" || raw === "top" || /^[/!]/.test(raw)) return null;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/**
 * What a page holds outside the part named `fragment` (an id, or the name of an anchor): a container of text is the part;
 * a heading or another mark begins it, and the next heading of its level, or of a higher one, ends it. Null when nothing
 * has that name.
 */
export function outsideOf(page: AnyNode, fragment: string): Outside | null {
  const start = elementNamed(page, fragment);
  if (start === null) return null;
  const nodes = isContainer(start)
    ? around(page, start, null, start)
    : around(page, start, endOf(page, start), null);
  const removed = [...nodes].flatMap((node): Removal[] => {
    const text = isElement(node) || isText(node) ? textOf(node, 300) : "";
    return text === "" ? [] : [{ reason: `outside #${fragment}`, text }];
  });
  return { nodes, removed };
}

function elementNamed(page: AnyNode, name: string): Element | null {
  let byId: Element | null = null;
  let byName: Element | null = null;
  walk(
    page,
    (node) => {
      if (isElement(node)) {
        if (node.attribs.id === name) byId ??= node;
        if (node.name === "a" && node.attribs.name === name) byName ??= node;
      }
      return byId === null;
    },
    () => {},
  );
  return byId ?? byName;
}

/** Elements that are a piece of a text, however long they are. */
const PIECES: ReadonlySet<string> = new Set(["p", "li", "dt", "dd", "tr", "td", "th", "summary", "caption"]);
/** Less text than this, headings not counted, is no section. In characters. */
const SECTION = 80;

function isContainer(element: Element): boolean {
  if (!isBlock(element) || levelOf(element) > 0 || PIECES.has(element.name)) return false;
  let length = 0;
  walk(
    element,
    (node) => {
      if (isText(node)) length += node.data.trim().length;
      return length < SECTION && !(isElement(node) && levelOf(node) > 0);
    },
    () => {},
  );
  return length >= SECTION;
}

/** The heading that ends what a mark begins; null where the page ends it. */
function endOf(page: AnyNode, start: Element): Element | null {
  let level = 6;
  let place: "before" | "at" | "inside" = "before";
  let end: Element | null = null;
  walk(
    page,
    (node) => {
      if (end !== null) return false;
      if (node === start) place = "at";
      const own = isElement(node) ? levelOf(node) : 0;
      if (own > 0 && place === "inside" && own <= level) end = node as Element;
      if (own > 0 && place !== "inside") level = own;
      if (place === "at" && (own > 0 || (isText(node) && node.data.trim() !== ""))) place = "inside";
      return own === 0 && !(place === "inside" && isText(node));
    },
    () => {},
  );
  return end;
}

/** The largest subtrees that end before `start`, begin with or after `end`, or lie outside `whole`. */
function around(page: AnyNode, start: Element, end: Element | null, whole: Element | null): Set<AnyNode> {
  const above = new Set([...ancestors(start), ...(end === null ? [] : ancestors(end))]);
  const nodes = new Set<AnyNode>();
  let isInside = false;
  walk(
    page,
    (node) => {
      if (node === start) isInside = true;
      if (node === end) isInside = false;
      if (above.has(node)) return true;
      if (!isInside) nodes.add(node);
      if (node === whole) isInside = false;
      return false;
    },
    () => {},
  );
  return nodes;
}

function ancestors(node: AnyNode): AnyNode[] {
  const found: AnyNode[] = [];
  for (let up = node.parent; up !== null; up = up.parent) found.push(up);
  return found;
}
