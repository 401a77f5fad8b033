import { EXTRACTOR_VERSION } from "../extract/canonical.ts";
import { canonicalHash } from "../extract/hash.ts";
import type { VolatilePattern } from "../extract/volatile.ts";
import type { Archive } from "../store/archive.ts";
import { bodyFlaws } from "../store/verify-bodies.ts";
import { chainFlaws, type Flaw, totalFlaws } from "../store/verify-chain.ts";
import { readVersion } from "../store/versions.ts";

export interface Verification {
  readonly documents: number;
  readonly bodies: number;
  readonly captures: number;
  readonly versions: number;
  /** The first row that does not fit; null when all does. */
  readonly first: Flaw | null;
  /** Rows that do not fit. */
  readonly flaws: number;
}

type Counted = "documents" | "bodies" | "captures" | "versions";

/**
 * Hashes again all that the archive keeps of documents (`all`: of every one, so that one that is missing is missed): the
 * bodies, the rows of the chains and, where this version of the extractor made it, the text of each version. Reads one
 * row at a time.
 */
export function verifyArchive(
  archive: Archive,
  documents: readonly string[],
  { all, onProgress }: { readonly all: boolean; readonly onProgress: (done: Verification) => void },
): Verification {
  const counts = { documents: 0, bodies: 0, captures: 0, versions: 0 };
  const state: { first: Flaw | null; flaws: number } = { first: null, flaws: 0 };
  const progress = (what: Counted): void => {
    counts[what] += 1;
    onProgress({ ...counts, ...state });
  };
  for (const flaw of flawsOf(archive, documents, all, progress)) {
    state.first ??= flaw;
    state.flaws += 1;
  }
  return { ...counts, ...state };
}

function* flawsOf(
  archive: Archive,
  documents: readonly string[],
  all: boolean,
  progress: (what: Counted) => void,
): Generator<Flaw> {
  const ofDocuments = all ? [null] : documents;
  for (const document of ofDocuments) yield* bodyFlaws(archive, document, () => progress("bodies"));
  for (const document of documents) {
    yield* chainFlaws(archive, document, ({ kind, record }, fits) => {
      if (kind === "capture") progress("captures");
      if (kind !== "version" || record === null) return null;
      progress("versions");
      return fits ? textProblem(archive, document, record) : null;
    });
    progress("documents");
  }
  if (all) yield* totalFlaws(archive);
}

/** Of a text that was made by another version of the extractor the hash cannot be made again; the chain covers it. */
function textProblem(archive: Archive, document: string, number: number): string | null {
  const version = readVersion(archive, document, number);
  if (version === null) return null;
  const { extractor, volatile = [] } = JSON.parse(version.extraction) as Extraction;
  if (extractor !== EXTRACTOR_VERSION || canonicalHash(version.blocks, volatile) === version.hash)
    return null;
  return "bears another hash than its text has";
}

interface Extraction {
  readonly extractor?: number;
  readonly volatile?: readonly VolatilePattern[];
}
