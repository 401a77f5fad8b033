import type { Block, BlockKind } from "../model.ts";

/** Collects blocks in reading order and knows what stands above each: headings and the sentences that lead lists in. */
export interface BlockWriter {
  readonly blocks: Block[];
  readonly heading: (level: number, text: string) => void;
  readonly write: (kind: BlockKind, text: string, lead?: string) => void;
  readonly openList: () => void;
  readonly closeList: () => void;
}

export function blockWriter(): BlockWriter {
  const blocks: Block[] = [];
  const headings: { level: number; text: string }[] = [];
  const lists: string[] = [];
  let path: readonly string[] = [];

  const heading = (level: number, raw: string) => {
    const text = oneLine(raw);
    if (text === "") return;
    while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
    blocks.push({ kind: "heading", text, heading: headings.map((above) => above.text), lead: "", level });
    headings.push({ level, text });
    path = headings.map((above) => above.text);
  };
  const write = (kind: BlockKind, raw: string, lead?: string) => {
    const text = oneLine(raw);
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    const inherited = lists.filter(Boolean).join(" ");
    const level = kind === "item" ? { level: Math.max(1, lists.length) } : {};
    blocks.push({ kind, text, heading: path, lead: lead ?? inherited, ...level });
  };
  const openList = () => {
    const last = blocks.at(-1);
    const leads = last !== undefined && (last.kind === "paragraph" || last.kind === "item");
    lists.push(leads ? lastSentence(last.text) : "");
  };
  return { blocks, heading, write, openList, closeList: () => void lists.pop() };
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What leads a list in: the end of the block before it, at most 400 characters. */
export function lastSentence(text: string): string {
  const tail = text.slice(-400);
  const cut = [...tail.slice(0, -1).matchAll(/[.!?]["'\u201d\u2019)]?\s/g)].at(-1);
  return cut === undefined ? tail : tail.slice(cut.index + cut[0].length);
}
