import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    env: { TZ: "UTC", NO_COLOR: "1" },
    testTimeout: 60_000,
    // Most of these tests wait for a process, a server or a browser: two cores are not enough to keep two workers busy.
    maxWorkers: Math.max(3, availableParallelism()),
    reporters: ["default", "./test/reporter.ts"],
  },
});
