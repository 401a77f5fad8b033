import { type Verification, verifyArchive } from "../../history/verify.ts";
import { ArchiveError } from "../../store/archive-error.ts";
import { listDocuments } from "../../store/documents.ts";
import { inOneMoment } from "../../store/snapshot.ts";
import { countBodies } from "../../store/verify-bodies.ts";
import { withArchive } from "../archive.ts";
import { chooseById } from "../choose.ts";
import { progressLine } from "../progress.ts";
import { CommandError, type ExitCode, type GlobalOptions, print, printJson, say } from "../session.ts";
import { safe } from "../terminal.ts";

/** Hashes everything again, as it is at one moment; exit 1 when a row does not fit, and names the first. */
export async function verify(ids: readonly string[], options: GlobalOptions): Promise<ExitCode> {
  try {
    return await withArchive(options, (archive) =>
      inOneMoment(archive, () => {
        const known = listDocuments(archive);
        const documents = chooseById(known, ids, ({ id }) => id, archive.file).map(({ id }) => id);
        const all = ids.length === 0;
        const bodies = all ? countBodies(archive) : null;
        const progress = progressLine(options);
        const onProgress = (done: Verification): void => progress.show(describeProgress(done, bodies));
        const result = verifyArchive(archive, documents, { all, onProgress });
        progress.end();
        if (options.json) printJson(result);
        else report(result, options);
        return result.flaws === 0 ? 0 : 1;
      }),
    );
  } catch (error) {
    const refusal = ArchiveError.from(error, options.db);
    if (refusal instanceof ArchiveError && refusal.problem === "damaged")
      throw new CommandError(refusal.message, 1);
    throw error;
  }
}

function report(result: Verification, options: GlobalOptions): void {
  const { first, flaws } = result;
  if (first === null) {
    print(`all fits: ${describe(result)}`);
    return;
  }
  print(`does not fit: ${safe(first.row)} ${safe(first.problem)}`);
  const others = flaws - 1;
  if (others > 0) print(`${others} other ${others === 1 ? "row does" : "rows do"} not fit either`);
  say(options, `read: ${describe(result)}`);
}

function describe({ documents, bodies, captures, versions }: Verification): string {
  return `${bodies} bodies, ${captures} captures and ${versions} versions of ${documents} documents`;
}

/** How far it is; `all`: how many bodies there are, where that is known. */
function describeProgress({ bodies, captures, versions }: Verification, all: number | null): string {
  return `${bodies}${all === null ? "" : ` of ${all}`} bodies, ${captures} captures, ${versions} versions`;
}
