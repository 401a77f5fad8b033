import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseTable } from "../history/export/records.ts";
import { captureFile } from "../support/capture-file.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import { run, temporaryFolder } from "../support/program.ts";

/** A folder with an archive of two services, where the program is run. */
async function withArchive(): Promise<string> {
  const folder = temporaryFolder();
  const pages = {
    [captureFile("Chirp", "Privacy Policy", "2024-01-10")]: policyPage("Chirp"),
    [captureFile("Chirp", "Privacy Policy", "2024-09-18")]: policyPage("Chirp", [TRAINING]),
    [captureFile("Borsa", "Terms", "2024-03-01")]: policyPage("Borsa"),
  };
  for (const [path, page] of Object.entries(pages)) {
    mkdirSync(join(folder, "captures", dirname(path)), { recursive: true });
    writeFileSync(join(folder, "captures", path), page);
  }
  expect((await run(["import", "captures"], folder)).code).toBe(0);
  return folder;
}

describe("export", () => {
  test("site: writes it once, says what it did, and touches no folder of anybody else", async () => {
    const folder = await withArchive();
    const archive = readFileSync(join(folder, "snapshots/archive.db"));
    const first = await run(["export", "site", "public/watch", "--quiet"], folder);
    expect([first.code, first.stdout]).toEqual([0, "14 written, 0 unchanged, 0 removed\n"]);
    const again = await run(["export", "site", "public/watch", "--json"], folder);
    expect(JSON.parse(again.stdout)).toEqual({ written: 0, unchanged: 14, removed: 0 });
    expect(existsSync(join(folder, "public/watch/services/chirp/privacy-policy/changes/1..2.html"))).toBe(
      true,
    );
    const refused = await run(["export", "site", "captures"], folder);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("captures has files in it")]);
    expect(readFileSync(join(folder, "snapshots/archive.db"))).toEqual(archive);
  });

  test("csv and json: to a file, whole, or to standard output; of chosen documents, since a day", async () => {
    const folder = await withArchive();
    const csv = await run(["export", "csv", "clauses.csv"], folder);
    expect([csv.code, csv.stdout, csv.stderr]).toEqual([0, "", expect.stringContaining("export dictionary")]);
    const rows = parseTable(readFileSync(join(folder, "clauses.csv"), "utf8"));
    expect(rows.map(({ document, version }) => `${document}@${version}`)).toEqual([
      "borsa/terms@1",
      "chirp/privacy-policy@1",
      "chirp/privacy-policy@2",
      "chirp/privacy-policy@2",
    ]);
    const chosen = await run(["export", "csv", "-", "chirp", "--since", "2024-06-01", "--quiet"], folder);
    expect([chosen.code, chosen.stderr]).toEqual([0, ""]);
    expect(parseTable(chosen.stdout).map(({ version }) => version)).toEqual(["2", "2"]);
    const json = await run(["export", "json", "-", "borsa/terms", "--text"], folder);
    expect(
      json.stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ kind: "document" }, { kind: "version", text: expect.any(Array) }]);
    expect(readdirSync(folder).sort()).toEqual(["captures", "clauses.csv", "snapshots"]);
  });

  test.each<readonly [readonly string[], number, string]>([
    [["pdf", "x"], 2, "export site, csv, json, evidence or dictionary"],
    [["csv"], 2, "name the file"],
    [["site"], 2, "name the folder"],
    [["site", "public", "--since", "2024-01-01"], 2, "--since"],
    [["csv", "-", "nobody"], 2, "has no document nobody"],
    [["csv", "-", "--since", "soon"], 2, "is no date"],
    [["csv", "-", "--text"], 2, "--text is for export json"],
    [["csv", "none/clauses.csv"], 1, "none/clauses.csv was not written"],
    [["site", "watchlist.yaml"], 2, "is a file"],
    [["site", "watchlist.yaml/site"], 1, "was not written"],
  ])("%j: exit %i, and says what to do", async (args, exitCode, says) => {
    const folder = await withArchive();
    writeFileSync(join(folder, "watchlist.yaml"), "");
    const { code, stdout, stderr } = await run(["export", ...args], folder);
    expect([code, stdout, stderr]).toEqual([exitCode, "", expect.stringContaining(says)]);
    expect(readdirSync(folder).sort()).toEqual(["captures", "snapshots", "watchlist.yaml"]);
  });

  test("dictionary: is printed without an archive", async () => {
    const { code, stdout } = await run(["export", "dictionary"], temporaryFolder());
    expect([code, stdout]).toEqual([0, expect.stringContaining("| `captured_at` |")]);
  });
});
