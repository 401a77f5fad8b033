import { describe, expect, test } from "vitest";
import type { Archive } from "../../src/store/archive.ts";
import { parseSearch, searchBlocks } from "../../src/store/search.ts";
import { check, ID, OK } from "./records.ts";
import { scratchArchive } from "./scratch.ts";

function found(archive: Archive, query: string, place?: string): string[] {
  const { hits } = searchBlocks(archive, parseSearch(query), { limit: 20, place });
  return hits.map(({ document, version, block, stands }) => {
    return `${document}@${version} ${block.text}${stands ? "" : " (gone)"}`;
  });
}

function archiveWithTexts(): Archive {
  const archive = scratchArchive();
  check(archive, 1, OK, "We train our models on your posts");
  check(archive, 2, OK, "We keep your posts for ten years");
  check(archive, 3, OK, "Über uns: vos données personnelles", "other/terms");
  return archive;
}

describe("the search over all versions", () => {
  test.each([
    [
      "posts",
      [`${ID}@2 We keep your posts for ten years`, `${ID}@1 We train our models on your posts (gone)`],
    ],
    ["mod POST", [`${ID}@1 We train our models on your posts (gone)`]],
    ['"your posts for"', [`${ID}@2 We keep your posts for ten years`]],
    ['"posts your"', []],
    ["posts -train", [`${ID}@2 We keep your posts for ten years`]],
    ["uber donnees", ["other/terms@1 Über uns: vos données personnelles"]],
    ["-train", []],
    ['"', []],
    ['* ^ ( NEAR) " OR text:', []],
    ["keep OR train", []],
  ])("%s", (query, hits) => {
    expect(found(archiveWithTexts(), query)).toEqual(hits);
  });

  test("keeps to a service or a document when asked", () => {
    const archive = archiveWithTexts();
    expect(found(archive, "uns", "other")).toHaveLength(1);
    expect(found(archive, "uns", "other/terms")).toHaveLength(1);
    expect(found(archive, "uns", "acme")).toEqual([]);
    expect(found(archive, "uns", "oth")).toEqual([]);
  });

  test("goes on where a page of hits ended", () => {
    const archive = archiveWithTexts();
    const first = searchBlocks(archive, parseSearch("posts"), { limit: 1 });
    const second = searchBlocks(archive, parseSearch("posts"), { limit: 1, before: first.next ?? 0 });
    expect([first, second].map(({ hits }) => hits[0]?.version)).toEqual([2, 1]);
    expect(second.next).toBeNull();
  });
});
