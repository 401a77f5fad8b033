import { complaintOf, type Repository, startGit } from "./git.ts";

/** A commit as the log tells it, merges left out. */
export interface Commit {
  readonly id: string;
  /** Seconds since 1970; NaN where the commit bears no time. */
  readonly authoredAt: number;
  readonly subject: string;
  /** Where the page was fetched, as the trailer of newer snapshots says; "" where none does. */
  readonly location: string;
  readonly files: readonly ChangedFile[];
}

export interface ChangedFile {
  readonly path: string;
  /** Octal: 100644 a file, 120000 a symbolic link, 000000 none (any more). */
  readonly mode: string;
  /** Ids of what stood there before and after; zeros for nothing. */
  readonly before: string;
  readonly after: string;
}

const FORMAT = "%x01%H%x00%at%x00%s%x00%(trailers:key=X-source-document-location,valueonly,separator=%x20)";
const LOG = [
  ...["-c", "log.showRoot=true", "log", "-z", "--raw", "--no-abbrev", "--no-renames", "--reverse"],
  ...["--no-ext-diff", "--no-show-signature", "--no-color", "--no-notes", "--no-mailmap", "--encoding=UTF-8"],
  ...[`--format=${FORMAT}`, "HEAD", "--"],
];

/**
 * Tells `onCommit` of the commits of HEAD, parents first, while git lists them. Resolves to null, or to why git stopped
 * before the end: an object of the history is missing or damaged.
 */
export async function readLog(
  { path }: Repository,
  onCommit: (commit: Commit) => void,
): Promise<string | null> {
  const git = startGit(path, LOG);
  git.stdin.end();
  let stderr = "";
  git.stderr.on("data", (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-2000)));
  const ended = new Promise<number | null>((resolve) => git.on("close", resolve));
  for await (const commit of commitsOf(tokensOf(git.stdout))) onCommit(commit);
  return (await ended) === 0 ? null : complaintOf(stderr);
}

/** What stands between NULs. What follows the last one is no token: git was cut off there. */
async function* tokensOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer[] = [];
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end)]).toString("utf8");
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
}

const CHANGED = /^\n?:\d+ (\d+) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/;

/** Four tokens for the commit itself, then two for each file; see `FORMAT`, and "RAW OUTPUT FORMAT" of git-diff. */
async function* commitsOf(tokens: AsyncGenerator<string>): AsyncGenerator<Commit> {
  const next = async (): Promise<string> => (await tokens.next()).value ?? "";
  let commit: Commit | null = null;
  let files: ChangedFile[] = [];
  for await (const token of tokens) {
    const [, mode, before, after] = CHANGED.exec(token) ?? [];
    if (mode !== undefined && before !== undefined && after !== undefined) {
      files.push({ path: await next(), mode, before, after });
    } else if (token.startsWith("\x01")) {
      if (commit !== null) yield commit;
      files = [];
      const authoredAt = Number.parseInt(await next(), 10);
      commit = { id: token.slice(1), authoredAt, subject: await next(), location: await next(), files };
    }
  }
  if (commit !== null) yield commit;
}
