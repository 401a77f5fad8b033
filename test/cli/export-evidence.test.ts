import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { folderOf } from "../support/captures-folder.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import { run, temporaryFolder } from "../support/program.ts";

const sha256 = (content: string | Buffer): string => createHash("sha256").update(content).digest("hex");

/** A folder with an archive of two versions and three captures, and the evidence of the second version. */
async function exported(): Promise<{ folder: string; evidence: string; stdout: string }> {
  const folder = temporaryFolder();
  const captures = folderOf({
    "Acme/Privacy/2024-01-01.html": policyPage("Acme"),
    "Acme/Privacy/2024-01-02.html": "<title>Just a moment...</title><p>Checking your browser</p>",
    "Acme/Privacy/2024-02-01.html": policyPage("Acme", [TRAINING]),
    "Acme/Privacy/2024-03-01.html": policyPage("Acme", [
      TRAINING,
      "A third version, with one more sentence.",
    ]),
  });
  await run(["import", captures], folder);
  const { code, stdout } = await run(["export", "evidence", "acme/privacy@2", "evidence"], folder);
  expect(code).toBe(0);
  return { folder, evidence: join(folder, "evidence"), stdout };
}

/** By what `statement.html` says, without a line of ours. */
function recompute(evidence: string): { chain: string; lines: readonly Record<string, string>[] } {
  let chain = "0".repeat(64);
  const lines = readFileSync(join(evidence, "chain.jsonl"), "utf8").trimEnd().split("\n");
  for (const line of lines) chain = sha256(chain + sha256(line));
  return { chain, lines: lines.map((line) => JSON.parse(line) as Record<string, string>) };
}

describe("the evidence of a version", () => {
  test("is whole by sha256sum, and its chain is the one that was printed", async () => {
    const { evidence, stdout } = await exported();
    const sums = execFileSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: evidence, encoding: "utf8" });
    const listed = sums
      .trimEnd()
      .split("\n")
      .map((line) => line.replace(/: OK$/, ""));
    expect([...listed, "SHA256SUMS"].sort()).toEqual(readdirSync(evidence).sort());
    const { chain, lines } = recompute(evidence);
    expect(stdout).toBe(`acme/privacy version 2 is in evidence; the chain up to it: ${chain}\n`);
    expect(lines.map(({ kind }) => kind).join(" ")).toBe("capture version capture capture version");
  });

  test("hangs together by hashes alone: version, captures, headers, bodies, text", async () => {
    const { evidence } = await exported();
    const { lines } = recompute(evidence);
    const file = (name: string): Buffer => readFileSync(join(evidence, name));
    const raw = readFileSync(join(evidence, "chain.jsonl"), "utf8").trimEnd().split("\n");
    expect(lines.at(-1)).toMatchObject({
      number: 2,
      document: "acme/privacy",
      blocks: sha256(file("blocks.json")),
    });
    const capture = lines[raw.findIndex((line) => sha256(line) === lines.at(-1)?.captures)];
    expect(capture).toMatchObject({
      capturedAt: "2024-02-01T00:00:00.000Z",
      body: sha256(file("page-1.body")),
      headers: sha256(file("page-1.headers.json")),
    });
    expect(file("page-1.body").toString()).toBe(policyPage("Acme", [TRAINING]));
    expect(file("text.txt").toString()).toContain(TRAINING.replace("%", "Acme"));
  });

  test("says how to check it, and the steps that it gives come to the same chain", async () => {
    const { evidence } = await exported();
    const page = readFileSync(join(evidence, "statement.html"), "utf8");
    const steps = [...page.matchAll(/<pre>([\s\S]*?)<\/pre>/g)].map(([, step = ""]) => plain(step));
    const shell = (step = ""): string =>
      execFileSync("sh", ["-c", step], { cwd: evidence, encoding: "utf8" });
    expect(shell(steps[0])).toContain("chain.jsonl: OK");
    expect(shell(steps[1]).trim()).toBe(recompute(evidence).chain);
    expect(page).toContain(recompute(evidence).chain);
    expect(plain(page)).toMatch(/default-src 'none'/);
    expect(page).not.toMatch(/<script|onload=/);
  });

  test("is not written over what is there", async () => {
    const { folder, evidence } = await exported();
    const again = await run(["export", "evidence", "acme/privacy@1", "evidence"], folder);
    expect([again.code, again.stderr]).toEqual([2, expect.stringMatching(/evidence is not empty/)]);
    expect(readFileSync(join(evidence, "statement.html"), "utf8")).toContain("version 2");
    mkdirSync(join(folder, "empty"));
    expect(await run(["export", "evidence", "acme/privacy", "empty"], folder)).toMatchObject({ code: 0 });
    writeFileSync(join(folder, "file"), "");
    expect(await run(["export", "evidence", "acme/privacy", "file"], folder)).toMatchObject({ code: 2 });
    expect(await run(["export", "evidence", "acme/privacy"], folder)).toMatchObject({ code: 2 });
    expect(readdirSync(folder).filter((name) => name.includes("partial"))).toEqual([]);
  });

  test("is not written where it does not fit the chain", async () => {
    const { folder } = await exported();
    const database = new Database(join(folder, "snapshots/archive.db"));
    database.exec(`update captures set headers = '{"content-type":"text/plain"}' where id = 3`);
    database.close();
    const { code, stderr } = await run(["export", "evidence", "acme/privacy@2", "forged"], folder);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/capture 3 of acme\/privacy.* was changed.*verify/),
    ]);
    expect(readdirSync(folder)).not.toContain("forged");
  });
});

function plain(markup: string): string {
  return markup
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
