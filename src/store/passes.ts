import type { Archive } from "./archive.ts";

const BEGIN = "insert into passes (started_at, documents) values (@at, @documents)";
const END = `
  update passes set ended_at = @at, complete = @complete, changed = @changed, not_good = @notGood,
    suspicious = @suspicious, last_check = (select coalesce(max(id), 0) from checks)
  where id = @id`;
const BEFORE = `
  select suspicious from passes
  where id < @id and ended_at is not null and documents >= @documents order by id desc limit 1`;
const LAST_COMPLETE = `
  select ended_at as endedAt, documents, changed, not_good as notGood from passes
  where complete = 1 order by ended_at desc, id desc limit 1`;

/** What a pass came to. */
export interface PassTally {
  /** Every document was checked; false when the pass was cut short, or a check could not be stored. */
  readonly complete: boolean;
  readonly changed: number;
  /** Documents that were not seen: broken or failed. */
  readonly notGood: number;
}

export interface PassRecord extends Omit<PassTally, "complete"> {
  readonly endedAt: string;
  /** How many it was to check. */
  readonly documents: number;
}

/** Leaves the row of a pass over so many documents; returns its id. */
export function beginPass(archive: Archive, at: string, documents: number): number {
  return Number(archive.statement(BEGIN).run({ at, documents }).lastInsertRowid);
}

/** `suspicious`: its mails are held. */
export function endPass(
  archive: Archive,
  id: number,
  at: string,
  tally: PassTally & { readonly suspicious: boolean },
): void {
  const suspicious = tally.suspicious ? 1 : 0;
  archive.statement(END).run({ ...tally, id, at, complete: tally.complete ? 1 : 0, suspicious });
}

/** Whether the pass before this one was suspicious, of those over at least so many documents. */
export function wasSuspicious(archive: Archive, id: number, documents: number): boolean {
  return archive.statement<{ suspicious: 0 | 1 }>(BEFORE).get({ id, documents })?.suspicious === 1;
}

export function lastCompletePass(archive: Archive): PassRecord | null {
  return archive.statement<PassRecord>(LAST_COMPLETE).get() ?? null;
}
