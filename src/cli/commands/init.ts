import { writeFileSync } from "node:fs";
import { STARTER } from "../../watchlist/starter.ts";
import { CommandError, type ExitCode, type GlobalOptions, say } from "../session.ts";

/** Writes the starter watchlist; an existing file is never overwritten. */
export function init(options: GlobalOptions): ExitCode {
  try {
    writeFileSync(options.watchlist, STARTER, { flag: "wx" });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST")
      throw new CommandError(`${options.watchlist} is there already and was left as it is`, 2);
    throw new CommandError(
      `cannot write ${options.watchlist} (${code}): check the folder and its permissions`,
      2,
    );
  }
  say(
    options,
    `wrote ${options.watchlist}: put your services and your address in, then run "clausewatch validate"`,
  );
  return 0;
}
