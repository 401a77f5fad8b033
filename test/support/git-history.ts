import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { scratchFolder } from "../store/scratch.ts";

/** A checked-out repository that is written by git itself. */
export interface GitHistory {
  readonly path: string;
  readonly git: (...args: readonly string[]) => string;
  /** Commits what the work tree holds; returns the commit's id. */
  readonly commit: (message: string, at: string) => string;
  /** Writes files, and commits them as one record. */
  readonly record: (
    files: Readonly<Record<string, string | Uint8Array>>,
    at: string,
    message?: string,
  ) => string;
  /** Where git keeps an object, while it is not packed. */
  readonly objectFile: (object: string) => string;
}

export function gitHistory(): GitHistory {
  const path = scratchFolder();
  const gitAt = (time: string, ...args: readonly string[]): string =>
    execFileSync("git", ["-C", path, ...args], { encoding: "utf8", env: environment(time), stdio: "pipe" });
  const git = (...args: readonly string[]): string => gitAt("2020-01-01T00:00:00Z", ...args);
  const commit = (message: string, at: string): string => {
    git("add", "--all");
    gitAt(at, "commit", "--quiet", "--allow-empty", "--message", message);
    return git("rev-parse", "HEAD").trim();
  };
  git("init", "--quiet", "--initial-branch", "main");
  return {
    path,
    git,
    commit,
    record: (files, at, message = "Record new changes of something") => {
      for (const [name, body] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        rmSync(join(path, name), { force: true });
        writeFileSync(join(path, name), body);
      }
      return commit(message, at);
    },
    objectFile: (object) => {
      const id = git("rev-parse", object).trim();
      return join(path, ".git/objects", id.slice(0, 2), id.slice(2));
    },
  };
}

/** Of the author; the committer is always late. */
function environment(time: string): NodeJS.ProcessEnv {
  const { GIT_DIR: _, ...own } = process.env;
  const names = { GIT_AUTHOR_NAME: "Bot", GIT_COMMITTER_NAME: "Bot" };
  const addresses = { GIT_AUTHOR_EMAIL: "bot@example.org", GIT_COMMITTER_EMAIL: "bot@example.org" };
  const times = { GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: "2026-01-01T00:00:00Z" };
  return {
    ...own,
    ...names,
    ...addresses,
    ...times,
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
  };
}
