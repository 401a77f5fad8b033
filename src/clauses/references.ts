import type { CanonicalText } from "./canonical.ts";

/**
 * Reads the character references that a page shows as they are written, since it encoded its text twice ("don&#39;t",
 * "AI&nbsp;models"), as the characters that were meant. Linear.
 */
export function readReferences(original: string): CanonicalText {
  const parts: string[] = [];
  const origins: { readonly from: number; readonly at: number }[] = [{ from: 0, at: 0 }];
  let length = 0;
  let done = 0;
  for (const { index, 0: written, 1: name = "" } of original.matchAll(REFERENCE)) {
    const meant = characterOf(name);
    if (meant === null) continue;
    const before = original.slice(done, index);
    parts.push(before, meant);
    length += before.length;
    done = index + written.length;
    origins.push({ from: length, at: index }, { from: length + meant.length, at: done });
    length += meant.length;
  }
  parts.push(original.slice(done));
  return { text: parts.join(""), toOriginal: (offset) => originOf(offset, origins) };
}

/** Whatever was encoded more often than twice begins with "&amp;amp;". */
const REFERENCE = /&(?:amp;){0,3}(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});/gi;

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  gt: ">",
  hellip: "…",
  ldquo: "“",
  lsquo: "‘",
  lt: "<",
  mdash: "—",
  nbsp: " ",
  ndash: "–",
  quot: '"',
  rdquo: "”",
  rsquo: "’",
  shy: "\u00ad",
  zwnj: "\u200c",
};

/** Null for a name or number that stands for no character. */
function characterOf(name: string): string | null {
  if (!name.startsWith("#")) return NAMED[name.toLowerCase()] ?? null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}

/** Inside a character of two units, its beginning. */
function originOf(
  offset: number,
  origins: readonly { readonly from: number; readonly at: number }[],
): number {
  let low = 0;
  let high = origins.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((origins[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const { from, at } = origins[low] ?? { from: 0, at: 0 };
  return at + offset - from;
}
