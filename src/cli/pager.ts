import { spawnSync } from "node:child_process";
import { collectPrinted, type ExitCode, type GlobalOptions } from "./session.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Runs a command whose output may be long: on a terminal, what it prints is shown in a pager when it has ended. Printed
 * as it comes elsewhere, as JSON, with `--no-pager`, and where no pager can be started.
 */
export async function inPager(
  options: Pick<GlobalOptions, "json" | "pager">,
  run: () => Promise<ExitCode> | ExitCode,
): Promise<ExitCode> {
  const isWanted = process.stdout.isTTY && options.pager !== false && !options.json;
  const pager = isWanted ? pagerOf(process.env) : null;
  if (pager === null) return run();
  const stopCollecting = collectPrinted();
  try {
    return await run();
  } finally {
    const text = stopCollecting();
    if (text !== "" && !showInPager(text, pager, process.env)) process.stdout.write(text);
  }
}

/** A text that fits the screen is not stopped at; colours stay; the text stays on the screen afterwards. */
const LESS_OPTIONS = "FRX";

/**
 * The program that long output goes through, with its arguments; null for none: an empty one, or `cat`. Split at white
 * space, not read by a shell. Without CLAUSEWATCH_PAGER and PAGER it is `less`, where the terminal can do what that needs.
 */
export function pagerOf(environment: Environment): readonly [string, ...string[]] | null {
  const { TERM } = environment;
  const otherwise = TERM === undefined || TERM === "dumb" ? "" : `less -${LESS_OPTIONS}`;
  const chosen = environment.CLAUSEWATCH_PAGER ?? environment.PAGER ?? otherwise;
  const [program, ...args] = chosen.split(/\s+/).filter((word) => word !== "");
  if (program === undefined || (program === "cat" && args.length === 0)) return null;
  return [program, ...args];
}

/**
 * Shows a text in a pager and waits until it is closed, however it ends: one that is quit early is no failure. False
 * when it could not be started, so that nothing was shown.
 */
function showInPager(
  text: string,
  [program, ...args]: readonly [string, ...string[]],
  environment: Environment,
): boolean {
  // The terminal sends Ctrl-C to both: it is the pager's key.
  const ignore = (): void => {};
  process.on("SIGINT", ignore);
  const { pid } = spawnSync(program, args, {
    input: text,
    stdio: ["pipe", "inherit", "inherit"],
    env: { LESS: LESS_OPTIONS, ...environment },
  });
  process.off("SIGINT", ignore);
  return pid !== 0;
}
