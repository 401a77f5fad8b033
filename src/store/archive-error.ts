import { accessSync, constants } from "node:fs";

const MESSAGES = {
  missing: (file: string) =>
    `there is no archive at ${file}; run \`clausewatch check\` first, or name another file with --db`,
  unwritable: (file: string) =>
    `${file} cannot be written; give this user write permission on the file and its folder, or name another file with --db`,
  unreadable: (file: string) =>
    `${file} cannot be read; give this user read permission, or name another file with --db`,
  not_an_archive: (file: string) =>
    `${file} is not a clausewatch archive; name another file with --db, or move this one away`,
  newer: (file: string) =>
    `${file} was written by a newer version of clausewatch; upgrade clausewatch, or open a backup taken before (${file}.before-*)`,
  older: (file: string) =>
    `${file} was written by an older version of clausewatch; run \`clausewatch check\` once, which upgrades it and keeps a backup`,
  busy: (file: string) =>
    `${file} is locked by another process; wait for it to finish (another check, import or backup), then try again`,
  full: (file: string) => `the disk that holds ${file} is full; free some space, then try again`,
  faulty: (file: string) =>
    `${file} could not be read or written; see whether the disk that holds it has room and is sound, then try again`,
  damaged: (file: string) => `${file} is damaged; restore it from a backup`,
} as const satisfies Record<string, (file: string) => string>;

export type ArchiveProblem = keyof typeof MESSAGES;

/** The archive cannot be used. `message` says what is wrong with which file and what to do. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
  readonly problem: ArchiveProblem;
  readonly file: string;

  constructor(problem: ArchiveProblem, file: string, options?: ErrorOptions) {
    super(MESSAGES[problem](file), options);
    this.problem = problem;
    this.file = file;
  }

  /** What SQLite says, in our words; an error that is not SQLite's or has no remedy comes back as it is. */
  static from(error: unknown, file: string): unknown {
    const problem = problemOf(error, file);
    return problem === null ? error : new ArchiveError(problem, file, { cause: error });
  }
}

function problemOf(error: unknown, file: string): ArchiveProblem | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("SQLITE_NOTADB")) return "not_an_archive";
  if (code.startsWith("SQLITE_CANTOPEN")) return isReadable(file) ? "unwritable" : "unreadable";
  if (code.startsWith("SQLITE_READONLY") || code.startsWith("SQLITE_PERM")) return "unwritable";
  if (code.startsWith("SQLITE_BUSY")) return "busy";
  if (code.startsWith("SQLITE_FULL")) return "full";
  if (code.startsWith("SQLITE_IOERR")) return "faulty";
  if (code.startsWith("SQLITE_CORRUPT")) return "damaged";
  return null;
}

/** A file that can be read and not be opened lacks its side files, which cannot be made. */
function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
