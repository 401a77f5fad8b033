import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { readBlobs } from "./blobs.ts";
import { filesAtHead } from "./git.ts";

/** A file of declarations: its name without folder, and what is in it. */
interface DeclarationFile {
  readonly name: string;
  readonly text: string;
}

const FOLDER = "declarations";

/**
 * The declarations that `path` holds: a folder of them, or a repository (checked out, or bare: as at HEAD) with a folder of
 * that name. Empty where it holds none, and may be something else. Their former rules and their programs are left out.
 */
export async function readDeclarations(path: string): Promise<readonly DeclarationFile[]> {
  if (kindOf(path) !== "folder") return [];
  if (kindOf(join(path, FOLDER)) === "folder") return filesIn(join(path, FOLDER));
  const files = filesIn(path);
  if (files.some(({ text }) => DECLARES.test(text))) return files;
  const found: DeclarationFile[] = [];
  const listed = filesAtHead(path, FOLDER).filter((file) => isDeclaration(basename(file.path)));
  for await (const [file, blob] of readBlobs({ path, isShallow: false }, listed)) {
    const text = "fault" in blob ? "" : Buffer.from(blob.body).toString("utf8");
    found.push({ name: basename(file.path), text });
  }
  return found;
}

const DECLARES = /"(?:terms|documents)"\s*:\s*\{/;

function filesIn(folder: string): readonly DeclarationFile[] {
  const names = readdirSync(folder).filter(
    (name) => isDeclaration(name) && kindOf(join(folder, name)) === "file",
  );
  return names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

function isDeclaration(name: string): boolean {
  return /^[^.].*\.json$/i.test(name) && !/\.history\.json$/i.test(name);
}

function kindOf(path: string): "file" | "folder" | null {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return "folder";
  return found?.isFile() ? "file" : null;
}
