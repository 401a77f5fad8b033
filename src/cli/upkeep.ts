import type { Declare } from "./declare.ts";

/** The commands that look after an archive. */
export function declareUpkeep(command: Declare): void {
  command<[string[]]>(
    "verify [id...]",
    "hash all evidence again: the first row that is not what was recorded, and how many others",
    ["verify", "verify linkedin/privacy-policy", "verify --db backup.db --json"],
    async () => (await import("./commands/verify.ts")).verify,
  );

  command<[string]>(
    "backup <file>",
    "copy the archive into a new file, also while the daemon runs, and read the copy again",
    ["backup /media/backup/clausewatch-2026-01-31.db"],
    async () => (await import("./commands/backup.ts")).backup,
  );

  command(
    "doctor",
    "look at all that the watch needs: a line each, with what to do",
    ["doctor", "doctor --json"],
    async () => (await import("./commands/doctor.ts")).doctor,
  );

  command<[string, string]>(
    "rename <old> <new>",
    "give a document, or a whole service, another id; all that is on record stays with it",
    ["rename twitter x", "rename x/tos x/terms-of-service"],
    async () => (await import("./commands/rename.ts")).rename,
  );
}
