import type { GlobalOptions } from "./session.ts";

/** How often the line is written anew, at most. */
const EVERY_MS = 100;

/** A line on a terminal's standard error that says how far a long work is; nothing elsewhere, or with `--quiet`. */
export function progressLine({ quiet = false }: Pick<GlobalOptions, "quiet">): {
  readonly show: (text: string) => void;
  /** Takes the line away. */
  readonly end: () => void;
} {
  const { stderr } = process;
  if (quiet || stderr.isTTY !== true) return { show: () => {}, end: () => {} };
  let shownAt = 0;
  return {
    show: (text) => {
      const now = performance.now();
      if (shownAt !== 0 && now - shownAt < EVERY_MS) return;
      shownAt = now;
      stderr.write(`\r\x1b[2K${text.slice(0, Math.max(20, stderr.columns - 1))}`);
    },
    end: () => {
      if (shownAt !== 0) stderr.write("\r\x1b[2K");
      shownAt = 0;
    },
  };
}
