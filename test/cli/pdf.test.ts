import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type PdfPart, pdf, typeset } from "../support/pdf.ts";
import { TRAINING } from "../support/policy.ts";
import { run, start, temporaryFolder } from "../support/program.ts";
import { startSite } from "../support/site.ts";

const TEXT = [
  "This policy explains what Acme learns about its members, why it needs to know it, and for how long it keeps it.",
  "We keep a record of the pages that you visit, so that we can find faults and keep accounts secure.",
  "Your account can be closed at any time. We then delete your posts within thirty days.",
  "You have the right to see what is stored about you, and to have mistakes corrected.",
];

function policy(extra: readonly string[] = []): Buffer {
  const title: PdfPart = { text: "Acme Privacy Policy", size: 20, bold: true };
  return typeset([title, ...[...TEXT, ...extra].map((text) => ({ text: text.replaceAll("%", "Acme") }))]);
}

function folderWith(files: Readonly<Record<string, Buffer | string>>): string {
  const folder = temporaryFolder();
  for (const [name, body] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), body);
  }
  return folder;
}

test("read, scan and compare take PDF files", async () => {
  const folder = folderWith({
    "old.pdf": policy(),
    "new.pdf": policy([TRAINING]),
    "scan.pdf": pdf([[], []]),
  });
  const [shown, found, compared, scanned] = await Promise.all([
    run(["read", "old.pdf"], folder),
    run(["scan", "--json", "new.pdf"], folder),
    run(["compare", "--json", "old.pdf", "new.pdf"], folder),
    run(["read", "scan.pdf"], folder),
  ]);
  expect(shown).toMatchObject({ code: 0, stdout: `\n${["# Acme Privacy Policy\n", ...TEXT].join("\n")}\n` });
  expect(JSON.parse(found.stdout)).toMatchObject({
    findings: [{ category: "ai_training" }, { category: "ai_opt_out" }],
  });
  expect(JSON.parse(compared.stdout)).toMatchObject({ alert: "high", blocks: { added: 1, removed: 0 } });
  expect(scanned.code).toBe(1);
  expect(scanned.stderr).toContain("broken (unreadable): the PDF has 2 pages and no text: it is scanned");
});

test("the daemon watches a PDF from the history that was imported for it", async () => {
  const body = policy([TRAINING]);
  const site = await startSite({ "/p": { headers: { "content-type": "application/octet-stream" }, body } });
  onTestFinished(() => site.close());
  const folder = folderWith({
    "watchlist.yaml": `fetch: { contact: "https://example.org/bot", delay_seconds: 0, allow_private_hosts: [127.0.0.1] }
alerts: { to: [reader@example.org] }
services: [{ name: Acme, documents: [{ name: Privacy Policy, url: "${site.url("/p")}" }] }]
`,
    "captures/Acme/Privacy Policy/2025-05-01T10-00-00.000Z.pdf": policy(),
  });
  expect(await run(["import", "captures"], folder)).toMatchObject({ code: 0 });
  const daemon = start(["daemon"], folder);
  const mails = () => readdirSync(join(folder, "snapshots"), { recursive: true, encoding: "utf8" });
  const isDone = () => mails().some((file) => file.endsWith(".eml")) || daemon.child.exitCode !== null;
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 5));
  daemon.child.kill("SIGTERM");
  expect(await daemon.ended).toMatchObject({ code: 0 });
  const { stdout } = await run(["log", "--json"], folder);
  const entries = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  expect(entries).toMatchObject([{ version: 1 }, { version: 2, alert: "high" }]);
});
