import { writeFileSync } from "node:fs";
import { openFetcher } from "./fetch/fetcher.ts";
import type { Watchlist } from "./model.ts";
import type { PassSummary } from "./pass.ts";
import type { Archive } from "./store/archive.ts";
import { fetchMemory } from "./store/hosts.ts";
import { owedMails } from "./store/owed.ts";

/** Longer than any monitor takes to answer. */
const TIMEOUT_SECONDS = 15;

/**
 * Says that a pass was completed, where the watchlist wants it said: writes the file (one line of JSON: when, and what
 * came of it) and asks for the URL, by the same rules about addresses as for pages. Nothing is said of a pass over
 * nothing, or one that was cut short. Returns what went wrong; it never throws.
 */
export async function beat(
  summary: PassSummary,
  { archive, watchlist, now }: { archive: Archive; watchlist: Watchlist; now: () => Date },
): Promise<readonly string[]> {
  const { file, url } = watchlist.heartbeat ?? {};
  if (!summary.complete || summary.documents === 0) return [];
  const faults = [
    file === undefined ? null : touch(file, summary, archive, now()),
    url === undefined ? null : await call(url, watchlist, archive, now),
  ];
  return faults.filter((fault) => fault !== null);
}

function touch(file: string, summary: PassSummary, archive: Archive, now: Date): string | null {
  const { documents, changed, notGood } = summary;
  const deadMails = owedMails(archive).filter(({ isDead }) => isDead).length;
  const line = { completedAt: now.toISOString(), documents, changed, notGood, deadMails };
  try {
    writeFileSync(file, `${JSON.stringify(line)}\n`);
    return null;
  } catch (error) {
    return `heartbeat file ${file} was not written (${(error as Error).message}): check \`heartbeat.file\``;
  }
}

async function call(
  url: string,
  { fetch }: Watchlist,
  archive: Archive,
  now: () => Date,
): Promise<string | null> {
  const settings = { ...fetch, timeoutSeconds: Math.min(fetch.timeoutSeconds, TIMEOUT_SECONDS) };
  const failed = (why: string): string => `heartbeat URL was not reached (${why}): check \`heartbeat.url\``;
  try {
    const fetcher = await openFetcher(settings, fetchMemory(archive, now));
    const answer = await fetcher
      .fetchPage({ url, robots: false, validators: {} })
      .finally(() => fetcher.close());
    if (answer.kind === "failed") return failed(answer.evidence);
    const ok = answer.kind === "not_modified" || answer.capture.status < 400;
    return ok ? null : failed(`${url}: HTTP ${answer.capture.status}`);
  } catch (error) {
    return failed((error as Error).message);
  }
}
