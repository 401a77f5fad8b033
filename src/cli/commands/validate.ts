import { loadWatchlist, type Problem } from "../../watchlist/load.ts";
import { type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";

/** Prints every problem of the watchlist with its line; exit 2 when there is one. */
export function validate(options: GlobalOptions): ExitCode {
  const loaded = loadWatchlist(options.watchlist);
  const problems = loaded.kind === "ok" ? [] : loaded.problems;
  const warnings = loaded.kind === "ok" ? loaded.warnings : [];
  if (options.json) {
    printJson({ file: options.watchlist, valid: loaded.kind === "ok", problems, warnings });
  } else {
    for (const problem of problems) print(where(options.watchlist, problem));
    for (const warning of warnings) say(options, `warning: ${where(options.watchlist, warning)}`);
    if (loaded.kind === "ok") print(`${options.watchlist} is fine: ${count(loaded.watchlist.documents)}`);
  }
  return loaded.kind === "ok" ? 0 : 2;
}

function where(file: string, { line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}

function count(documents: readonly { readonly service: { readonly id: string } }[]): string {
  const services = new Set(documents.map((document) => document.service.id)).size;
  return `${documents.length} document${documents.length === 1 ? "" : "s"} of ${services} service${services === 1 ? "" : "s"}`;
}
