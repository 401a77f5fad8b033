import { describe, expect, test } from "vitest";
import { importCaptures } from "../../src/history/import-captures.ts";
import { verifyArchive } from "../../src/history/verify.ts";
import type { Archive } from "../../src/store/archive.ts";
import { sha256 } from "../../src/store/bodies.ts";
import { saveCapture } from "../../src/store/captures.ts";
import { chainAfter } from "../../src/store/chain.ts";
import { listDocuments } from "../../src/store/documents.ts";
import { packJson } from "../../src/store/packed.ts";
import { versionStatement } from "../../src/store/statements.ts";
import { folderOf } from "../support/captures-folder.ts";
import { policyPage } from "../support/policy.ts";
import { captureAt, check, ID, OK, paragraph, WALL } from "./records.ts";
import { scratchArchive } from "./scratch.ts";

const OTHER = "acme/privacy";

/** Two versions of two documents, a broken capture last; captures 1 to 4 and 5. */
function sampleArchive(): Archive {
  const archive = scratchArchive();
  check(archive, 1, OK, "one");
  check(archive, 1, OK, "other", OTHER);
  check(archive, 2, OK, "two");
  check(archive, 2, OK, "another", OTHER);
  const wall = check(archive, 3, WALL);
  saveCapture(archive, wall, ID, captureAt(3, "wall", { server: "gate" }), null);
  return archive;
}

function verified(archive: Archive): ReturnType<typeof verifyArchive> {
  const ids = listDocuments(archive).map(({ id }) => id);
  return verifyArchive(archive, ids, { all: true, onProgress: () => {} });
}

test("an archive that nobody touched fits, and what was read is counted", () => {
  expect(verified(sampleArchive())).toEqual({
    documents: 2,
    bodies: 5,
    captures: 5,
    versions: 4,
    first: null,
    flaws: 0,
  });
});

const FLIPPED = Buffer.from("twp");
const OTHER_TEXT = packJson([paragraph("What the page never said.")]);
const SWAP = `
  update versions set number = 9 where document = '${ID}' and number = 1;
  update versions set number = 1 where document = '${ID}' and number = 2;
  update versions set number = 2 where document = '${ID}' and number = 9`;
const DELETE_ALL = ["version_captures", "changes", "versions", "captures", "links", "checks"]
  .map((table) => `delete from ${table} where document = '${OTHER}'`)
  .join(";");

