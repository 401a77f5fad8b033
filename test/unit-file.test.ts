import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "./support/program.ts";

const installed = spawnSync("systemd-analyze", ["--version"]).status === 0;

test.skipIf(!installed)("systemd finds no fault with the unit in the README", () => {
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const unit = /```ini\n(.*?)```/s.exec(readme)?.[1] ?? "";
  const file = join(temporaryFolder(), "clausewatch.service");
  writeFileSync(file, unit.replace("/usr/bin/node", process.execPath));
  const { status, stderr } = spawnSync("systemd-analyze", ["verify", file], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
});
