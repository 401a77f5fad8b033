import { readFileSync, statSync } from "node:fs";
import type { Watchlist } from "../model.ts";
import { crosscheck } from "./crosschecks.ts";
import { warningsOf, watchlistOf } from "./documents.ts";
import type { Problem } from "./problems.ts";
import { problemsOf } from "./problems.ts";
import { watchlistYaml } from "./schema.ts";
import { readYaml } from "./yaml.ts";

export type { Problem } from "./problems.ts";

export type WatchlistResult =
  | { readonly kind: "ok"; readonly watchlist: Watchlist; readonly warnings: readonly Problem[] }
  /** All mistakes at once, by line; after a mistake in the YAML itself only those, since the rest cannot be told. */
  | { readonly kind: "invalid"; readonly problems: readonly Problem[] };

/** A few hundred times the size of a long list. */
const MAX_BYTES = 10_000_000;

/** Reads and checks a watchlist file. A file that cannot be read is a problem on line 1. */
export function loadWatchlist(file: string): WatchlistResult {
  const read = readText(file);
  if (read.kind === "unreadable") return { kind: "invalid", problems: [{ line: 1, message: read.message }] };
  const result = parseWatchlist(read.text, file);
  if (result.kind === "invalid" || !read.worldWritable) return result;
  const message = `everyone on this machine may write ${file}, and with it say what is fetched: chmod o-w ${file}`;
  return { ...result, warnings: byLine([{ line: 1, message }, ...result.warnings]) };
}

/** Checks a watchlist's text; `file` is its name for messages. */
export function parseWatchlist(yaml: string, file: string): WatchlistResult {
  const { raw, lines, problems: faults } = readYaml(yaml, file);
  if (raw === undefined) return { kind: "invalid", problems: byLine(distinct(faults)) };
  const checked = watchlistYaml.safeParse(raw);
  const problems = byLine([
    ...faults,
    ...(checked.success ? [] : problemsOf(checked.error.issues, raw, lines)),
    ...crosscheck(raw, lines),
  ]);
  if (!checked.success || problems.length > 0) return { kind: "invalid", problems };
  const watchlist = watchlistOf(checked.data, lines);
  return { kind: "ok", watchlist, warnings: byLine(warningsOf(checked.data, watchlist, lines)) };
}

type FileText =
  | { readonly kind: "text"; readonly text: string; readonly worldWritable: boolean }
  | { readonly kind: "unreadable"; readonly message: string };

function readText(file: string): FileText {
  try {
    const { mode, size } = statSync(file);
    if (size > MAX_BYTES)
      return { kind: "unreadable", message: `${file} has ${size} bytes; a watchlist may have ${MAX_BYTES}` };
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
    return { kind: "text", text, worldWritable: process.platform !== "win32" && (mode & 0o002) !== 0 };
  } catch (error) {
    return { kind: "unreadable", message: readFault(file, error as NodeJS.ErrnoException) };
  }
}

function readFault(file: string, error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case "ENOENT":
      return `${file} does not exist: write a first one with "clausewatch init", or name another with --watchlist FILE`;
    case "EACCES":
    case "EPERM":
      return `${file} may not be read by this user: change its permissions or run as its owner`;
    case "EISDIR":
      return `${file} is a folder: name the file inside it, for example ${file.replace(/\/$/, "")}/watchlist.yaml`;
    case "ERR_ENCODING_INVALID_ENCODED_DATA":
      return `${file} is not UTF-8 text: save it as UTF-8`;
    default:
      return `${file} cannot be read: ${error.message}`;
  }
}

function byLine(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((left, right) => left.line - right.line);
}

/** One slip can make the YAML parser say the same thing many times over. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.line} ${problem.message}`, problem])).values()];
}
