import { type ChildProcessByStdio, spawn, spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import type { Readable, Writable } from "node:stream";
import { ImportError } from "../import-error.ts";

/** A git repository on this machine, bare or checked out. It is only read. */
export interface Repository {
  readonly path: string;
  /** True: its history is cut off at some commit. */
  readonly isShallow: boolean;
}

export type GitProcess = ChildProcessByStdio<Writable, Readable, Readable>;

/** Throws an ImportError when git is missing, or `path` is no repository that has a commit. */
export function openRepository(path: string): Repository {
  const isShallow = ask(path, ["rev-parse", "--is-shallow-repository"]);
  if (isShallow.status !== 0) throw new ImportError(`${path} ${NO_REPOSITORY} (${isShallow.complaint})`);
  const head = ask(path, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  if (head.status !== 0)
    throw new ImportError(`${path} is a git repository whose HEAD is no commit: ${EXPECTED}`);
  return { path, isShallow: isShallow.output.trim() === "true" };
}

/** Files of the tree at HEAD in a folder, with their blobs; none when git does not take `path` for a repository. */
export function filesAtHead(path: string, folder: string): readonly { path: string; blob: string }[] {
  const { status, output } = ask(path, ["ls-tree", "-z", "HEAD", "--", `${folder}/`]);
  if (status !== 0) return [];
  return output.split("\0").flatMap((line) => {
    const [, blob, path] = /^100\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return blob === undefined || path === undefined ? [] : [{ path, blob }];
  });
}

/** Starts git in a repository; the caller reads it to its end, or kills it. */
export function startGit(path: string, args: readonly string[]): GitProcess {
  return spawn("git", argumentsFor(path, args), { env: environment(path), stdio: ["pipe", "pipe", "pipe"] });
}

/** The last thing that git had to say. */
export function complaintOf(stderr: string): string {
  return stderr.trim().split("\n").at(-1)?.slice(0, 300) || "git gave no reason";
}

const EXPECTED =
  "expected a clone of snapshots or versions of Open Terms Archive, or a folder of declarations";
const NO_REPOSITORY = `is no git repository that can be read: ${EXPECTED}`;

function ask(path: string, args: readonly string[]): { status: number; output: string; complaint: string } {
  const options = { env: environment(path), encoding: "utf8", maxBuffer: 256 * 1024 * 1024 } as const;
  const { error, status, stdout, stderr } = spawnSync("git", argumentsFor(path, args), options);
  if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT") {
    throw new ImportError(
      "git is needed to read a history and was not found: install it (apt-get install git), or put it on PATH",
    );
  }
  if (error !== undefined) throw error;
  return { status: status ?? 1, output: stdout, complaint: complaintOf(stderr) };
}

function argumentsFor(path: string, args: readonly string[]): readonly string[] {
  return ["--no-replace-objects", "--no-pager", "-C", path, ...args];
}

/**
 * Only the repository at `path` itself, not one around it or one that the caller works in; what it lacks is never
 * fetched, and nothing that its configuration names is run for that.
 */
function environment(path: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  return {
    ...Object.fromEntries(own),
    GIT_CEILING_DIRECTORIES: dirname(real(path)),
    GIT_ALLOW_PROTOCOL: "none",
    GIT_NO_LAZY_FETCH: "1",
    GIT_OPTIONAL_LOCKS: "0",
    LC_ALL: "C",
  };
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
