import { load } from "cheerio/slim";
import type { Block } from "../model.ts";
import { draftsOf } from "./blocks.ts";
import { type AnyNode, isElement, isText, textOf, walk } from "./dom.ts";
import { withoutCopies } from "./duplicates.ts";
import type { Content, Overrides } from "./extract.ts";
import type { Removal } from "./extraction.ts";
import { outsideOf } from "./fragment.ts";
import { hydrationHtml } from "./hydration.ts";
import { languageOf } from "./language.ts";
import { prune } from "./prune.ts";
import { findDocument } from "./root.ts";
import { trim } from "./trim.ts";
import { oneLine } from "./writer.ts";

/** `extract` for HTML and XHTML that has been decoded. */
export function extractHtml(html: string, options: Overrides): Content {
  const $ = parse(html);
  const page = $.root()[0] as AnyNode;
  const head = readHead(page);
  const reading =
    (options.select ?? []).length > 0 || (options.remove ?? []).length > 0
      ? readSelected($, page, options)
      : readWhole(page, head, options.fragment ?? null);
  const { blocks, removed, unmatched } = reading;
  return {
    title: head.title || (blocks.find((block) => block.kind === "heading")?.text ?? ""),
    language: languageOf(blocks, head.language),
    blocks,
    removed,
    unmatched,
    warnings: reading.warnings,
  };
}

interface Head {
  title: string;
  language: string;
  readonly scripts: { id: string; text: string }[];
}

type Reading = Pick<Content, "blocks" | "removed" | "unmatched" | "warnings">;

function parse(html: string) {
  return load(html.replaceAll("\0", ""), { xml: { xmlMode: false, decodeEntities: true } });
}

/** Title, declared language and scripts: what the page says that is not its text. */
function readHead(page: AnyNode): Head {
  const head: Head = { title: "", language: "", scripts: [] };
  walk(
    page,
    (node) => {
      if (!isElement(node)) return node === page;
      if (node.name === "html") head.language = node.attribs.lang ?? node.attribs["xml:lang"] ?? "";
      if (node.name === "title" && head.title === "") head.title = oneLine(textOf(node, 500));
      if (node.name === "script") {
        const text = node.children.map((child) => (isText(child) ? child.data : "")).join("");
        if (node.attribs.id === "__NEXT_DATA__" || text.includes("__next_f")) {
          head.scripts.push({ id: node.attribs.id ?? "", text });
        }
      }
      return node.name !== "svg" && node.name !== "script";
    },
    () => {},
  );
  return head;
}

/** Below so many words the markup is a shell, and the page's data is looked into. */
const SHELL_WORDS = 100;

function readWhole(page: AnyNode, head: Head, fragment: string | null): Reading {
  const reading = readPart(page, fragment, []);
  if (head.scripts.length === 0 || countWords(reading.blocks) >= SHELL_WORDS) return reading;
  const html = hydrationHtml(head.scripts);
  if (html === "") return reading;
  const hydrated = readPart(parse(html).root()[0] as AnyNode, fragment, []);
  if (countWords(hydrated.blocks) < Math.max(SHELL_WORDS, countWords(reading.blocks) * 3)) return reading;
  return {
    ...hydrated,
    warnings: ["The text was read from the data that the page carries for its scripts."],
  };
}

/** What the fragment names, or without one the whole page; never what is `gone`. */
function readPart(page: AnyNode, fragment: string | null, gone: readonly AnyNode[]): Reading {
  if (fragment === null) return readMarkup(page, new Set(gone));
  const outside = outsideOf(page, fragment);
  if (outside === null) {
    const warning = `Nothing on this page is named "#${fragment}".`;
    return { blocks: [], removed: [], unmatched: [`#${fragment}`], warnings: [warning] };
  }
  const reading = readMarkup(page, new Set([...gone, ...outside.nodes]));
  return { ...reading, removed: [...outside.removed, ...reading.removed] };
}

function readMarkup(page: AnyNode, gone: ReadonlySet<AnyNode>): Reading {
  const pruned = prune(page, gone);
  const parts = findDocument(page, pruned);
  const single = withoutCopies(draftsOf(parts.roots, new Set([...pruned.dropped, ...parts.menus])));
  const trimmed = trim(single.drafts);
  return {
    blocks: trimmed.drafts.map((draft) => draft.block),
    removed: [...pruned.removed, ...parts.outside, ...single.removed, ...trimmed.removed],
    unmatched: [],
    warnings: [],
  };
}

/** What the watchlist selects is the document, as it is; what it removes never is. */
function readSelected($: ReturnType<typeof parse>, page: AnyNode, options: Overrides): Reading {
  const unmatched: string[] = [];
  const find = (selector: string): AnyNode[] => {
    const found = matches(() => $(selector).get() as AnyNode[]);
    if (found.length === 0) unmatched.push(selector);
    return found;
  };
  const gone = (options.remove ?? []).flatMap(find);
  const selected = (options.select ?? []).map(find);
  const taken: Removal[] = gone.map((node) => ({
    reason: "removed by the watchlist",
    text: textOf(node, 300),
  }));
  const warnings = unmatched.map((selector) => `"${selector}" matches nothing on this page.`);
  if (selected.length === 0) {
    const reading = readPart(page, options.fragment ?? null, gone);
    return {
      ...reading,
      removed: [...taken, ...reading.removed],
      unmatched: [...unmatched, ...reading.unmatched],
      warnings: [...warnings, ...reading.warnings],
    };
  }
  if (selected.some((nodes) => nodes.length === 0))
    return { blocks: [], removed: taken, unmatched, warnings };
  const roots = outermost(selected.flat());
  const removed = new Set(gone);
  const dropped = new Set([...removed, ...roots.flatMap((root) => [...prune(root, removed).dropped])]);
  for (const root of roots) dropped.delete(root);
  const drafts = draftsOf(roots, dropped);
  return { blocks: drafts.map((draft) => draft.block), removed: taken, unmatched, warnings };
}

function matches(query: () => AnyNode[]): AnyNode[] {
  try {
    return query().filter(isElement);
  } catch {
    return [];
  }
}

/** Each element once, and none inside another. */
function outermost(nodes: readonly AnyNode[]): AnyNode[] {
  const all = new Set(nodes);
  return [...all].filter((node) => {
    for (let up: AnyNode | null = node.parent; up !== null; up = up.parent) if (all.has(up)) return false;
    return true;
  });
}

function countWords(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.split(" ").length, 0);
}
