import { deliverPending } from "../../alerts/deliver.ts";
import { openMail } from "../../alerts/mail.ts";
import { testMail } from "../../alerts/mail-test.ts";
import { type Archive, openArchive } from "../../store/archive.ts";
import { releaseMail } from "../../store/held.ts";
import { acquireDeliveryLock } from "../../store/lock.ts";
import { dropMessage, releaseClaims, retryMessage } from "../../store/outbox.ts";
import { deliveriesOf, listOutbox, type OutboxRow, outboxMessage } from "../../store/outbox-rows.ts";
import { loadWatchlist } from "../../watchlist/load.ts";
import { withArchive } from "../archive.ts";
import { mailLine, mailPageOf } from "../mail-view.ts";
import { CommandError, type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";
import { mailSettings, watchlistOf, webhookSecret } from "../settings.ts";
import { safe } from "../terminal.ts";

/** The outbox: `list`, `show NUMBER…`, `retry [NUMBER…]`, `release [NUMBER…]`, `drop NUMBER…`, `test [ADDRESS…]`. */
export function mail(action: string, rest: readonly string[], options: GlobalOptions): Promise<ExitCode> {
  switch (action) {
    case "list":
      return list(options);
    case "show":
      return show(rest, options);
    case "retry":
      return retry(rest, options);
    case "release":
      return release(rest, options);
    case "drop":
      return drop(rest, options);
    case "test":
      return test(rest, options);
    default:
      throw new CommandError(
        `"mail ${action}" is no command: use mail list, mail show NUMBER…, mail retry [NUMBER…], mail release [NUMBER…], mail drop NUMBER… or mail test [ADDRESS…]`,
        2,
      );
  }
}

function list(options: GlobalOptions): Promise<ExitCode> {
  return withArchive(options, (archive) => {
    const rows = listOutbox(archive);
    for (const row of rows) options.json ? printJson(row) : print(mailLine(row));
    if (rows.length === 0) say(options, "no mail yet");
    return 0;
  });
}

/** Prints mails as they are sent, with every attempt. */
function show(numbers: readonly string[], options: GlobalOptions): Promise<ExitCode> {
  return withArchive(options, (archive) => {
    if (numbers.length === 0) throw new CommandError(`which mail? ${SEE_LIST}`, 2);
    for (const number of numbers) {
      const row = outboxMessage(archive, Number(number));
      if (row === null) throw new CommandError(`no mail has the number ${number}: ${SEE_LIST}`, 2);
      const deliveries = deliveriesOf(archive, row.id);
      options.json ? printJson({ ...row, deliveries }) : print(mailPageOf(row, deliveries));
    }
    return 0;
  });
}

const SEE_LIST = 'see "clausewatch mail list"';

/** Takes unsent mails off the outbox, for good; they stay on record. Exit 1 when one is just being handed over. */
async function drop(numbers: readonly string[], options: GlobalOptions): Promise<ExitCode> {
  const archive = openArchive(options.db);
  const lock = acquireDeliveryLock(options.db);
  try {
    if (numbers.length === 0) throw new CommandError(`which mail? ${SEE_LIST}`, 2);
    if (lock !== null) releaseClaims(archive);
    const now = new Date().toISOString();
    const kept = unsentIds(numbers, listOutbox(archive)).filter((id) => !dropMessage(archive, id, now));
    for (const id of kept)
      say(options, `mail ${id} is just being handed over: look again with "clausewatch mail show ${id}"`);
    return kept.length > 0 ? 1 : 0;
  } finally {
    lock?.release();
    archive.close();
  }
}

/** Makes unsent mails due now and tries to deliver; without numbers, all of them. Exit 1 when one is still unsent. */
function retry(numbers: readonly string[], options: GlobalOptions): Promise<ExitCode> {
  return deliverAfter(options, (archive) => {
    const now = new Date().toISOString();
    const free = listOutbox(archive).filter(({ state }) => state !== "held");
    for (const id of unsentIds(numbers, free)) retryMessage(archive, id, now);
  });
}

/** Lets go mails that the fleet guard holds, without numbers all of them, and delivers what is due. */
function release(numbers: readonly string[], options: GlobalOptions): Promise<ExitCode> {
  return deliverAfter(options, (archive) => {
    const held = listOutbox(archive).filter(({ state }) => state === "held");
    if (held.length === 0) say(options, "no mail is held");
    for (const id of unsentIds(numbers, held)) releaseMail(archive, id);
  });
}

/** Exit 1 when a mail that was due is still unsent. */
async function deliverAfter(options: GlobalOptions, prepare: (archive: Archive) => void): Promise<ExitCode> {
  const archive = openArchive(options.db);
  const handover = openMail(mailSettings(options));
  try {
    prepare(archive);
    const loaded = loadWatchlist(options.watchlist);
    const { sent, retrying, dead } = await deliverPending({
      ...{ archive, mail: handover, now: () => new Date(), webhookSecret: webhookSecret() },
      ...(loaded.kind === "ok" && { watchlist: loaded.watchlist }),
    });
    for (const { to, subject } of sent) say(options, `sent to ${to.join(", ")}: ${safe(subject)}`);
    for (const { id, detail } of [...retrying, ...dead])
      say(options, `mail ${id} was not sent: ${safe(detail)}`);
    return retrying.length + dead.length > 0 ? 1 : 0;
  } finally {
    await handover.close();
    archive.close();
  }
}

function unsentIds(numbers: readonly string[], rows: readonly OutboxRow[]): readonly number[] {
  const unsent = rows.filter(({ state }) => state !== "sent" && state !== "dropped").map((row) => row.id);
  if (numbers.length === 0) return unsent;
  const strangers = numbers.filter((number) => !unsent.includes(Number(number)));
  if (strangers.length > 0)
    throw new CommandError(
      `no mail that this can be done with has the number ${strangers.join(", ")}: ${SEE_LIST}`,
      2,
    );
  return numbers.map(Number);
}

/** Sends a real mail and says what came of it. */
async function test(addresses: readonly string[], options: GlobalOptions): Promise<ExitCode> {
  const { alerts } = watchlistOf(options);
  const to = addresses.length > 0 ? addresses : alerts.to;
  const outcome = await testMail(mailSettings(options), {
    from: alerts.from,
    to,
    now: new Date().toISOString(),
  });
  if (outcome.kind === "sent") {
    print(safe(outcome.detail));
    return 0;
  }
  throw new CommandError(`the test mail was not sent: ${safe(outcome.reason)}`);
}
