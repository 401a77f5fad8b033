import { randomUUID } from "node:crypto";
import { access, constants, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Message } from "../model.ts";
import type { Mail, MailOutcome } from "./mail.ts";
import { composed } from "./mail-compose.ts";

/** Hands mails over as `.eml` files. A file is whole or not there, and no mail takes the place of another. */
export function openFolder(folder: string): Mail {
  return {
    where: folder,
    send: (message) => reporting(folder, () => write(folder, message)),
    verify: () => reporting(folder, () => makeWritable(folder)),
    close: async () => {},
  };
}

async function reporting(folder: string, work: () => Promise<string>): Promise<MailOutcome> {
  try {
    return { kind: "sent", detail: await work() };
  } catch (error) {
    const reason = `${folder} cannot be written (${(error as Error).message}): make it writable, or set CLAUSEWATCH_SMTP_URL`;
    return { kind: "refused", permanent: false, reason, unavailable: true };
  }
}

async function makeWritable(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
  return folder;
}

async function write(folder: string, message: Message): Promise<string> {
  await makeWritable(folder);
  for (let copy = 1; ; copy++) {
    const file = join(folder, fileName(message, copy));
    const standing = await messageIdIn(file);
    if (standing === message.messageId) return `${file} (already written)`;
    if (standing === null) {
      await writeWhole(folder, file, await encode(message));
      return file;
    }
  }
}

/** "2024-09-18T00-32-21Z_linkedin.privacy-policy.v5.0d344fe0.eml". */
function fileName({ date, messageId }: Message, copy: number): string {
  const time = `${date.slice(0, 19).replaceAll(":", "-")}Z`;
  const name = (messageId.slice(1).split("@")[0] ?? "").replace(/[^A-Za-z0-9.-]/g, "-").slice(0, 150);
  return `${time}_${name}${copy === 1 ? "" : `_${copy}`}.eml`;
}

/** The Message-ID in the head of a mail file, "" when it has none; null when there is no file. */
async function messageIdIn(file: string): Promise<string | null> {
  try {
    const head = (await readFile(file, "utf8")).split("\r\n\r\n", 1)[0] ?? "";
    return /^Message-ID:\s*(<[^>]*>)/im.exec(head)?.[1] ?? "";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function encode(message: Message): Promise<Buffer> {
  const { default: MailComposer } = await import("nodemailer/lib/mail-composer");
  return await new MailComposer({ ...composed(message), newline: "windows" }).compile().build();
}

async function writeWhole(folder: string, file: string, bytes: Buffer): Promise<void> {
  const draft = join(folder, `.${randomUUID()}.tmp`);
  try {
    const handle = await open(draft, "wx", 0o600);
    await handle.writeFile(bytes).finally(() => handle.sync().finally(() => handle.close()));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  const directory = await open(folder, "r");
  await directory.sync().finally(() => directory.close());
}
