import { expect, test } from "vitest";
import { listDocuments } from "../../src/store/documents.ts";
import { enqueue, type OutboxEntry } from "../../src/store/outbox.ts";
import { renameDocuments } from "../../src/store/rename.ts";
import { chainFlaws } from "../../src/store/verify-chain.ts";
import { listVersions } from "../../src/store/versions.ts";
import { at, check, ID, OK } from "./records.ts";
import { scratchArchive } from "./scratch.ts";

const NEW = "acme/conditions";

test("a document that was renamed keeps its history, and its chain fits, also after it was renamed back", () => {
  const archive = scratchArchive();
  check(archive, 1, OK, "one");
  const chains = listVersions(archive, ID).map(({ chain }) => chain);
  renameDocuments(archive, [{ document: ID, to: NEW }], at(2));
  check(archive, 3, OK, "two", NEW);
  expect(listVersions(archive, NEW).map(({ number, hash }) => [number, hash])).toEqual([
    [1, "one"],
    [2, "two"],
  ]);
  expect(listVersions(archive, NEW)[0]?.chain).toBe(chains[0]);
  expect([...chainFlaws(archive, NEW)]).toEqual([]);
  renameDocuments(archive, [{ document: NEW, to: ID }], at(4));
  check(archive, 5, OK, "three");
  expect([...chainFlaws(archive, ID)]).toEqual([]);
  expect(listDocuments(archive).map(({ id }) => id)).toEqual([ID]);
});

test("no table is left with the old id", () => {
  const archive = scratchArchive();
  check(archive, 1, OK, "one");
  renameDocuments(archive, [{ document: ID, to: NEW }], at(2));
  const tables = archive
    .statement<string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite%'")
    .pluck()
    .all();
  for (const table of tables.filter((name) => name !== "links"))
    expect([table, JSON.stringify(archive.statement(`select * from ${table}`).all()).includes(ID)]).toEqual([
      table,
      false,
    ]);
  expect(archive.statement("select count(*) from pragma_foreign_key_check").pluck().get()).toBe(0);
});

test("a renaming that was tampered with is found", () => {
  const archive = scratchArchive();
  check(archive, 1, OK, "one");
  renameDocuments(archive, [{ document: ID, to: NEW }], at(2));
  archive
    .statement("update links set statement = replace(statement, '2026', '2025') where kind = 'renamed'")
    .run();
  expect([...chainFlaws(archive, NEW)]).toEqual([
    { row: `link 3 of ${NEW} (renamed)`, problem: expect.stringContaining("was changed") },
  ]);
});

test("a document that gets the old id later is told of like any other", () => {
  const archive = scratchArchive();
  check(archive, 1, OK, "one");
  const mail: OutboxEntry = {
    key: `alert:${ID}@2:me@watch.example`,
    kind: "alert",
    document: ID,
    level: "high",
    version: 2,
    message: {
      messageId: "<1@x>",
      from: "a@x",
      to: ["me@watch.example"],
      subject: "",
      date: at(1),
      text: "",
      html: "",
      headers: {},
    },
    dueAt: at(1),
  };
  const count = (): unknown => archive.statement("select count(*) from outbox").pluck().get();
  enqueue(archive, mail);
  renameDocuments(archive, [{ document: ID, to: NEW }], at(2));
  enqueue(archive, mail);
  expect(count()).toBe(2);
});
