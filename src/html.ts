const MARKUP = Symbol("markup");

/** Markup in which every value has been escaped. Only the tag `html` makes it: page text can never pass for it. */
export interface Html {
  readonly [MARKUP]: string;
}

/** What may stand between the literal parts: null, undefined and false are left out, lists are joined. */
export type HtmlValue = string | number | null | undefined | false | Html | readonly HtmlValue[];

/**
 * Template tag for mails and pages. Every value that is not already `Html` is escaped for text and for quoted
 * attributes, without its control characters. A URL in `href` or `src` has to be checked by the caller.
 */
export function html(literals: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const parts = literals.map((literal, index) => literal + markupOf(values[index]));
  return { [MARKUP]: parts.join("") };
}

/** The markup as a string: for the edge, where it leaves the program. */
export function htmlText(markup: Html): string {
  return markup[MARKUP];
}

/**
 * Text without what can forge or hide other text: control characters but tab and line feed, bidirectional embeddings,
 * overrides and isolates, tag characters. Halves of surrogate pairs become U+FFFD.
 */
export function visibleText(text: string): string {
  return text
    .replace(
      /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]/gu,
      "",
    )
    .replace(/\p{Surrogate}/gu, "\uFFFD");
}

function markupOf(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return "";
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value === "number") return String(value);
  if (MARKUP in value) return value[MARKUP];
  return value.map(markupOf).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
