import { complaintOf, type GitProcess, type Repository, startGit } from "./git.ts";

/** The content of a blob, or why there is none. */
export type Blob = { readonly body: Uint8Array } | { readonly fault: string };

/** As much as a fetched page may have. */
const MAX_BYTES = 20_000_000;
/** Blobs that git is asked for before the one at hand is done with: it unpacks while we read. */
const AHEAD = 2;

/**
 * The blobs of `wanted`, in their order, out of one git process. It ends at an object that is damaged; another one goes
 * on with the next.
 */
export async function* readBlobs<Wanted extends { readonly blob: string }>(
  repository: Repository,
  wanted: Iterable<Wanted>,
): AsyncGenerator<readonly [Wanted, Blob]> {
  let reader = startReader(repository);
  const asked: Wanted[] = [];
  const take = async (first: Wanted): Promise<readonly [Wanted, Blob]> => {
    const blob = await reader.answer();
    asked.shift();
    if (blob !== null) return [first, blob];
    const fault = `its blob ${first.blob} cannot be read (${await reader.complaint()}); git fsck tells more`;
    reader = startReader(repository);
    for (const other of asked) reader.ask(other.blob);
    return [first, { fault }];
  };
  try {
    for (const one of wanted) {
      asked.push(one);
      reader.ask(one.blob);
      if (asked.length > AHEAD && asked[0] !== undefined) yield await take(asked[0]);
    }
    while (asked[0] !== undefined) yield await take(asked[0]);
  } finally {
    reader.stop();
  }
}

interface Reader {
  readonly ask: (blob: string) => void;
  /** To the oldest question that is open; null when git has ended. */
  readonly answer: () => Promise<Blob | null>;
  /** Why git has ended. */
  readonly complaint: () => Promise<string>;
  readonly stop: () => void;
}

function startReader({ path }: Repository): Reader {
  const git = startGit(path, ["cat-file", "--batch"]);
  let stderr = "";
  git.stderr.on("data", (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-2000)));
  // A question to a git that has ended: the end is noticed where its answer is read.
  git.stdin.on("error", () => {});
  const ended = new Promise<void>((resolve) => git.on("close", () => resolve()));
  const output = bytesOf(git);
  return {
    ask: (blob) => void git.stdin.write(`${blob}\n`),
    answer: () => answerIn(output),
    complaint: async () => {
      git.kill();
      await ended;
      return complaintOf(stderr);
    },
    stop: () => void git.kill(),
  };
}

const HEADER = /^[0-9a-f]+ (\w+)(?: (\d+))?$/;

/** See "BATCH OUTPUT" of git-cat-file. */
async function answerIn(output: Bytes): Promise<Blob | null> {
  const line = await output.line();
  if (line === null) return null;
  const [, kind, size = ""] = HEADER.exec(line) ?? [];
  if (size === "") return { fault: `the repository lacks its blob (${line})` };
  const bytes = Number(size);
  const isTooLarge = bytes > MAX_BYTES;
  const body = await output.take(bytes, !isTooLarge);
  if (body === null || (await output.take(1, false)) === null) return null;
  if (isTooLarge) return { fault: `it has ${bytes} bytes; a page may have ${MAX_BYTES}` };
  return kind === "blob" ? { body } : { fault: `it is a ${kind}, not a file` };
}

interface Bytes {
  /** Up to the next line break; null when there is none any more. */
  readonly line: () => Promise<string | null>;
  /** So many bytes (nothing of them unless `keep`); null when there are fewer. */
  readonly take: (count: number, keep: boolean) => Promise<Uint8Array | null>;
}

function bytesOf(git: GitProcess): Bytes {
  const chunks = git.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { value, done } = await chunks.next();
    held = done ? Buffer.alloc(0) : value;
    return !done;
  };
  return {
    line: async () => {
      let text = "";
      for (let end = held.indexOf(10); end < 0; end = held.indexOf(10)) {
        text += held.toString();
        if (!(await more())) return null;
      }
      const end = held.indexOf(10);
      text += held.subarray(0, end).toString();
      held = held.subarray(end + 1);
      return text;
    },
    take: async (count, keep) => {
      const taken: Buffer[] = [];
      let missing = count;
      while (missing > held.length) {
        if (keep) taken.push(held);
        missing -= held.length;
        if (!(await more())) return null;
      }
      if (keep) taken.push(held.subarray(0, missing));
      held = held.subarray(missing);
      return Buffer.concat(taken);
    },
  };
}
