import type { Archive } from "./archive.ts";

/** All that `work` reads is of one moment, whatever other processes write meanwhile; it must not write itself. */
export async function inOneMoment<Result>(
  archive: Archive,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  archive.statement("begin").run();
  try {
    return await work();
  } finally {
    archive.statement("rollback").run();
  }
}
