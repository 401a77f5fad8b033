import { type AnyNode, type Element, isElement } from "./dom.ts";

/** The numbering of an open list. */
export interface Numbering {
  readonly ordered: boolean;
  readonly style: string;
  readonly step: number;
  next: number;
}

export function openNumbering(list: Element): Numbering {
  const start = Number.parseInt(list.attribs.start ?? "", 10);
  const declared = /list-style(?:-type)?\s*:\s*([a-z-]{1,30})/i.exec(list.attribs.style ?? "")?.[1];
  const style = declared?.toLowerCase() ?? STYLES[list.attribs.type ?? ""] ?? "decimal";
  const step = list.attribs.reversed === undefined ? 1 : -1;
  const first = Number.isNaN(start) ? (step > 0 ? 1 : countItems(list)) : start;
  return { ordered: list.name === "ol" && style !== "none", style, step, next: first };
}

/** What a browser shows before an item of a numbered list ("3. ", "c. "), "" for other lists. */
export function nextMarker(numbering: Numbering, item: Element): string {
  if (!numbering.ordered) return "";
  const value = Number.parseInt(item.attribs.value ?? "", 10);
  const number = Number.isNaN(value) ? numbering.next : value;
  numbering.next = number + numbering.step;
  return `${counter(number, numbering.style)}. `;
}

/** True where a text brings its own number or letter: "1.2 Scope", "(a) if", "IV. Term". */
export function isNumbered(text: string): boolean {
  return ENUMERATOR.test(text);
}

/** A number, letter or bullet at the start of a line, with what follows it up to the text. */
const ENUMERATOR =
  /^\s*(?:[([]?(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[)\].](?:\d{1,3}[.)]?){0,4}|\d{1,3}(?:\.\d{1,3}){1,4}|[§#]\s?\d{1,3}\.?)(?=\s)\s*/i;

const STYLES: Readonly<Record<string, string>> = {
  a: "lower-alpha",
  A: "upper-alpha",
  i: "lower-roman",
  I: "upper-roman",
};

function counter(number: number, style: string): string {
  switch (style) {
    case "lower-alpha":
    case "lower-latin":
      return alphabetic(number);
    case "upper-alpha":
    case "upper-latin":
      return alphabetic(number).toUpperCase();
    case "lower-roman":
      return roman(number);
    case "upper-roman":
      return roman(number).toUpperCase();
    default:
      return String(number);
  }
}

function alphabetic(number: number): string {
  if (number < 1 || number > 18_278) return String(number);
  let text = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let text = "";
  let rest = number;
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

function countItems(list: Element): number {
  return list.children.filter((child: AnyNode) => isElement(child) && child.name === "li").length;
}
