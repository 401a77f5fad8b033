import type { Archive } from "./archive.ts";

const OWED = `
  select id, dead_at is not null as dead, held_by is not null as held, due_at as dueAt, last_error as lastError
  from outbox where sent_at is null and dropped_at is null order by id`;

/** A mail that was neither sent nor dropped. */
export interface OwedMail {
  readonly id: number;
  /** Given up. */
  readonly isDead: boolean;
  readonly isHeld: boolean;
  readonly dueAt: string;
  readonly lastError: string | null;
}

/** Oldest first, without their texts. */
export function owedMails(archive: Archive): readonly OwedMail[] {
  const rows = archive.statement<Row>(OWED).all();
  return rows.map(({ dead, held, ...mail }) => ({ ...mail, isDead: dead === 1, isHeld: held === 1 }));
}

interface Row extends Omit<OwedMail, "isDead" | "isHeld"> {
  readonly dead: 0 | 1;
  readonly held: 0 | 1;
}
