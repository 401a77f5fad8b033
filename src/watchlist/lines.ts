import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from "yaml";

export type Path = readonly PropertyKey[];

/** Where things stand in the file; lines are 1-based. */
export interface Lines {
  /** Line of the key (of the entry, in a list) that `path` ends in; if there is none, of the nearest thing above. */
  lineOf(path: Path): number;
  /** What is written there, for a plain value: `0x1F`, not 31. */
  writtenAt(path: Path): string | null;
  lineAt(offset: number): number;
}

export function linesOf(document: Document, counter: LineCounter): Lines {
  const anchors = new Map<Node, Node | undefined>();
  const resolve = (node: unknown): unknown => {
    if (!isAlias(node)) return node;
    if (!anchors.has(node)) anchors.set(node, node.resolve(document));
    return anchors.get(node);
  };
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  const walk = (path: Path): { node: unknown; offset: number; complete: boolean } => {
    let node = resolve(document.contents);
    let offset = 0;
    for (const step of path) {
      const next = child(node, step);
      if (next === null) return { node, offset, complete: false };
      node = resolve(next.node);
      offset = next.offset ?? offset;
    }
    return { node, offset, complete: true };
  };
  return {
    lineAt,
    lineOf: (path) => lineAt(walk(path).offset),
    writtenAt: (path) => {
      const { node, complete } = walk(path);
      return complete && isScalar(node) ? (node.source ?? null) : null;
    },
  };
}

/** One step down. A position in something that is not a list is the thing itself: `to: a@b.c` counts as a list of one. */
function child(node: unknown, step: PropertyKey): { node: unknown; offset: number | undefined } | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    if (pair !== undefined) return { node: pair.value, offset: offsetOf(pair.key) };
  }
  if (typeof step !== "number") return null;
  if (!isSeq(node)) return { node, offset: undefined };
  const item = node.items[step];
  return item === undefined ? null : { node: item, offset: offsetOf(item) };
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}
