/**
 * Joins the lines of one paragraph. A word that a hyphen parts at a line's end is put together, unless `lines` (all lines
 * of the document) have it with its hyphen elsewhere, or it begins like a compound ("opt-out").
 */
export function hyphenJoiner(lines: readonly string[]): (parts: readonly string[]) => string {
  const compounds = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}+-\p{L}+/gu)) compounds.add(word.toLowerCase());
  }
  return (parts) => {
    let text = "";
    for (const part of parts) {
      if (text === "") text = part;
      else if (/[\p{L}\u00ad][-\u2010\u00ad]$/u.test(text) || text.endsWith("\u00ad"))
        text = joined(text, part, compounds);
      else text = `${text} ${part}`;
    }
    return text;
  };
}

const FIRST_PARTS =
  /(?:^|\P{L})(?:opt|non|self|third|first|cross|co|well|long|short|high|low|real|end|e|ai|anti|multi|pre|post|case|user|machine)-$/iu;

function joined(text: string, part: string, compounds: ReadonlySet<string>): string {
  const head = /\p{L}+(?=[-\u2010\u00ad]+$)/u.exec(text.slice(-60))?.[0] ?? "";
  const tail = /^\p{L}+/u.exec(part.slice(0, 60))?.[0] ?? "";
  if (text.endsWith("\u00ad")) return text.replace(/[\u00ad-]+$/, "") + part;
  const isCompound = compounds.has(`${head}-${tail}`.toLowerCase()) || FIRST_PARTS.test(text.slice(-20));
  return isCompound || !/^\p{Ll}/u.test(part) ? text + part : text.slice(0, -1) + part;
}
