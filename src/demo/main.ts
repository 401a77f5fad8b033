import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Eml, readEml } from "./eml.ts";
import { PAGES } from "./pages/all.ts";
import { openSite } from "./site.ts";
import { summary } from "./summary.ts";
import { demoWatchlist } from "./watchlist.ts";

const CLI = fileURLToPath(new URL("../cli/main.js", import.meta.url));
/** Lines of a mail that a reader sees without scrolling. */
const FIRST_SCREEN = 32;

const site = await openSite();
const folder = mkdtempSync(join(tmpdir(), "clausewatch-demo-"));
const outbox = join(folder, "snapshots", "outbox");

try {
  process.exitCode = (await tell()) ? 0 : 1;
} catch (error) {
  process.stderr.write(`\nThe demo stopped: ${(error as Error).message}\nIts folder is ${folder}\n`);
  process.exitCode = 1;
} finally {
  await site.close();
}

/** The story from the first check to the mails; whether it ended as it must. */
async function tell(): Promise<boolean> {
  section("1. The watch begins");
  say(`A site on ${site.url} plays LinkedIn, Snapchat, Meta and X. Its texts are written for this demo,`);
  say("modelled on what the services announced in 2024. Two documents of each are watched:");
  writeFileSync(join(folder, "watchlist.yaml"), demoWatchlist(site.url));
  say(join(folder, "watchlist.yaml"));
  await clausewatch("check");

  section("2. The services publish their changes");
  say(
    "One document of each service gets clauses about AI or about people's likeness. Of the other, only what is",
  );
  say("around it changes: menus, banners, years, ids; in one, a paragraph moves.");
  site.publish();
  await clausewatch("check");

  section("3. What the archive remembers");
  await clausewatch("log");

  section("4. What LinkedIn changed, word by word");
  await clausewatch("diff", "linkedin/privacy-policy");

  section("5. The mails");
  say("Without a mail server they are files:");
  const mails = readOutbox();
  for (const { file, subject } of mails) say(`${file}\n    ${subject}`);
  const first = mails.find(({ document }) => document === "linkedin/privacy-policy");
  if (first !== undefined) showFirstScreen(first);

  section("6. Who was told of what");
  const { lines, right } = summary(PAGES, mails);
  for (const line of lines) say(line);
  say("");
  say(
    right
      ? "Every change that matters was told, and nothing else."
      : "That is not what should have happened.",
  );
  return right;
}

/** Runs the program as a person would in the demo's folder, and shows what it prints. Rejects if it fails. */
function clausewatch(...words: readonly string[]): Promise<void> {
  process.stdout.write(`\n  $ clausewatch ${words.join(" ")}\n`);
  const { CLAUSEWATCH_SMTP_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [CLI, ...words], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      process.stdout.write(indent(output.trimEnd()));
      if (code === 0) resolve();
      else reject(new Error(`clausewatch ${words.join(" ")} ended with ${code}`));
    });
  });
}

function readOutbox(): readonly (Eml & { readonly file: string })[] {
  const files = existsSync(outbox) ? readdirSync(outbox).filter((name) => name.endsWith(".eml")) : [];
  return files.map((name) => {
    const file = join(outbox, name);
    return { file, ...readEml(readFileSync(file, "utf8")) };
  });
}

function showFirstScreen({ subject, text }: Eml): void {
  const lines = text.trimEnd().split("\n");
  say("");
  say(`Subject: ${subject}`);
  say("");
  process.stdout.write(indent(lines.slice(0, FIRST_SCREEN).join("\n")));
  if (lines.length > FIRST_SCREEN) say(`  … and ${lines.length - FIRST_SCREEN} more lines`);
}

function section(title: string): void {
  process.stdout.write(`\n${title}\n${"─".repeat(title.length)}\n`);
}

function say(line: string): void {
  process.stdout.write(line === "" ? "\n" : `  ${line}\n`);
}

function indent(text: string): string {
  return `${text.replace(/^(?=.)/gm, "    ")}\n`;
}
