import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { acquireDaemonLock } from "../../src/store/lock.ts";
import { scratchFolder } from "./scratch.ts";

const LOCK_MODULE = join(import.meta.dirname, "../../src/store/lock.ts");

test("a second daemon on the same archive gets no lock until the first lets go", () => {
  const file = join(scratchFolder(), "archive.db");
  const first = acquireDaemonLock(file);
  expect(acquireDaemonLock(file)).toBeNull();
  first?.release();
  const second = acquireDaemonLock(file);
  expect(second).not.toBeNull();
  second?.release();
});

test("archives do not share a lock", () => {
  const folder = scratchFolder();
  const locks = ["a.db", "b.db"].map((name) => acquireDaemonLock(join(folder, name)));
  expect(locks).not.toContain(null);
  for (const lock of locks) lock?.release();
});

test("the lock of a process that was killed is free at once", async () => {
  const file = join(scratchFolder(), "archive.db");
  const script = join(scratchFolder(), "hold.mjs");
  writeFileSync(
    script,
    `const { acquireDaemonLock } = await import(${JSON.stringify(LOCK_MODULE)});
     console.log(acquireDaemonLock(${JSON.stringify(file)}) === null ? "refused" : "held");
     setInterval(() => {}, 1000);`,
  );
  const holder = spawn(process.execPath, ["--import", "tsx", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(holder.stdout, "data");
  expect(String(line).trim()).toBe("held");
  expect(acquireDaemonLock(file)).toBeNull();
  holder.kill("SIGKILL");
  await once(holder, "exit");
  const lock = acquireDaemonLock(file);
  expect(lock).not.toBeNull();
  lock?.release();
});
