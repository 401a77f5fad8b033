import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { folderOf } from "../support/captures-folder.ts";
import { policyPage, TRAINING } from "../support/policy.ts";
import { run, temporaryFolder } from "../support/program.ts";

/** An archive with two versions of acme/privacy and one of zeta/terms. */
async function importedFolder(): Promise<string> {
  const folder = temporaryFolder();
  const captures = folderOf({
    "Acme/Privacy/2024-01-01.html": policyPage("Acme"),
    "Acme/Privacy/2024-02-01.html": policyPage("Acme", [TRAINING]),
    "Zeta/Terms/2024-01-01.html": policyPage("Zeta"),
  });
  expect(await run(["import", captures], folder)).toMatchObject({ code: 0 });
  return folder;
}

function forge(folder: string, sql: string): void {
  const database = new Database(join(folder, "snapshots/archive.db"));
  database.exec(sql);
  database.close();
}

test("verify says that all fits and what it read, and afterwards which row does not fit first", async () => {
  const folder = await importedFolder();
  expect(await run(["verify"], folder)).toEqual({
    code: 0,
    stdout: "all fits: 3 bodies, 3 captures and 3 versions of 2 documents\n",
    stderr: "",
  });
  forge(folder, "update captures set captured_at = '2023-12-01T00:00:00.000Z' where id in (2, 3)");
  const forged = await run(["verify"], folder);
  expect(forged.code).toBe(1);
  expect(forged.stdout).toMatch(
    /^does not fit: capture 2 of acme\/privacy \(2023-12-01T.*\) was changed.*\n1 other row does not fit either\n$/,
  );
  expect((await run(["verify", "zeta", "--json"], folder)).stdout).toMatch(
    /"flaws":1.*|"first":\{"row":"capture 3 of zeta/,
  );
  expect(await run(["verify", "nobody/terms"], folder)).toMatchObject({ code: 2 });
});

/** Overwrites the first page of a table. */
function damage(folder: string, table: string): void {
  const file = join(folder, "snapshots/archive.db");
  const database = new Database(file);
  const size = database.pragma("page_size", { simple: true }) as number;
  const page = database
    .prepare("select rootpage from sqlite_schema where name = ?")
    .pluck()
    .get(table) as number;
  database.close();
  const descriptor = openSync(file, "r+");
  writeSync(descriptor, Buffer.alloc(size, 0xff), 0, size, (page - 1) * size);
  closeSync(descriptor);
}

test("a file that SQLite cannot read is damaged, and that is a failure", async () => {
  const folder = await importedFolder();
  damage(folder, "bodies");
  const { code, stderr } = await run(["verify"], folder);
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/archive\.db is damaged; restore it from a backup/),
  ]);
});
