/**
 * A block in which a page shows something else at every fetch, by the canonical texts around those places, in their
 * order: ["Used by", "people today"]. The first begins the block and the last ends it; both may be "".
 */
export type VolatilePattern = readonly string[];

/** The canonical text of a block, with a sign for what is volatile in it. */
export function maskVolatile(text: string, patterns: readonly VolatilePattern[]): string {
  const pattern = patterns.find((candidate) => fits(text, candidate));
  return pattern === undefined ? text : pattern.join(" <volatile> ").trim();
}

/** The longest thing that is volatile, in characters. */
export const LONGEST_SPAN = 80;

function fits(text: string, pattern: VolatilePattern): boolean {
  const first = pattern[0] ?? "";
  const last = pattern.at(-1) ?? "";
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const [index, segment] of pattern.entries()) {
    if (index === 0) continue;
    const found = index === pattern.length - 1 ? text.length - last.length : text.indexOf(segment, at);
    if (found < at || found - at > LONGEST_SPAN) return false;
    at = found + segment.length;
  }
  return true;
}
