import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const root = join(import.meta.dirname, "../..");
/** The built program. */
export const PROGRAM = join(root, "dist/cli/main.js");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An empty folder that is removed when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "clausewatch-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the built program in `cwd`, as a person would, to its end. */
export function run(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return start(args, cwd, env).ended;
}

/** Starts the program and leaves it running; it is killed when the test has ended. */
export function start(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ended>; output(): string } {
  requireBuild();
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: { ...environment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output.stderr += chunk.toString()));
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, ...output })));
  return { child, ended, output: () => output.stdout + output.stderr };
}

function environment(): Record<string, string> {
  const { CLAUSEWATCH_SMTP_URL: _, ...rest } = process.env as Record<string, string>;
  return { ...rest, NO_COLOR: "1", TZ: "UTC" };
}

/** A program older than its sources would be the wrong one to test. */
function requireBuild(): void {
  const built = statSync(PROGRAM, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const newest = Math.max(...sources.map((file) => statSync(join(root, "src", file)).mtimeMs));
  if (newest > built)
    throw new Error("dist/ is older than src/: run the tests with `npm test`, or `npm run build` first");
}
