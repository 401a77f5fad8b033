import type { Archive } from "../store/archive.ts";
import { changeOf } from "../store/changes.ts";
import {
  addTriage,
  newestAlert,
  standingTriage,
  type TriageEntry,
  type TriageState,
} from "../store/triage.ts";
import { changeArchive, pickVersion, requireDocument } from "./archive.ts";
import { describeTriage, minute } from "./describe-entry.ts";
import { CommandError, type ExitCode, type GlobalOptions, print, printJson, say } from "./session.ts";

/** A change, by the version that it made. */
export interface Chosen {
  readonly document: string;
  readonly version: number;
}

/** What a person says of changes; what is absent stays as it is. */
interface Said {
  readonly state?: TriageState;
  readonly note?: string;
}

const LONGEST_NOTE = 2_000;

/** Adds to each chosen change what was said of it, to all of them or to none, and prints how they stand. */
export async function triage(
  options: GlobalOptions,
  choose: (archive: Archive) => readonly Chosen[],
  { state, note }: Said,
): Promise<ExitCode> {
  if (note !== undefined) checkNote(note);
  const at = new Date().toISOString();
  const standing = await changeArchive(options, (archive) =>
    choose(archive).map((chosen) => {
      const before = standingTriage(archive, chosen.document, chosen.version);
      const entry = {
        at,
        state: state ?? before?.state ?? "new",
        note: note?.trim() ?? before?.note ?? "",
      };
      return { ...chosen, triage: add(archive, chosen, before, entry) };
    }),
  );
  if (standing.length === 0) say(options, "nothing is new");
  for (const change of standing) options.json ? printJson(change) : print(lineOf(change));
  return 0;
}

/** Adds nothing where the change stands so already. */
function add(
  archive: Archive,
  { document, version }: Chosen,
  before: TriageEntry | null,
  entry: TriageEntry,
): TriageEntry {
  const { state, note } = before ?? { state: "new", note: "" };
  if (state === entry.state && note === entry.note) return before ?? entry;
  addTriage(archive, document, version, entry);
  return entry;
}

function lineOf({ document, version, triage: entry }: Chosen & { readonly triage: TriageEntry }): string {
  return `${document}@${version}  ${describeTriage(entry) || entry.state}`;
}

/**
 * The change that `ID@VERSION` means; without a version, the newest of the document that has an alert level. Throws
 * CommandError (exit 2) where there is none.
 */
export function changeNamed(archive: Archive, wanted: string): Chosen {
  const at = wanted.indexOf("@");
  const document = at < 0 ? wanted : wanted.slice(0, at);
  requireDocument(archive, document);
  const version =
    at < 0 ? newestAlert(archive, document) : pickVersion(archive, document, wanted.slice(at + 1)).number;
  if (version === null)
    throw new CommandError(`${document} has no change with an alert: clausewatch log ${document}`, 2);
  if (version === 1 || changeOf(archive, document, version) === null)
    throw new CommandError(
      `${document}@${version} changes nothing, it is the first text: clausewatch log ${document}`,
      2,
    );
  return { document, version };
}

/** Says what a person made of a change, and when; nothing where nobody said anything. */
export function sayTriage(entry: TriageEntry | null, options: GlobalOptions): void {
  const says = describeTriage(entry);
  if (entry !== null && says !== "") say(options, `${says} (${minute(entry.at)})`);
}

function checkNote(note: string): void {
  if (note.trim() === "") throw new CommandError("the note is empty: give it a text", 2);
  if (/[\p{Cc}\u2028\u2029]/u.test(note))
    throw new CommandError("the note must be one line without control characters", 2);
  if (note.length > LONGEST_NOTE)
    throw new CommandError(`the note is ${note.length} characters long: ${LONGEST_NOTE} is the most`, 2);
}
