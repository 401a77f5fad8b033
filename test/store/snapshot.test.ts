import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openArchive } from "../../src/store/archive.ts";
import { listDocuments, rememberDocument } from "../../src/store/documents.ts";
import { inOneMoment } from "../../src/store/snapshot.ts";
import { scratchArchive, scratchFolder } from "./scratch.ts";

test("what others write while an archive is read in one moment is seen when that is over, also after a fault", async () => {
  const file = join(scratchFolder(), "archive.db");
  const writer = scratchArchive(file);
  const reader = openArchive(file, { readonly: true });
  onTestFinished(() => reader.close());
  const seen = (): number => listDocuments(reader).length;
  const remember = (id: string): void => rememberDocument(writer, { id, service: "A", name: "B" }, "2026");
  const counts = await inOneMoment(reader, async () => {
    const before = seen();
    remember("a/b");
    return [before, await Promise.resolve(seen())];
  });
  expect([counts, seen()]).toEqual([[0, 0], 1]);
  const fault = inOneMoment(reader, () => {
    throw new Error("no");
  });
  await expect(fault).rejects.toThrow("no");
  remember("c/d");
  expect(seen()).toBe(2);
});
