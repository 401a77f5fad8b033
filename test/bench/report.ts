/** Middle value. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}

/** Milliseconds of wall time, median over some runs. */
export function wallMs(work: () => unknown, runs = 7): number {
  return median(
    Array.from({ length: runs }, () => {
      const before = performance.now();
      work();
      return performance.now() - before;
    }),
  );
}

/** Prints a table: each figure as a multiple of its yardstick, and in milliseconds. */
export function report(
  title: string,
  rows: readonly (readonly [what: string, ms: number, yardstick: number])[],
): void {
  console.log(`\n${title}`);
  for (const [what, ms, yardstick] of rows)
    console.log(
      `  ${what.padEnd(36)} ${(ms / yardstick).toFixed(1).padStart(6)} ×   ${ms.toFixed(1).padStart(8)} ms`,
    );
}
