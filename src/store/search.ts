import type { Block } from "../model.ts";
import type { Archive } from "./archive.ts";
import { BLOCKS } from "./passages.ts";
import { latestVersion, readVersion, type StoredVersion } from "./versions.ts";

/** Newest first, so that the first page of hits costs the same however many there are. */
const SEARCH = `
  select passages.rowid, passages.rowid % ${BLOCKS} as block, checks.document, checks.version
  from passages
  join checks on checks.id = passages.rowid / ${BLOCKS}
  where passages match @query and passages.rowid < @before
    and (@place is null or checks.document = @place or checks.document like @place || '/%')
  order by passages.rowid desc
  limit @limit`;

/** A block that was new in the version. */
export interface Hit {
  readonly document: string;
  readonly version: number;
  readonly capturedAt: string;
  readonly block: Block;
  /** Of the block in its version. */
  readonly index: number;
  /** The words stand in the document's latest version. */
  readonly stands: boolean;
}

export interface Hits {
  readonly hits: readonly Hit[];
  /** To be given as `before` for the next ones; null when there are no more. */
  readonly next: number | null;
}

/**
 * Blocks of any version that hold all `terms`, the latest recorded first, each once for the version in which it came.
 * `place`: only of this document or service.
 */
export function searchBlocks(
  archive: Archive,
  terms: readonly Term[],
  options: {
    readonly limit: number;
    readonly before?: number | undefined;
    readonly place?: string | undefined;
  },
): Hits {
  const { limit, before = Number.MAX_SAFE_INTEGER, place = null } = options;
  const query = matchOf(terms);
  if (query === null) return { hits: [], next: null };
  const rows = archive.statement<Row>(SEARCH).all({ query, before, place, limit: limit + 1 });
  const open = openVersions(archive);
  const hits = rows.slice(0, limit).flatMap((row) => hitOf(row, open));
  return { hits, next: rows.length > limit ? (rows[limit - 1]?.rowid ?? null) : null };
}

/** What is looked for: words in their order, or not to be found. The last of them may go on. */
export interface Term {
  readonly words: readonly string[];
  readonly kind: "beginning" | "phrase" | "not";
}

/** `train "personal data" -cookies`: blocks with a word that begins with "train", that phrase, and no word that begins with "cookies". */
export function parseSearch(query: string): readonly Term[] {
  return [...query.matchAll(/(-?)"([^"]*)"?|(-?)([^\s"]+)/g)].flatMap((match): Term[] => {
    const words = wordsOf(match[2] ?? match[4] ?? "");
    if (words.length === 0) return [];
    const isNot = (match[1] || match[3]) === "-";
    return [{ words, kind: isNot ? "not" : match[2] === undefined ? "beginning" : "phrase" }];
  });
}

/** As the index knows them: letters and digits, lower case, without diacritics. */
export function wordsOf(text: string): readonly string[] {
  return folded(text).match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** FTS5's query language knows only what stands between quotation marks here; null where nothing is looked for. */
function matchOf(terms: readonly Term[]): string | null {
  const [wanted, unwanted] = [
    terms.filter(({ kind }) => kind !== "not"),
    terms.filter(({ kind }) => kind === "not"),
  ];
  if (wanted.length === 0) return null;
  const all = wanted.map(({ words, kind }) => `"${words.join(" ")}"${kind === "beginning" ? "*" : ""}`);
  const none = unwanted.map(({ words }) => ` NOT "${words.join(" ")}"*`);
  return `(${all.join(" AND ")})${none.join("")}`;
}

interface Row {
  readonly rowid: number;
  readonly block: number;
  readonly document: string;
  readonly version: number;
}

type Open = (document: string, version: number | "latest") => StoredVersion | null;

/** Each version is read once. */
function openVersions(archive: Archive): Open {
  const opened = new Map<string, StoredVersion | null>();
  return (document, version) => {
    const key = `${document}@${version}`;
    const known = opened.get(key);
    if (known !== undefined) return known;
    const read =
      version === "latest" ? latestVersion(archive, document) : readVersion(archive, document, version);
    opened.set(key, read);
    return read;
  };
}

function hitOf({ document, version, block: index }: Row, open: Open): readonly Hit[] {
  const stored = open(document, version);
  const block = stored?.blocks[index];
  if (stored === null || block === undefined) return [];
  const stands = open(document, "latest")?.blocks.some(({ text }) => text === block.text) ?? false;
  return [{ document, version, capturedAt: stored.capturedAt, block, index, stands }];
}
