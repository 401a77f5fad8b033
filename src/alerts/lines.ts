import { visibleText } from "../html.ts";

/** One line of visible text with single spaces, whatever came in: safe in a header and in a plain mail. */
export function oneLine(text: string): string {
  return visibleText(text.replace(/\s+/g, " ")).trim();
}

/** At most `limit` characters; what is cut off is marked with "…". Cuts between words where one ends nearby. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, Math.max(limit - 1, 0));
  const space = cut.lastIndexOf(" ");
  const end = space > limit * 0.7 ? space : cut.length;
  return `${wholeCharacters(cut.slice(0, end)).trimEnd()}…`;
}

/** The last `limit` characters, begun with "…" when there were more. Cuts between words where one begins nearby. */
export function shortenFront(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(text.length - Math.max(limit - 1, 0));
  const space = cut.indexOf(" ");
  const start = space >= 0 && space < limit * 0.3 ? space + 1 : 0;
  return `…${wholeCharacters(cut.slice(start)).trimStart()}`;
}

/** Lines of at most `width` characters, all begun with `indent`. A longer word (a URL) stays whole. */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join("\n");
}

/** Without the half of a surrogate pair that a cut left at either end. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, "");
}
