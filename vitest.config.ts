import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    env: { TZ: "UTC", NO_COLOR: "1" },
    testTimeout: 60_000,
    // By default one core stays idle; most of these tests wait for a process, a server or a browser.
    maxWorkers: "100%",
    reporters: ["default", "./test/reporter.ts"],
  },
});
