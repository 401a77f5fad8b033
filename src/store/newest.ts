import type { Archive } from "./archive.ts";

const NEWEST = `
  select max(at) as at from (
    select max(started_at) as at from checks where origin = 'fetched'
    union all select max(started_at) from passes
    union all select max(ended_at) from passes
    union all select max(at) from deliveries)`;

/** The latest time at which this machine is known to have been at work; null when it never was. */
export function newestTime(archive: Archive): string | null {
  return archive.statement<{ at: string | null }>(NEWEST).get()?.at ?? null;
}
