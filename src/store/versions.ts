import type { Block, Version } from "../model.ts";
import type { Archive } from "./archive.ts";
import { linkNewVersion } from "./chain.ts";
import { decompress, packJson, unpackJson } from "./packed.ts";
import { indexBlocks } from "./passages.ts";

const COLUMNS = `
  document, number, captured_at, hash, title, language, words, extraction, chain`;
const LATEST = `select ${COLUMNS}, blocks_br from versions where document = ? order by number desc limit 1`;
const LATEST_NUMBER = "select max(number) as number from versions where document = ?";
const READ = `select ${COLUMNS}, blocks_br from versions where document = ? and number = ?`;
const AT = `
  select ${COLUMNS}, blocks_br from versions
  where document = ? and captured_at <= ? order by number desc limit 1`;
const LIST = `select ${COLUMNS} from versions where document = ? order by number`;
const BLOCKS = "select blocks_br from versions where document = ? and number = ?";
const INSERT = `
  insert into versions
    (document, number, check_id, captured_at, hash, title, language, words, extraction,
     blocks_br, chain)
  values
    (@document, @number, @checkId, @capturedAt, @hash, @title, @language, @words, @extraction,
     @blocks, @chain)`;
const SET_CHAIN = "update versions set chain = ? where document = ? and number = ?";
const LINK_CAPTURE =
  "insert into version_captures (document, version, position, capture) values (?, ?, ?, ?)";
/** A version and how its text was made. */
export interface StoredVersion extends Version {
  readonly title: string;
  readonly language: string | null;
  readonly words: number;
  /** What its text was made with (extractor version, selectors), in a form that can be compared. */
  readonly extraction: string;
  /** SHA-256 over all that the chain of its document states up to this version. */
  readonly chain: string;
}

export type VersionSummary = Omit<StoredVersion, "blocks">;

export interface NewVersion extends Omit<StoredVersion, "number" | "chain"> {
  readonly checkId: number;
  /** Ids of the captures that its text was made of, in the order of the document's URLs. */
  readonly captures: readonly number[];
}

/** Appends a version under the next number; returns that number. */
export function appendVersion(archive: Archive, version: NewVersion): number {
  return archive.transaction(() => {
    const before = archive.statement<Row>(LATEST).get(version.document);
    const number = (before?.number ?? 0) + 1;
    const { captures, ...row } = { ...version, number, blocks: packJson(version.blocks), chain: "" };
    archive.statement(INSERT).run(row);
    captures.forEach((id, position) => {
      archive.statement(LINK_CAPTURE).run(version.document, number, position, id);
    });
    const known = before === undefined ? [] : unpackJson<readonly Block[]>(before.blocks_br);
    indexBlocks(archive, version.checkId, version.blocks, known);
    const chain = linkNewVersion(archive, version.document, number);
    archive.statement(SET_CHAIN).run(chain, version.document, number);
    return number;
  });
}

/** Null for a document without versions. */
export function latestVersion(archive: Archive, document: string): StoredVersion | null {
  return toVersion(archive.statement<Row>(LATEST).get(document));
}

/** Null for a document without versions. */
export function latestNumber(archive: Archive, document: string): number | null {
  return archive.statement<{ number: number | null }>(LATEST_NUMBER).get(document)?.number ?? null;
}

export function readVersion(archive: Archive, document: string, number: number): StoredVersion | null {
  return toVersion(archive.statement<Row>(READ).get(document, number));
}

/** The version that stood at a time: the last one captured at or before it. */
export function versionAt(archive: Archive, document: string, at: string): StoredVersion | null {
  return toVersion(archive.statement<Row>(AT).get(document, at));
}

/** Without their texts, oldest first. */
export function listVersions(archive: Archive, document: string): readonly VersionSummary[] {
  return archive.statement<SummaryRow>(LIST).all(document).map(toSummary);
}

/** The blocks of a version as they are kept, which their hash in the chain is made of: JSON. */
export function keptBlocks(archive: Archive, document: string, number: number): Uint8Array {
  const row = archive.statement<{ blocks_br: Buffer }>(BLOCKS).get(document, number);
  return row === undefined ? new Uint8Array() : decompress(row.blocks_br);
}

interface SummaryRow {
  readonly document: string;
  readonly number: number;
  readonly captured_at: string;
  readonly hash: string;
  readonly title: string;
  readonly language: string | null;
  readonly words: number;
  readonly extraction: string;
  readonly chain: string;
}

interface Row extends SummaryRow {
  readonly blocks_br: Buffer;
}

function toVersion(row: Row | undefined): StoredVersion | null {
  if (row === undefined) return null;
  return { ...toSummary(row), blocks: unpackJson<readonly Block[]>(row.blocks_br) };
}

function toSummary(row: SummaryRow): VersionSummary {
  return {
    document: row.document,
    number: row.number,
    capturedAt: row.captured_at,
    hash: row.hash,
    title: row.title,
    language: row.language,
    words: row.words,
    extraction: row.extraction,
    chain: row.chain,
  };
}
