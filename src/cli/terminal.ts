import colours from "picocolors";
import { shorten } from "../alerts/lines.ts";
import { wrapStyled } from "./styled.ts";

export type Palette = ReturnType<typeof colours.createColors>;

/** Functions that colour text, or leave it alone. */
export function palette(colour: boolean): Palette {
  return colours.createColors(colour);
}

/** Whether standard output takes colours: a terminal does, unless NO_COLOR is set; FORCE_COLOR (but 0) makes any do. */
export function coloured(): boolean {
  return wantsColour(process.env, process.stdout.isTTY === true);
}

/** Empty variables count as not set (no-color.org); NO_COLOR wins over FORCE_COLOR. */
export function wantsColour(
  environment: Readonly<Record<string, string | undefined>>,
  tty: boolean,
): boolean {
  if (environment.NO_COLOR) return false;
  const forced = environment.FORCE_COLOR;
  if (forced) return forced !== "0" && forced !== "false";
  return tty && environment.TERM !== "dumb";
}

/** Columns of the terminal on standard output, or what COLUMNS says instead; 100 where it is none, never below 40. */
export function terminalWidth(): number {
  return Math.max(40, Number(process.env.COLUMNS) || process.stdout.columns || 100);
}

/** Escape sequences of ECMA-48: CSI with its final byte, and strings (OSC, DCS, SOS, PM, APC) with their terminator. */
const SEQUENCES =
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)/g;
const PLAIN = /^[\x20-\x7e]*$/;
const BREAKS = /[\t\n\v\f\r\x85\u2028\u2029]+/g;
/** C0, C1, interlinear annotation, and what Unicode lets no one see (zero-width, bidirectional, tags), but emoji style. */
const UNSEEN =
  /(?![\ufe0e\ufe0f])[\p{Cc}\p{Default_Ignorable_Code_Point}\u200e\u200f\u202a-\u202e\ufff9-\ufffb]/gu;

/**
 * Text from outside as one line that a terminal cannot be harmed or deceived by: no escape sequences, no control
 * characters, nothing that hides, reorders or takes no room; line breaks and tabs become spaces.
 */
export function safe(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(SEQUENCES, "")
    .replace(BREAKS, " ")
    .replace(UNSEEN, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}

/** Words of a page between quotation marks, made safe; a sentence that does not end is cut off. */
export function quoted(text: string): string {
  return `“${shorten(safe(text), LONGEST_QUOTE)}”`;
}

/** Characters. Sentences of real terms are shorter. */
const LONGEST_QUOTE = 3_000;

/** Lines of at most `width` columns. The text is made safe; its line breaks count as spaces. */
export function wrap(text: string, width: number): string[] {
  return wrapStyled([{ text: safe(text) }], width);
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From this many seconds on, a time is told in this unit. */
const UNITS: readonly (readonly [from: number, size: number, one: string, many: string])[] = [
  [730 * DAY, 365 * DAY, "year", "years"],
  [60 * DAY, 30 * DAY, "month", "months"],
  [2 * DAY, DAY, "day", "days"],
  [HOUR, HOUR, "h", "h"],
  [MINUTE, MINUTE, "min", "min"],
];

/** How long ago `from` (ISO 8601) was, rounded down: "now", "5 min", "30 h", "2 days"; "in 3 h" if it is to come. */
export function age(from: string, now: Date): string {
  const seconds = (now.getTime() - Date.parse(from)) / 1000;
  if (Number.isNaN(seconds)) return "never";
  const length = Math.abs(seconds);
  const unit = UNITS.find(([least]) => length >= least);
  if (!unit) return "now";
  const [, size, one, many] = unit;
  const count = Math.floor(length / size);
  const words = `${count} ${count === 1 ? one : many}`;
  return seconds < 0 ? `in ${words}` : words;
}
