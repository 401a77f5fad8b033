import type { Reporter, TestCase } from "vitest/node";

/** Ends a test run with one line of its own, `N passed, N failed, N skipped`, which other programs can read. */
export default class CountReporter implements Reporter {
  readonly #counts = { passed: 0, failed: 0, skipped: 0 };

  onTestCaseResult(testCase: TestCase): void {
    const { state } = testCase.result();
    if (state !== "pending") this.#counts[state] += 1;
  }

  onTestRunEnd(modules: ReadonlyArray<{ state(): string; errors(): readonly unknown[] }>): void {
    const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
    const { passed, failed, skipped } = this.#counts;
    process.stdout.write(`\n${passed} passed, ${failed + brokenFiles} failed, ${skipped} skipped\n`);
  }
}
