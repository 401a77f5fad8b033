import { spawn, spawnSync } from "node:child_process";
import { onTestFinished } from "vitest";
import { PROGRAM } from "./program.ts";

/** Whether there is `script` (util-linux), which runs a program on a pseudo-terminal. */
export const hasPseudoTerminal = spawnSync("script", ["--version"]).status === 0;

export interface Shown {
  readonly code: number | null;
  /** Standard output and standard error, with line feeds alone. */
  readonly screen: string;
}

/** Runs the built program in `cwd` on a terminal of 90 columns. Arguments are words without white space. */
export function runOnTerminal(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Shown> {
  const { NO_COLOR: _, PAGER: __, LESS: ___, CLAUSEWATCH_PAGER: ____, ...rest } = process.env;
  const command = `stty cols 90 rows 24; exec ${process.execPath} ${[PROGRAM, ...args].join(" ")}`;
  const child = spawn("script", ["-qec", command, "/dev/null"], {
    cwd,
    env: { ...rest, TERM: "xterm", SHELL: "/bin/sh", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let screen = "";
  child.stdout.on("data", (chunk: Buffer) => (screen += chunk.toString()));
  return new Promise((resolve) =>
    child.on("close", (code) => resolve({ code, screen: screen.replaceAll("\r\n", "\n") })),
  );
}
