import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream } from "smtp-server";

/** How the server behaves from the next connection on. */
export interface Behaviour {
  /** Code and text that a recipient is refused with; undefined = taken. */
  readonly refuseRecipient?: (address: string) => Refusal | undefined;
  /** What it answers to a mail it has read in full. */
  readonly refuseMail?: Refusal;
  /** What it answers to every connection, and takes nothing. */
  readonly refuseConnection?: Refusal;
  /** Time that it takes over each mail. */
  readonly delayMs?: number;
  /** Closes the connection after DATA, with the mail kept and no answer given. */
  readonly dropAfterData?: boolean;
  /** The only login that is accepted. Without it, none is asked for. */
  readonly login?: { readonly user: string; readonly password: string };
}

interface Refusal {
  readonly code: number;
  readonly text: string;
}

/** A mail as the server took it. */
interface Received {
  /** Envelope recipients. */
  readonly recipients: readonly string[];
  readonly raw: Buffer;
  readonly mail: ParsedMail;
}

export interface MailServer {
  readonly port: number;
  readonly url: string;
  readonly received: readonly Received[];
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

/** A real SMTP server on loopback that keeps what it gets. `port` 0 = any that is free. */
export async function startMailServer(initial: Behaviour = {}, port = 0): Promise<MailServer> {
  const received: Received[] = [];
  let behaviour = initial;
  const server = new SMTPServer({
    disabledCommands: initial.login === undefined ? ["STARTTLS", "AUTH"] : ["STARTTLS"],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth: ({ username, password }, _session, callback) => {
      const accepted = username === behaviour.login?.user && password === behaviour.login?.password;
      if (accepted) callback(null, { user: username });
      else callback(refusal({ code: 535, text: "5.7.8 wrong user or password" }));
    },
    onConnect: (_session, callback) => callback(refusal(behaviour.refuseConnection)),
    onRcptTo: ({ address }, _session, callback) => callback(refusal(behaviour.refuseRecipient?.(address))),
    onData: async (stream, { envelope }, callback) => {
      const recipients = envelope.rcptTo.map(({ address }: SMTPServerAddress) => address);
      const raw = await readAll(stream).catch(() => null);
      // Whoever was sending has gone in the middle of a mail.
      if (raw === null) return;
      if (behaviour.delayMs !== undefined) await sleep(behaviour.delayMs);
      if (behaviour.refuseMail === undefined)
        received.push({ recipients, raw, mail: await simpleParser(raw) });
      if (behaviour.dropAfterData === true) dropConnections(server);
      else callback(refusal(behaviour.refuseMail));
    },
  });
  server.on("error", () => {});
  const listener = server.listen(port, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address() as AddressInfo;
  return {
    port: address.port,
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    behave: (next) => {
      behaviour = next;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function refusal(answer: Refusal | undefined): Error | null {
  return answer === undefined ? null : Object.assign(new Error(answer.text), { responseCode: answer.code });
}

function dropConnections(server: SMTPServer): void {
  for (const connection of server.connections as Set<{ readonly _socket: Socket }>)
    connection._socket.destroy();
}

async function readAll(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
