import type { Command } from "commander";
import { inPager } from "./pager.ts";
import type { ExitCode, GlobalOptions } from "./session.ts";

/** A command's module is loaded only when the command is called: `--version` and `log` start without the crawler. */
type Run<A extends readonly unknown[], O> = (
  ...given: [...A, GlobalOptions & O]
) => Promise<ExitCode> | ExitCode;

/** Adds a command with its examples; what its function returns becomes the exit code. */
export type Declare = <A extends readonly unknown[] = [], O = object>(
  usage: string,
  summary: string,
  examples: readonly string[],
  load: () => Promise<Run<A, O>>,
) => Command;

/** The commands whose output is long. */
const PAGED: ReadonlySet<string> = new Set(["diff", "compare", "show", "log"]);

export function declareOn(program: Command): Declare {
  return <A extends readonly unknown[], O>(
    usage: string,
    summary: string,
    examples: readonly string[],
    load: () => Promise<Run<A, O>>,
  ) => {
    const created = program.command(usage).description(summary);
    created.addHelpText(
      "after",
      `\nExamples:\n${examples.map((line) => `  $ clausewatch ${line}`).join("\n")}`,
    );
    return created.action(async (...given: unknown[]) => {
      const run = await load();
      const args = given.slice(0, -2) as unknown as A;
      const options = created.optsWithGlobals<GlobalOptions & O>();
      const work = (): Promise<ExitCode> | ExitCode => run(...args, options);
      process.exitCode = await (PAGED.has(created.name()) ? inPager(options, work) : work());
    });
  };
}
