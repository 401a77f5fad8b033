import { execFileSync } from "node:child_process";
import { describe } from "vitest";
import { findChromium } from "../../src/fetch/browser/chromium.ts";

const REMEDY = "apt-get install chromium";

function isInstalled(): boolean {
  try {
    return findChromium(process.env.CLAUSEWATCH_CHROMIUM) !== "";
  } catch {
    console.warn(`No Chromium: the tests that need one are skipped. To run them: ${REMEDY}`);
    return false;
  }
}

const installed = isInstalled();

/** A `describe` of what needs a real browser; without one, its tests are skipped and their title says what is missing. */
export function describeInBrowser(title: string, tests: () => void): void {
  if (installed) describe(title, tests);
  else describe.skip(`${title} (needs a browser: ${REMEDY})`, tests);
}

/** Ids of the browser processes that a process has started, the browser's own children left out. */
export function browsersOf(pid: number = process.pid): readonly number[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
  return lines.flatMap((line) => {
    const [, id, parent, args = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(parent) === pid && /chrom/i.test(args) ? [Number(id)] : [];
  });
}
