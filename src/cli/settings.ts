import { existsSync, statSync } from "node:fs";
import type { MailSettings } from "../alerts/mail.ts";
import type { FetchSettings, Watchlist } from "../model.ts";
import { fetchOf } from "../watchlist/documents.ts";
import { loadWatchlist, type Problem } from "../watchlist/load.ts";
import { CommandError, type GlobalOptions, outboxFolder } from "./session.ts";

/**
 * The watchlist that `--watchlist` names; `warn` is told of what is probably not meant. Throws CommandError (exit 2)
 * with every problem and its line.
 */
export function watchlistOf(options: GlobalOptions, warn: (text: string) => void = () => {}): Watchlist {
  const loaded = loadWatchlist(options.watchlist);
  if (loaded.kind === "ok") {
    if (loaded.warnings.length > 0)
      warn(`warnings:\n${describeProblems(options.watchlist, loaded.warnings)}`);
    return withChromium(loaded.watchlist);
  }
  throw new CommandError(
    `nothing was done, the watchlist has mistakes:\n${describeProblems(options.watchlist, loaded.problems)}`,
    2,
  );
}

/** One problem a line, as `FILE:LINE: MESSAGE`. */
export function describeProblems(file: string, problems: readonly Problem[]): string {
  return problems.map(({ line, message }) => `  ${file}:${line}: ${message}`).join("\n");
}

/** How to fetch a page that no watchlist names: as the watchlist says where there is one, else by the defaults. */
export function fetchSettings(options: GlobalOptions): FetchSettings {
  if (existsSync(options.watchlist)) return watchlistOf(options).fetch;
  return { ...fetchOf(), ...chromium() };
}

/** With the browser that CLAUSEWATCH_CHROMIUM names. */
export function withChromium(watchlist: Watchlist): Watchlist {
  return { ...watchlist, fetch: { ...watchlist.fetch, ...chromium() } };
}

function chromium(): Pick<FetchSettings, "chromium"> {
  const path = process.env.CLAUSEWATCH_CHROMIUM;
  return path ? { chromium: path } : {};
}

/** Where mail goes: the server in CLAUSEWATCH_SMTP_URL, else `.eml` files beside the archive. */
export function mailSettings(options: GlobalOptions): MailSettings {
  const smtpUrl = process.env.CLAUSEWATCH_SMTP_URL;
  return { ...(smtpUrl ? { smtpUrl } : {}), outboxDir: outboxFolder(options.db) };
}

/** What the posts to a webhook are signed with. */
export function webhookSecret(): string | undefined {
  return process.env.CLAUSEWATCH_WEBHOOK_SECRET;
}

/** Changes whenever the file does; "missing" where there is none. */
export function stampOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? "missing" : `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
}
