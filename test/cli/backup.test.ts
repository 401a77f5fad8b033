import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf } from "../support/captures-folder.ts";
import { policyPage } from "../support/policy.ts";
import { run, start, temporaryFolder } from "../support/program.ts";

/** Captures of one document, each with another text. */
function captures(count: number): string {
  const day = (index: number): string => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
  const pages = Array.from({ length: count }, (_, index) => [
    `Acme/Terms/${day(index)}.html`,
    policyPage("Acme", [`Edition ${"x".repeat(index + 1)}.`]),
  ]);
  return folderOf(Object.fromEntries(pages));
}

test("a backup is whole, readable by its owner only, and never written over anything", async () => {
  const folder = temporaryFolder();
  await run(["import", captures(3)], folder);
  const first = await run(["backup", "copy.db"], folder);
  expect([first.code, first.stdout]).toEqual([
    0,
    "copy.db: 1 documents, 3 versions, 3 captures, 3 bodies; whole and readable\n",
  ]);
  expect(statSync(join(folder, "copy.db")).mode & 0o777).toBe(0o600);
  expect(await run(["verify", "--db", "copy.db"], folder)).toMatchObject({ code: 0 });
  expect(readdirSync(folder).sort()).toEqual(["copy.db", "snapshots"]);
  writeFileSync(join(folder, "precious"), "keep");
  const again = await run(["backup", "precious"], folder);
  expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/precious is there already/)]);
  expect(readFileSync(join(folder, "precious"), "utf8")).toBe("keep");
  const nowhere = await run(["backup", "no/such/folder.db"], folder);
  expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringMatching(/folder\.db was not written/)]);
  expect(await run(["backup", "x.db", "--db", "none.db"], folder)).toMatchObject({ code: 2 });
  expect(existsSync(join(folder, "x.db"))).toBe(false);
});

test("backups that are made while another process writes are each of one moment", async () => {
  const folder = temporaryFolder();
  await run(["import", captures(1)], folder);
  const writer = start(["import", captures(250)], folder);
  const versions: number[] = [];
  let writing = true;
  void writer.ended.then(() => (writing = false));
  for (let index = 0; writing; index++) {
    const file = `copy-${index}.db`;
    const { code, stdout } = await run(["backup", file, "--json"], folder);
    expect(code).toBe(0);
    versions.push((JSON.parse(stdout) as { rows: { versions: number } }).rows.versions);
    expect(await run(["verify", "--db", file], folder)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`${versions.at(-1)} versions`),
    });
  }
  expect((await writer.ended).code).toBe(0);
  expect(versions[0]).toBeLessThan(250);
  expect(versions).toEqual(versions.toSorted((one, other) => one - other));
  expect(await run(["verify"], folder)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("250 versions"),
  });
});
