import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeOutcome } from "../../src/cli/outcomes.ts";
import { ITALIAN_TRAINING, italianPage } from "../support/italian.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import { run, temporaryFolder } from "../support/program.ts";

const SENTENCE = "unsupported language: there are no rules for Italian (it) yet";

/** A folder whose archive holds a Italian document in two versions and an English one that trains. */
async function archive(): Promise<string> {
  const folder = temporaryFolder();
  const write = (path: string, page: string): void => {
    mkdirSync(join(folder, "captures", path, ".."), { recursive: true });
    writeFileSync(join(folder, "captures", path), page);
  };
  write("Zwitscher/Datenschutz/2024-01-01T00-00-00.000Z.html", italianPage());
  write("Zwitscher/Datenschutz/2024-02-01T00-00-00.000Z.html", italianPage([ITALIAN_TRAINING]));
  write("Chirp/Privacy/2024-01-01T00-00-00.000Z.html", policyPage("Chirp", [TRAINING]));
  const ended = await run(["import", "captures"], folder);
  expect(ended.code).toBe(0);
  return folder;
}

const italian = "zwitscher/datenschutz";

test("no command passes a text in a language without rules off as one without clauses", async () => {
  const folder = await archive();
  const output = async (...args: readonly string[]): Promise<string> => {
    const { stdout, stderr } = await run(args, folder);
    return stdout + stderr;
  };
  const json = async (...args: readonly string[]): Promise<unknown> =>
    JSON.parse((await run([...args, "--json"], folder)).stdout.split("\n")[0] ?? "");

  expect(await output("status", italian)).toContain("no rules for ");
  expect(await json("status", italian)).toMatchObject({ language: "it", supported: false, position: [] });
  expect(await json("status", "chirp")).toMatchObject({ language: "en", supported: true });

  expect(await output("clauses", italian)).toContain(`${italian}: ${SENTENCE}`);
  expect(await output("clauses", italian)).not.toContain("no clause found");
  expect(await output("clauses", "--matrix")).toContain("(it): no rules for Italian yet");

  expect(await output("diff", italian)).toContain(SENTENCE);
  expect((await run(["diff", italian, "--unified"], folder)).stdout).not.toContain(SENTENCE);
  expect(await output("diff", italian, "--unified")).toContain(SENTENCE);
  expect(await json("diff", italian)).toMatchObject({ changes: [], supported: false });

  expect(await output("log", italian)).toMatch(/version 1, \d+ blocks \(no rules for Italian\)/);
  expect(await output("log", italian)).toMatch(/version 2 .*\(no rules for Italian\)/);
  expect(await json("log", italian)).toMatchObject({ kind: "version", language: "it" });
  expect(await output("show", italian, "--clauses")).toContain(SENTENCE);
});

test("check says so of a version that it records", () => {
  const outcome = { kind: "baseline", version: 1, words: 300, unsupported: "it" } as const;
  expect(describeOutcome("zwitscher/agb", outcome)).toBe(
    `zwitscher/agb: first version, 300 words; ${SENTENCE}, so clauses in this text are not found`,
  );
});

test("scan and compare say so of files", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "alt.html"), italianPage());
  writeFileSync(join(folder, "neu.html"), italianPage([ITALIAN_TRAINING]));
  const scanned = (await run(["scan", "neu.html"], folder)).stdout;
  expect(scanned).toContain(SENTENCE);
  expect(scanned).not.toContain("no clause found");
  expect((await run(["compare", "alt.html", "neu.html"], folder)).stdout).toContain(SENTENCE);
  const json = JSON.parse((await run(["compare", "--json", "alt.html", "neu.html"], folder)).stdout);
  expect(json).toMatchObject({ alert: "none", changes: [], supported: false });
});
