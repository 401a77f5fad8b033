import type { Document } from "../../model.ts";
import { loadWatchlist } from "../../watchlist/load.ts";
import { describeError } from "../outcomes.ts";
import { type ExitCode, type GlobalOptions, print, say } from "../session.ts";
import { stampOf } from "../settings.ts";
import { openViewer } from "../viewer.ts";

export interface ServeOptions {
  readonly host?: readonly string[];
}

const DEFAULT_ADDRESS = "127.0.0.1:8300";

/** Serves the read-only viewer until SIGTERM or SIGINT; its address goes to standard output. */
export async function serve(
  address: string | undefined,
  options: GlobalOptions & ServeOptions,
): Promise<ExitCode> {
  const viewer = await openViewer(options, {
    address: address ?? DEFAULT_ADDRESS,
    hosts: options.host ?? [],
    watched: followDocuments(options),
    onError: (error) => say({}, `clausewatch: a page could not be made: ${describeError(error)}`),
  });
  print(viewer.url);
  await stopped();
  await viewer.close();
  return 0;
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });
}

/** The documents of the watchlist, read again when its file has changed; while it cannot be used, none. */
export function followDocuments(options: GlobalOptions): () => readonly Document[] {
  let seen = "";
  let documents: readonly Document[] = [];
  return () => {
    const stamp = stampOf(options.watchlist);
    if (stamp === seen) return documents;
    seen = stamp;
    const loaded = loadWatchlist(options.watchlist);
    documents = loaded.kind === "ok" ? loaded.watchlist.documents : [];
    if (loaded.kind === "invalid")
      say(
        options,
        `${options.watchlist} cannot be used, so ways to refuse are not shown: clausewatch validate`,
      );
    return documents;
  };
}
