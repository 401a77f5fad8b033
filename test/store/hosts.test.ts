import { expect, test } from "vitest";
import { openArchive } from "../../src/store/archive.ts";
import { fetchMemory } from "../../src/store/hosts.ts";
import { scratchArchive } from "./scratch.ts";

test("a host that asked for time is remembered by the next program too, by its latest wish", () => {
  const archive = scratchArchive();
  const now = (): Date => new Date(0);
  fetchMemory(archive, now).rememberRetryAt("acme.example", "2026-01-01T00:00:00.000Z");
  fetchMemory(archive, now).rememberRetryAt("acme.example", "2026-01-02T00:00:00.000Z");
  const later = openArchive(archive.file);
  const memory = fetchMemory(later, now);
  expect([memory.retryAt("acme.example"), memory.retryAt("other.example")]).toEqual([
    "2026-01-02T00:00:00.000Z",
    null,
  ]);
  later.close();
});
