import type { ExitCode, GlobalOptions } from "../session.ts";
import { changeNamed, triage } from "../triage.ts";

/** Notes something on a change, which stays as new, acknowledged or dismissed as it was. */
export function note(wanted: string, words: readonly string[], options: GlobalOptions): Promise<ExitCode> {
  return triage(options, (archive) => [changeNamed(archive, wanted)], { note: words.join(" ") });
}
