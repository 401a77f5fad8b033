import type { Archive } from "./archive.ts";

const READ = "select retry_at from host_backoff where host = ?";
const WRITE = `
  insert into host_backoff (host, retry_at) values (?, ?)
  on conflict (host) do update set retry_at = excluded.retry_at`;

/** What is remembered of hosts from run to run: the fetcher's memory. */
export interface FetchMemory {
  /** Not before this time; null when the host never asked to wait. The time may be past. */
  retryAt(host: string): string | null;
  rememberRetryAt(host: string, at: string): void;
  now(): Date;
}

export function fetchMemory(archive: Archive, now: () => Date): FetchMemory {
  return {
    retryAt: (host) => archive.statement<{ retry_at: string }>(READ).get(host)?.retry_at ?? null,
    rememberRetryAt: (host, at) => {
      archive.statement(WRITE).run(host, at);
    },
    now,
  };
}
