import type { Archive } from "./archive.ts";

const RELEASE_OF_PASS = "update outbox set held_by = null where held_by = ?";
const RELEASE_ONE = "update outbox set held_by = null where id = ? and held_by is not null";
const OPEN = "held_by in (select id from passes where ended_at is null)";
const HAS_OF_OPEN = `select 1 from outbox where ${OPEN} limit 1`;
const RELEASE_OF_OPEN = `update outbox set held_by = null where ${OPEN}`;
const RELEASE_CONFIRMED = `
  update outbox set held_by = null
  where held_by in (select id from passes where ended_at is not null and id <> @pass)
    and exists (
      select 1 from checks
      where checks.document = outbox.document and origin = 'fetched'
        and checks.id > (select last_check from passes where id = outbox.held_by)
        and case
          when outbox.kind <> 'alert' then @suspicious = 0
          when checks.kind = 'unchanged' then checks.version >= outbox.version
          when checks.kind = 'ok' then checks.version >= outbox.version and @suspicious = 0
        end)`;
const HELD = `
  select count(*) as mails, min(passes.ended_at) as since,
    count(*) filter (where outbox.kind = 'alert') as alerts
  from outbox join passes on passes.id = outbox.held_by
  where passes.ended_at is not null and sent_at is null and dropped_at is null and (@pass is null or held_by = @pass)`;
const DROP_HELD = `
  update outbox set dropped_at = @at, held_by = null
  where key = @key and held_by in (select id from passes where ended_at is not null) and sent_at is null`;

/** Mails that passes which have ended hold. */
export interface HeldMails {
  readonly mails: number;
  /** Those of them that tell of a change. */
  readonly alerts: number;
  /** End of the oldest of these passes; null when nothing is held. */
  readonly since: string | null;
}

/** By all passes, or by one. */
export function heldMails(archive: Archive, pass: number | null = null): HeldMails {
  return archive.statement<HeldMails>(HELD).get({ pass }) as HeldMails;
}

/** Lets the mails of a pass go. */
export function releaseMailsOf(archive: Archive, pass: number): void {
  archive.statement(RELEASE_OF_PASS).run(pass);
}

/** False when there is no such mail, or nothing holds it. */
export function releaseMail(archive: Archive, id: number): boolean {
  return archive.statement(RELEASE_ONE).run(id).changes === 1;
}

/** Whether a pass that has not ended holds mails: it is under way, or its process died. */
export function hasMailsOfOpenPasses(archive: Archive): boolean {
  return archive.statement(HAS_OF_OPEN).get() !== undefined;
}

/** Only for who knows that no pass is under way. */
export function releaseMailsOfOpenPasses(archive: Archive): void {
  archive.statement(RELEASE_OF_OPEN).run();
}

/**
 * Lets go what earlier passes hold and later checks confirmed: an alert when its text was seen again, or a newer one
 * after it; a notice when its document was checked again. Of a `suspicious` pass only the first counts.
 */
export function releaseConfirmed(archive: Archive, pass: number, suspicious: boolean): void {
  archive.statement(RELEASE_CONFIRMED).run({ pass, suspicious: suspicious ? 1 : 0 });
}

/** Drops the mails of these keys that a pass which has ended holds; returns how many. */
export function dropHeld(archive: Archive, keys: readonly string[], at: string): number {
  return keys.reduce((sum, key) => sum + archive.statement(DROP_HELD).run({ key, at }).changes, 0);
}
