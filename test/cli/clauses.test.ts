import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openArchive } from "../../src/store/archive.ts";
import { saveFindings } from "../../src/store/findings.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import { run, temporaryFolder } from "../support/program.ts";

const DAYS = ["2024-01-01", "2024-02-01", "2024-03-01"];

/** A folder whose archive holds three editions of a policy: the last two train AI. */
async function archive(): Promise<string> {
  const folder = temporaryFolder();
  const captures = join(folder, "captures/Chirp/Privacy Policy");
  mkdirSync(captures, { recursive: true });
  const editions = [
    policyPage("Chirp"),
    policyPage("Chirp", [TRAINING]),
    policyPage("Chirp", [TRAINING, "We answer within a week."]),
  ];
  for (const [index, day] of DAYS.entries())
    writeFileSync(join(captures, `${day}T00-00-00.000Z.html`), editions[index] ?? "");
  expect((await run(["import", "captures"], folder)).code).toBe(0);
  return folder;
}

test("clauses tells what a document says today and since when it has said so", async () => {
  const folder = await archive();
  const [line = ""] = (await run(["clauses", "--json"], folder)).stdout.split("\n");
  expect(JSON.parse(line)).toMatchObject({
    document: "chirp/privacy-policy",
    language: "en",
    supported: true,
    positions: [
      { category: "ai_training", since: { version: 2, capturedAt: "2024-02-01T00:00:00.000Z" } },
      { category: "ai_opt_out", since: { version: 2 } },
    ],
  });
  const { stdout } = await run(["clauses", "chirp", "--matrix"], folder);
  expect(stdout).toContain(
    "document              ai training  ai opt out\nchirp/privacy-policy  2024-02-01   2024-02-01\n",
  );
  const services = await run(["clauses", "--matrix", "--json"], folder);
  expect(JSON.parse(services.stdout)).toMatchObject({
    service: "chirp",
    categories: { ai_training: { since: "2024-02-01T00:00:00.000Z", documents: ["chirp/privacy-policy"] } },
  });
});

test("clauses of a document that the archive does not know names those it knows", async () => {
  const ended = await run(["clauses", "chirp/cookies"], await archive());
  expect([ended.code, ended.stderr]).toEqual([2, expect.stringContaining("it has chirp/privacy-policy")]);
});

test("rescan brings what is on record up to today's rules, and queues no mail", async () => {
  const folder = await archive();
  const before = openArchive(join(folder, "snapshots/archive.db"));
  for (const version of [2, 3]) saveFindings(before, "chirp/privacy-policy", version, 1_000, []);
  before.statement("update changes set level = 'any', events = '[]' where version = 2").run();
  before.close();
  const ended = await run(["rescan", "--json"], folder);
  expect(JSON.parse(ended.stdout)).toEqual({ versions: 3, otherClauses: 2, otherEvents: 1 });
  const { stdout } = await run(["log", "--json"], folder);
  expect(
    stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line).alert),
  ).toEqual(["none", "high", "any"]);
  expect((await run(["mail", "list"], folder)).stdout).toBe("");
});

describe("what is not looked for in a language is said", () => {
  const scanned = async (lang: string, text: string): Promise<{ text: string; json: object }> => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, "page.html"),
      `<html lang="${lang}"><main><p>${text.repeat(6)}</p></main></html>`,
    );
    const { stdout } = await run(["scan", "page.html"], folder);
    return { text: stdout, json: JSON.parse((await run(["scan", "--json", "page.html"], folder)).stdout) };
  };

  test("nothing is looked for in Italian", async () => {
    const { text, json } = await scanned(
      "it",
      "Utilizziamo i contenuti che pubblichi per addestrare i nostri modelli di intelligenza artificiale e non puoi opporti. ",
    );
    expect(text).toContain("unsupported language: there are no rules for Italian (it) yet");
    expect(json).toMatchObject({ language: "it", supported: false, lookedFor: [] });
  });

  test("only training is looked for in German", async () => {
    const { text, json } = await scanned(
      "de",
      "Wir verwenden die Beiträge, die Sie veröffentlichen, um unsere Modelle der künstlichen Intelligenz zu trainieren. ",
    );
    expect(text).toContain(
      "partly supported language: in German (de) only ai_training, ai_training_denied, ai_opt_out are looked for",
    );
    expect(text).toContain("Wir verwenden die Beiträge");
    expect(json).toMatchObject({
      language: "de",
      supported: true,
      lookedFor: ["ai_training", "ai_training_denied", "ai_opt_out"],
      findings: [{ category: "ai_training", rule: "de-training" }],
    });
  });

  test("everything is looked for in English", async () => {
    const { text, json } = await scanned(
      "en",
      "We use the posts that you publish to train our models of artificial intelligence, and you cannot object to that. ",
    );
    expect(text).not.toContain("language:");
    expect(json).toMatchObject({ language: "en", supported: true });
  });
});
