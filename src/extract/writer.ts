import type { Block, BlockKind } from "../model.ts";

/** A block and what decides later whether it belongs to the document. */
export interface Draft {
  readonly block: Block;
  /** Share of its characters inside links, 0 to 1. */
  readonly linked: number;
  /** Share of its characters inside buttons, 0 to 1. */
  readonly pressed: number;
}

interface Traits {
  readonly linked?: number;
  readonly pressed?: number;
}

/** Collects blocks in reading order and knows what stands above each: headings and the sentences that lead lists in. */
export interface BlockWriter {
  readonly drafts: readonly Draft[];
  readonly heading: (level: number, text: string, traits?: Traits) => void;
  /** `lead` replaces what the open lists say. */
  readonly write: (kind: BlockKind, text: string, traits?: Traits & { readonly lead?: string }) => void;
  readonly openList: () => void;
  readonly closeList: () => void;
}

export function blockWriter(): BlockWriter {
  const drafts: Draft[] = [];
  const headings: { level: number; text: string }[] = [];
  const lists: string[] = [];
  let path: readonly string[] = [];
  let paragraphLead = "";

  const add = (block: Block, traits: Traits) => {
    drafts.push({ block, linked: traits.linked ?? 0, pressed: traits.pressed ?? 0 });
  };
  const heading = (level: number, raw: string, traits: Traits = {}) => {
    const text = oneLine(raw);
    if (text === "") return;
    while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
    add({ kind: "heading", text, heading: headings.map((above) => above.text), lead: "", level }, traits);
    headings.push({ level, text });
    path = headings.map((above) => above.text);
    paragraphLead = "";
  };
  const write: BlockWriter["write"] = (kind, raw, traits = {}) => {
    const text = oneLine(raw);
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    const inherited = lists.slice(-MAX_LEADS).filter(Boolean).join(" ");
    const lead = traits.lead ?? (inherited || leadOfParagraph(text));
    add(
      { kind, text, heading: path, lead, ...(kind === "item" ? { level: Math.max(1, lists.length) } : {}) },
      traits,
    );
  };
  const leadOfParagraph = (text: string): string => {
    const lead = paragraphLead !== "" && PSEUDO_ITEM.test(text) ? paragraphLead : "";
    if (text.endsWith(":")) paragraphLead = lastSentence(text);
    else if (lead === "") paragraphLead = "";
    return lead;
  };
  const openList = () => {
    const last = drafts.at(-1)?.block;
    const leads = last !== undefined && (last.kind === "paragraph" || last.kind === "item");
    lists.push(leads ? lastSentence(last.text) : "");
  };
  return { drafts, heading, write, openList, closeList: () => void lists.pop() };
}

/** Lists deeper than this do not occur in documents. */
const MAX_LEADS = 8;

/** A paragraph that is an item of a list written by hand: "• …", "(a) …", "3) …". */
const PSEUDO_ITEM =
  /^(?:[\u2022\u00b7\u25aa\u25cf\u25e6\u2023\u2043*\u2013\u2014-]\s?|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)]\s)\S/i;

export function oneLine(text: string): string {
  return text.replace(UNEVEN_SPACE, " ").trim();
}

/** White space other than a single " ", which most of it is. */
const UNEVEN_SPACE = /[^\S ]\s*| \s+/g;

/** What leads a list in: the last sentence of the block before it, at most 400 characters. */
function lastSentence(text: string): string {
  const tail = text.slice(-400);
  const cut = [...tail.slice(0, -1).matchAll(/[.!?]["'\u201d\u2019)]?\s/g)].at(-1);
  return cut === undefined ? tail : tail.slice(cut.index + cut[0].length);
}
