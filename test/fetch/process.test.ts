import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { startSite } from "../support/site.ts";
import { captureOf, openForTest } from "./open.ts";

const program = fileURLToPath(import.meta.resolve("./once.ts"));
const tsx = import.meta.resolve("tsx");

describe("a program that has fetched a page", () => {
  test.each([
    ["fetched", (origin: string) => `${origin}/`],
    ["connection", (origin: string) => `${origin}/reset`],
  ])(
    "ends by itself, prints nothing of crawlee's and leaves no folder behind: %s",
    async (kind, urlOn) => {
      const site = await startSite({ "/": "<p>Page", "/reset": (request) => request.socket.destroy() });
      const folder = mkdtempSync(join(tmpdir(), "clausewatch-fetch-"));
      const options = { cwd: folder, timeout: 60_000 };
      const run = promisify(execFile);
      const ended = await run(process.execPath, ["--import", tsx, program, urlOn(site.origin)], options);
      const loaded = { loadedAtImport: false, loadedAtEnd: true, browser: false };
      expect(JSON.parse(ended.stdout)).toEqual({ kind, ...loaded });
      expect(ended.stderr).toBe("");
      expect(readdirSync(folder)).toEqual([]);
      rmSync(folder, { recursive: true });
      await site.close();
    },
    90_000,
  );
});

test("Ctrl+C stays the program's own while pages are fetched", async () => {
  const site = await startSite({ "/": "<p>Page" });
  const { get } = await openForTest();
  const before = process.listenerCount("SIGINT");
  expect(captureOf(await get(site.url("/"))).status).toBe(200);
  expect(process.listenerCount("SIGINT")).toBe(before);
  await site.close();
});
