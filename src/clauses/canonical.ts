import { readReferences } from "./references.ts";

/** A text as the rules read it, and the way back to the characters it came from. */
export interface CanonicalText {
  readonly text: string;
  /** UTF-16 offset in the original for an offset in `text` (its length included). */
  readonly toOriginal: (offset: number) => number;
}

/**
 * Makes what looks the same be the same: typographic quotes and dashes, full-width letters, letters of other
 * scripts that imitate Latin ones inside Latin words; accents join their letter; zero-width characters and soft hyphens
 * vanish; what was encoded twice is decoded. Linear.
 */
export function canonicalise(original: string): CanonicalText {
  if (!original.includes("&")) return sameForTheEye(original);
  const decoded = readReferences(original);
  const { text, toOriginal } = sameForTheEye(decoded.text);
  return { text, toOriginal: (offset) => decoded.toOriginal(toOriginal(offset)) };
}

function sameForTheEye(original: string): CanonicalText {
  if (!UNUSUAL.test(original)) return { text: original, toOriginal: (offset) => offset };
  if (!TRICKY.test(original))
    return {
      text: original.replace(TYPOGRAPHIC, (unit) => SAME[unit] ?? unit),
      toOriginal: (offset) => offset,
    };
  const parts: string[] = [];
  const origins: number[] = [];
  const imitates = imitations(original);
  for (let at = 0; at < original.length; at++) {
    const written = replacement(original, at, imitates);
    for (let i = 0; i < written.length; i++) origins.push(at);
    parts.push(written);
  }
  origins.push(original.length);
  return { text: parts.join(""), toOriginal: (offset) => origins[offset] ?? original.length };
}

/** Accents that are written after their letter: "u\u0308" is "ü". */
const COMBINING = /[\u0300-\u036f]/;
const UNUSUAL = /[^\n\r\t\x20-\x7e]/;
/** Zero-width and formatting characters: Unicode's default-ignorable code points, but for the supplementary planes. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
/** What changes the length or needs its neighbours to be read. */
const TRICKY = /\p{Default_Ignorable_Code_Point}|[\u0300-\u052f\uff01-\uff5e]/u;
const TYPOGRAPHIC = /[\u2018\u2019\u02bc\u2032\u201c\u201d\u2010\u2011\u2212\u00a0\u202f\u2009]/g;
const LATIN = /[A-Za-z]/;
const WORD = /[\p{L}\p{N}]/u;

const SAME: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u02bc": "'",
  "\u2032": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u2010": "-",
  "\u2011": "-",
  "\u2212": "-",
  "\u00a0": " ",
  "\u202f": " ",
  "\u2009": " ",
};

/** Cyrillic and Greek letters that cannot be told from Latin ones by eye (Unicode confusables.txt, the common ones). */
const IMITATIONS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."аaеeоoрpсcуyхxіiѕsјjԁdһhԛqԝwАAВBЕEКKМMНHОOРPСCТTХXІIЅSαaοoνvΑAΒBΕEΙIΚKΜMΝNΟOΡPΤTΧX"].flatMap(
    (letter, i, all) => (i % 2 === 0 ? [[letter, all[i + 1] ?? letter]] : []),
  ),
);

function replacement(text: string, at: number, imitates: Uint8Array): string {
  const unit = text.charAt(at);
  if (COMBINING.test(text.charAt(at + 1))) {
    const composed = (unit + text.charAt(at + 1)).normalize("NFC");
    if (composed.length === 1) return composed;
  }
  if (unit <= "~") return unit;
  if (INVISIBLE.test(unit) || isComposed(text, at)) return "";
  const same = SAME[unit];
  if (same !== undefined) return same;
  if (imitates[at] === 1) return IMITATIONS[unit] ?? unit;
  return unit >= "\uff01" && unit <= "\uff5e" ? String.fromCharCode(unit.charCodeAt(0) - 0xfee0) : unit;
}

/** Whether an accent has become a part of the letter before it. */
function isComposed(text: string, at: number): boolean {
  return (
    COMBINING.test(text.charAt(at)) && (text.charAt(at - 1) + text.charAt(at)).normalize("NFC").length === 1
  );
}

/** Marks the letters that stand in a word with at least one real Latin letter and merely look Latin. */
function imitations(text: string): Uint8Array {
  const marked = new Uint8Array(text.length);
  let start = 0;
  let latin = false;
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charAt(at);
    if (unit !== "" && (WORD.test(unit) || INVISIBLE.test(unit))) {
      latin ||= LATIN.test(unit);
      continue;
    }
    if (latin) for (let i = start; i < at; i++) if (IMITATIONS[text.charAt(i)] !== undefined) marked[i] = 1;
    start = at + 1;
    latin = false;
  }
  return marked;
}
