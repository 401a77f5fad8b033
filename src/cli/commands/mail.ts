import { deliverPending } from "../../alerts/deliver.ts";
import { openMail } from "../../alerts/mail.ts";
import { testMail } from "../../alerts/mail-test.ts";
import { openArchive } from "../../store/archive.ts";
import { listOutbox, type OutboxRow, retryMessage } from "../../store/outbox.ts";
import { withArchive } from "../archive.ts";
import { CommandError, type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";
import { mailSettings, watchlistOf } from "../settings.ts";
import { safe } from "../terminal.ts";

/** The outbox: `list`, `retry [NUMBER…]`, `test [ADDRESS…]`. */
export function mail(action: string, rest: readonly string[], options: GlobalOptions): Promise<ExitCode> {
  switch (action) {
    case "list":
      return list(options);
    case "retry":
      return retry(rest, options);
    case "test":
      return test(rest, options);
    default:
      throw new CommandError(
        `"mail ${action}" is no command: use mail list, mail retry [NUMBER…] or mail test [ADDRESS…]`,
        2,
      );
  }
}

function list(options: GlobalOptions): Promise<ExitCode> {
  return withArchive(options, (archive) => {
    const rows = listOutbox(archive);
    for (const row of rows) options.json ? printJson(row) : print(describe(row));
    if (rows.length === 0) say(options, "no mail yet");
    return 0;
  });
}

function describe({ id, state, message, attempts, lastError, sentAt, dueAt }: OutboxRow): string {
  const when = sentAt ?? dueAt;
  const trouble = lastError === null ? "" : `\n    ${attempts} attempts, last: ${safe(lastError)}`;
  return `${id}  ${state}  ${when.slice(0, 16).replace("T", " ")}  ${message.to.join(", ")}  ${safe(message.subject)}${trouble}`;
}

/** Makes unsent mails due now and tries to deliver; without numbers, all of them. Exit 1 when one is still unsent. */
async function retry(numbers: readonly string[], options: GlobalOptions): Promise<ExitCode> {
  const archive = openArchive(options.db);
  const handover = openMail(mailSettings(options));
  try {
    const now = new Date().toISOString();
    for (const id of unsentIds(numbers, listOutbox(archive))) retryMessage(archive, id, now);
    const { sent, retrying, dead } = await deliverPending({ archive, mail: handover, now: () => new Date() });
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
  const unsent = rows.filter((row) => row.state !== "sent").map((row) => row.id);
  if (numbers.length === 0) return unsent;
  const strangers = numbers.filter((number) => !unsent.includes(Number(number)));
  if (strangers.length > 0)
    throw new CommandError(
      `no unsent mail has the number ${strangers.join(", ")}: see "clausewatch mail list"`,
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
