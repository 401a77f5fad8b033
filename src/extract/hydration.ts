/** The text that a page carries as data for its scripts, as HTML; "" where it carries none that can be read. */
export function hydrationHtml(scripts: readonly { readonly id: string; readonly text: string }[]): string {
  const flight = flightText(scripts.map((script) => script.text));
  if (flight !== "") return flightHtml(flight);
  const next = scripts.find((script) => script.id === "__NEXT_DATA__");
  const data = next === undefined ? null : parse(next.text);
  return data === null ? "" : proseHtml(data);
}

const LIMIT = 5_000_000;

/** Next.js streams React's "flight" rows in pieces: `self.__next_f.push([1, "…"])`. */
function flightText(scripts: readonly string[]): string {
  let text = "";
  for (const script of scripts) {
    const start = script.indexOf("self.__next_f.push(");
    if (start < 0 || text.length > LIMIT) continue;
    const piece = parse(script.slice(start + 19, script.lastIndexOf(")")));
    if (Array.isArray(piece) && piece[0] === 1 && typeof piece[1] === "string") text += piece[1];
  }
  return text;
}

/**
 * Rows are `id:json` or `id:Tlength,text` (length in bytes, hexadecimal). Elements are `["$", tag, key, props]`, and
 * "$id" stands for another row.
 */
function flightHtml(flight: string): string {
  const texts = new Map<string, string>();
  const trees: unknown[] = [];
  const bytes = Buffer.from(flight);
  let at = 0;
  while (at < bytes.length) {
    const colon = bytes.indexOf(":", at);
    if (colon < 0 || colon - at > 20) break;
    const id = bytes.toString("latin1", at, colon).trim();
    if (bytes[colon + 1] === 0x54) {
      const comma = bytes.indexOf(",", colon);
      const length = Number.parseInt(bytes.toString("latin1", colon + 2, comma), 16);
      if (comma < 0 || Number.isNaN(length)) break;
      texts.set(id, bytes.toString("utf8", comma + 1, comma + 1 + length));
      at = comma + 1 + length;
      continue;
    }
    const newline = bytes.indexOf("\n", colon);
    const end = newline < 0 ? bytes.length : newline;
    const tree = parse(bytes.toString("utf8", colon + 1, end));
    if (tree !== null) trees.push(tree);
    at = end + 1;
  }
  return trees.map((tree) => elementHtml(tree, texts)).join("\n");
}

const MAX_DEPTH = 200;
const TAGS: ReadonlySet<string> = new Set(
  "h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd table thead tbody tr th td caption blockquote pre strong b em a span br nav footer header main article section div".split(
    " ",
  ),
);

function elementHtml(node: unknown, texts: ReadonlyMap<string, string>, depth = 0): string {
  if (depth > MAX_DEPTH) return "";
  if (typeof node === "string") return textHtml(node, texts);
  if (typeof node === "number") return String(node);
  if (!Array.isArray(node)) return "";
  if (node[0] !== "$") return node.map((child) => elementHtml(child, texts, depth + 1)).join("");
  const props = (typeof node[3] === "object" && node[3] !== null ? node[3] : {}) as Record<string, unknown>;
  const name = typeof node[1] === "string" && TAGS.has(node[1]) ? node[1] : "div";
  const raw = (props.dangerouslySetInnerHTML as { __html?: unknown } | undefined)?.__html;
  const inner = typeof raw === "string" ? resolve(raw, texts) : elementHtml(props.children, texts, depth + 1);
  return name === "br" ? "<br>" : `<${name}>${inner}</${name}>`;
}

function textHtml(text: string, texts: ReadonlyMap<string, string>): string {
  const resolved = resolve(text, texts);
  if (resolved !== text) return looksLikeMarkup(resolved) ? resolved : escapeHtml(resolved);
  return text.startsWith("$") && /^\$[A-Za-z0-9:@]{0,40}$/.test(text) ? "" : escapeHtml(text);
}

function resolve(text: string, texts: ReadonlyMap<string, string>): string {
  return text.startsWith("$") ? (texts.get(text.slice(1)) ?? text) : text;
}

/** Every string of a tree that reads like prose or markup, in order, each once. */
function proseHtml(data: unknown): string {
  const found = new Set<string>();
  const stack: unknown[] = [data];
  while (stack.length > 0) {
    const node = stack.pop();
    if (typeof node === "string") {
      if (looksLikeMarkup(node)) found.add(node);
      else if (node.length >= 20 && /\s\S+\s\S+\s/.test(node.slice(0, 500)))
        found.add(`<p>${escapeHtml(node)}</p>`);
    } else if (Array.isArray(node)) {
      for (let index = node.length - 1; index >= 0; index--) stack.push(node[index]);
    } else if (typeof node === "object" && node !== null) {
      stack.push(...Object.values(node).toReversed());
    }
  }
  return [...found].join("\n");
}

function looksLikeMarkup(text: string): boolean {
  return text.length > 20 && /<(?:p|h[1-6]|ul|ol|li|div|table)\b[^<>]{0,500}>/i.test(text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
