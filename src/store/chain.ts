import type { Archive } from "./archive.ts";
import { sha256 } from "./bodies.ts";
import { captureStatement, versionStatement } from "./statements.ts";

const HEAD = "select links, head from documents where id = ?";
const INSERT = `
  insert into links (document, position, kind, record, statement, digest, chain)
  values (@document, @position, @kind, @record, @statement, @digest, @chain)`;
const SET_HEAD = "update documents set links = @position, head = @chain where id = @document";
const COUNT = "update chain_total set links = links + 1";
const LINKS = `
  select document, position, kind, record, statement, digest, chain from links
  where document = ? and position > ? order by position limit 500`;

/** One line of a document's chain. */
export interface Link {
  readonly document: string;
  /** From 1, without gaps. */
  readonly position: number;
  readonly kind: "capture" | "version" | "renamed" | "pruned";
  /** Id of the capture, or number of the version. */
  readonly record: number | null;
  /** Of a renaming or pruning, which no other row states. */
  readonly statement: string | null;
  /** SHA-256 of what is stated. */
  readonly digest: string;
  /** SHA-256 of the chain of the link before, or `BEFORE_FIRST`, and the digest: both in hex, one after the other. */
  readonly chain: string;
}

/** What stands for a link before the first. */
export const BEFORE_FIRST: string = "0".repeat(64);

/** The capture becomes the next link of its document. */
export function linkCapture(archive: Archive, document: string, id: number): void {
  append(archive, document, { kind: "capture", record: id }, captureStatement(archive, document, id));
}

/** The version becomes the next link of its document; returns the chain up to it. Its captures are links already. */
export function linkNewVersion(archive: Archive, document: string, number: number): string {
  const statement = versionStatement(archive, document, number);
  return append(archive, document, { kind: "version", record: number }, statement);
}

/** What was done to a document as a whole becomes its next link. */
export function linkDeed(
  archive: Archive,
  document: string,
  kind: "renamed" | "pruned",
  stated: Readonly<Record<string, string>>,
): void {
  const statement = JSON.stringify({ kind, document, ...stated });
  append(archive, document, { kind, record: null }, statement, statement);
}

/** In their order, a few at a time. */
export function* linksOf(archive: Archive, document: string): Generator<Link> {
  let last = 0;
  for (;;) {
    const links = archive.statement<Link>(LINKS).all(document, last);
    if (links.length === 0) return;
    yield* links;
    last = links.at(-1)?.position ?? last;
  }
}

export function chainAfter(before: string, digest: string): string {
  return sha256(before + digest);
}

function append(
  archive: Archive,
  document: string,
  what: Pick<Link, "kind" | "record">,
  stated: string | null,
  statement: string | null = null,
): string {
  const end = archive.statement<{ links: number; head: string }>(HEAD).get(document);
  if (end === undefined || stated === null) throw new Error(`nothing to link to ${document}`);
  const digest = sha256(stated);
  const chain = chainAfter(end.head, digest);
  const position = end.links + 1;
  archive.statement(INSERT).run({ document, position, ...what, statement, digest, chain });
  archive.statement(SET_HEAD).run({ document, position, chain });
  archive.statement(COUNT).run();
  return chain;
}