describe("a row that was tampered with is found and named", () => {
  test.each<[string, string, RegExp, RegExp]>([
    [
      "a flipped byte in a body",
      `update bodies set content = x'${FLIPPED.toString("hex")}' where content = x'${Buffer.from("two").toString("hex")}'`,
      /^body [0-9a-f]{64}, capture 3 of acme\/terms/,
      /was changed/,
    ],
    [
      "a body that is gone",
      "delete from bodies where sha256 = (select body from captures where id = 3)",
      /^capture 3 of acme\/terms \(2026-01-02.*acme\.example/,
      /lost its body/,
    ],
    [
      "a body that does not unpack",
      "update bodies set encoding = 'brotli' where sha256 = (select body from captures where id = 1)",
      /^body .* capture 1 of/,
      /unpack/,
    ],
    [
      "a length of a body",
      "update bodies set size_bytes = 7 where sha256 = (select body from captures where id = 1)",
      /^body .* capture 1 of/,
      /3 bytes long, not 7/,
    ],
    [
      "a time of a capture",
      "update captures set captured_at = '2025-01-02T12:00:00.000Z' where id = 3",
      /^capture 3 of acme\/terms/,
      /was changed/,
    ],
    [
      "an address of a capture",
      "update captures set final_url = 'https://acme.example/else' where id = 3",
      /^capture 3 of/,
      /was changed/,
    ],
    [
      "a header of a capture",
      `update captures set headers = '{"server":"gata"}' where id = 5`,
      /^capture 5 of acme\/terms/,
      /was changed/,
    ],
    [
      "another body of a capture",
      "update captures set body = (select body from captures where id = 1) where id = 3",
      /^capture 3 of/,
      /was changed/,
    ],
    [
      "a capture in the middle that is gone",
      "delete from version_captures where capture = 3; delete from captures where id = 3",
      /^capture 3 of acme\/terms/,
      /is missing/,
    ],
    [
      "the last capture that is gone",
      "delete from captures where id = 5",
      /^capture 5 of acme\/terms/,
      /is missing/,
    ],
    [
      "the last capture that is gone with its link",
      "delete from captures where id = 5; delete from links where record = 5 and kind = 'capture'",
      /^the end of the chain of acme\/terms/,
      /link 5 is missing/,
    ],
    [
      "a capture that was put in",
      "insert into captures select 99, check_id, document, url, final_url, captured_at, status, headers, body, rendered, provenance from captures where id = 5",
      /^capture 99 of acme\/terms/,
      /never linked/,
    ],
    [
      "a time of a version",
      `update versions set captured_at = '2026-01-01T00:00:00.000Z' where document = '${ID}' and number = 2`,
      /^version 2 of acme\/terms/,
      /was changed/,
    ],
    [
      "a text of a version",
      `update versions set blocks_br = x'${OTHER_TEXT.toString("hex")}' where document = '${ID}' and number = 1`,
      /^version 1 of acme\/terms/,
      /was changed/,
    ],
    [
      "a text that does not unpack",
      `update versions set blocks_br = x'00' where document = '${ID}' and number = 1`,
      /^version 1 of acme\/terms/,
      /unpack/,
    ],
    ["versions that changed places", SWAP, /^version 1 of acme\/terms/, /was changed/],
    [
      "a version that is gone",
      `delete from versions where document = '${ID}' and number = 1`,
      /^version 1 of acme\/terms/,
      /is missing/,
    ],
    [
      "the last version that is gone",
      `delete from versions where document = '${ID}' and number = 2`,
      /^version 2 of acme\/terms/,
      /is missing/,
    ],
    [
      "the last version that is gone with all links from there",
      `delete from versions where document = '${OTHER}' and number = 2; delete from links where document = '${OTHER}' and position = 4`,
      /^the end of the chain of acme\/privacy/,
      /link 4 is missing/,
    ],
    [
      "what a version was made of",
      `update version_captures set capture = 1 where document = '${ID}' and version = 2`,
      /^version 2 of acme\/terms/,
      /was changed/,
    ],
    [
      "what a version was made of, taken away",
      `delete from version_captures where document = '${ID}' and version = 2`,
      /^version 2 of acme\/terms/,
      /was changed/,
    ],
    [
      "a chain of a version",
      `update versions set chain = 'x' where document = '${ID}' and number = 2`,
      /^version 2 of acme\/terms/,
      /another chain/,
    ],
    [
      "a link that is gone",
      `delete from links where document = '${ID}' and position = 2`,
      /^link 2 of acme\/terms/,
      /is missing/,
    ],
    [
      "a link that was changed",
      `update links set chain = 'x' where document = '${ID}' and position = 2`,
      /^link 2 of acme\/terms \(version 1/,
      /does not follow/,
    ],
    [
      "a head that was changed",
      `update documents set head = 'x' where id = '${ID}'`,
      /^the end of the chain of acme\/terms/,
      /not the one/,
    ],
    [
      "a document that is gone with all that it had",
      `${DELETE_ALL}; delete from documents where id = '${OTHER}'`,
      /^the list of documents/,
      /document is missing/,
    ],
  ])("%s", (_, forgery, row, problem) => {
    const archive = sampleArchive();
    archive.statement("pragma foreign_keys = off").run();
    for (const statement of forgery.split(";")) archive.statement(statement).run();
    const { first, flaws } = verified(archive);
    expect(first?.row).toMatch(row);
    expect(first?.problem).toMatch(problem);
    expect(flaws).toBeGreaterThan(0);
  });
});

test("one changed row is one flaw, and each of several is counted", () => {
  const archive = sampleArchive();
  archive.statement("update captures set status = 201 where id = 1").run();
  expect(verified(archive).flaws).toBe(1);
  archive.statement("update versions set title = 'x' where number = 2").run();
  expect(verified(archive)).toMatchObject({
    flaws: 3,
    first: { row: expect.stringMatching(/^version 2 of acme\/privacy/) },
  });
});

test("only the documents that are asked for are read", () => {
  const archive = sampleArchive();
  archive.statement("update captures set status = 201 where document = ?").run(OTHER);
  const counts = verifyArchive(archive, [ID], { all: false, onProgress: () => {} });
  expect(counts).toEqual({ documents: 1, bodies: 3, captures: 3, versions: 2, first: null, flaws: 0 });
});

test("the chain of an archive from before there was one is the chain it would have got", () => {
  const archive = sampleArchive();
  const links = archive.statement("select * from links order by document, position").all();
  for (const undo of UNDO) archive.statement(undo).run();
  const upgraded = scratchArchive(archive.file);
  expect(upgraded.statement("select * from links order by document, position").all()).toEqual(links);
  expect(verified(upgraded)).toMatchObject({ first: null, versions: 4 });
  check(upgraded, 4, OK, "three");
  expect(verified(upgraded)).toMatchObject({ first: null, versions: 5 });
});

const UNDO = [
  "drop table links",
  "drop table chain_total",
  "alter table documents drop column links",
  "alter table documents drop column head",
  "update versions set chain = ''",
  "pragma user_version = 10",
];

test("a text that is not the one its hash was made of is found", () => {
  const archive = scratchArchive();
  importCaptures(archive, folderOf({ "Acme/Terms/2024-01-01.html": policyPage("Acme") }));
  expect(verified(archive)).toMatchObject({ first: null, versions: 1 });
  archive.statement("update versions set hash = 'x'").run();
  const forged = sha256(versionStatement(archive, ID, 1) ?? "");
  const [link] = archive.statement<{ chain: string }>("select chain from links where position = 1").all();
  const chain = chainAfter(link?.chain ?? "", forged);
  archive.statement("update links set digest = ?, chain = ? where position = 2").run(forged, chain);
  archive.statement("update documents set head = ?").run(chain);
  archive.statement("update versions set chain = ?").run(chain);
  expect(verified(archive).first).toEqual({
    row: "version 1 of acme/terms",
    problem: "bears another hash than its text has",
  });
});
