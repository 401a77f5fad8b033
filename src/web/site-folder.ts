import { randomUUID } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { SiteFile } from "./site.ts";

/** Beside the pages: which files are ours, and what each was made of. */
export const MANIFEST = ".clausewatch-site.json";

const manifestJson = z.strictObject({
  clausewatch: z.literal(1),
  files: z.record(
    z.string().refine(staysInside),
    /** `key`: as in `SiteFile`; null = not known, or not finished. `bytes`: size of the file. */
    z.strictObject({ key: z.string().nullable(), bytes: z.number() }),
  ),
});

type Known = z.infer<typeof manifestJson>["files"];

export type SiteOutcome =
  | {
      readonly kind: "written";
      readonly written: number;
      readonly unchanged: number;
      readonly removed: number;
    }
  /** Nothing was touched: there are files in the way that are not ours. */
  | { readonly kind: "refused"; readonly why: string };

/**
 * Brings a folder up to date: a file is made only where its key is new, and written (whole, or not at all) only where
 * its content is; of the others only those are removed that an earlier call wrote. Throws what the file system says.
 */
export async function writeSite(folder: string, files: readonly SiteFile[]): Promise<SiteOutcome> {
  const known = readManifest(folder);
  const why =
    fileOutside(folder, files) ?? (known === null ? strangersIn(folder) : fileInTheWay(folder, files, known));
  if (why !== null) return { kind: "refused", why };
  const before = known ?? {};
  // What is listed before it is written is known for ours also when this run does not come to its end.
  writeManifest(folder, { ...before, ...claimed(files, before) });
  const after: Known = {};
  const counts = { written: 0, unchanged: 0, removed: 0 };
  for (const file of files) {
    const made = isUpToDate(folder, file, before) ? before[file.path] : undefined;
    const { bytes, isWritten } =
      made === undefined ? await writePage(folder, file) : { ...made, isWritten: false };
    after[file.path] = { key: file.key, bytes };
    counts[isWritten ? "written" : "unchanged"]++;
  }
  for (const path of Object.keys(before).filter((path) => !(path in after)))
    if (removeFile(folder, path)) counts.removed++;
  writeManifest(folder, after);
  return { kind: "written", ...counts };
}

/** Null where there is none, or one that no export can have written. */
function readManifest(folder: string): Known | null {
  const text = readIfThere(join(folder, MANIFEST));
  if (text === null) return null;
  try {
    return manifestJson.parse(JSON.parse(text.toString())).files;
  } catch {
    return null;
  }
}

/** Whether a path leads nowhere but into the folder it is read in. */
function staysInside(path: string): boolean {
  return path.split("/").every((part) => !["", ".", ".."].includes(part) && !/[\\\0]/.test(part));
}

function strangersIn(folder: string): string | null {
  if (!existsSync(folder)) return null;
  if (!statSync(folder).isDirectory()) return `${folder} is a file; name a folder`;
  if (readdirSync(folder).length === 0) return null;
  return `${folder} has files in it and no usable ${MANIFEST} of an earlier export: name a new or an empty folder`;
}

/** An id of an archive that somebody else made may be anything. */
function fileOutside(folder: string, files: readonly SiteFile[]): string | null {
  const outside = files.find(({ path }) => !staysInside(path));
  return outside === undefined
    ? null
    : `the archive has an id whose page would lie outside of ${folder}: ${outside.path}`;
}

/** A file that would be written over although no export wrote it. */
function fileInTheWay(folder: string, files: readonly SiteFile[], known: Known): string | null {
  const stranger = files.find(({ path }) => !(path in known) && sizeOf(join(folder, path)) !== null);
  if (stranger === undefined) return null;
  return `${join(folder, stranger.path)} was not written by an export and is in the way: move it, or name another folder`;
}

function claimed(files: readonly SiteFile[], known: Known): Known {
  const unfinished = files.filter(({ path, key }) => known[path] === undefined || known[path].key !== key);
  return Object.fromEntries(unfinished.map(({ path }) => [path, { key: null, bytes: 0 }]));
}

function isUpToDate(folder: string, { path, key }: SiteFile, known: Known): boolean {
  const before = known[path];
  return (
    before !== undefined && key !== null && before.key === key && sizeOf(join(folder, path)) === before.bytes
  );
}

async function writePage(
  folder: string,
  { path, make }: SiteFile,
): Promise<{ bytes: number; isWritten: boolean }> {
  const content = Buffer.from(await make());
  return { bytes: content.byteLength, isWritten: writeIfOther(folder, path, content) };
}

function writeManifest(folder: string, files: Known): void {
  writeIfOther(folder, MANIFEST, Buffer.from(`${JSON.stringify({ clausewatch: 1, files }, null, 1)}\n`));
}

/** True where the file was missing or had another content. */
function writeIfOther(folder: string, path: string, content: Buffer): boolean {
  const file = join(folder, path);
  if (readIfThere(file)?.equals(content)) return false;
  const draft = join(folder, `.${randomUUID()}.tmp`);
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(draft, content);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  return true;
}

/** With the folders that it leaves empty. False where it was gone already. */
function removeFile(folder: string, path: string): boolean {
  const wasThere = sizeOf(join(folder, path)) !== null;
  rmSync(join(folder, path), { force: true });
  const parts = path.split("/").slice(0, -1);
  for (let depth = parts.length; depth > 0; depth--) {
    const above = join(folder, ...parts.slice(0, depth));
    if (sizeOf(above) === null) continue;
    if (readdirSync(above).length > 0) break;
    rmdirSync(above);
  }
  return wasThere;
}

function sizeOf(file: string): number | null {
  return existsSync(file) ? statSync(file).size : null;
}

function readIfThere(file: string): Buffer | null {
  return sizeOf(file) === null ? null : readFileSync(file);
}
