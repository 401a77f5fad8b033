import type { Archive } from "./archive.ts";
import { sha256 } from "./bodies.ts";
import { BEFORE_FIRST, chainAfter, type Link } from "./chain.ts";
import { type StatedLink, statedLinks } from "./stated-links.ts";

const END = "select links, head from documents where id = ?";
const CAPTURE = "select captured_at as at, final_url as url from captures where id = ?";
const LOST_BODY = `
  select 1 from captures where id = ? and not exists (select 1 from bodies where sha256 = captures.body)`;
const CHAIN_OF_VERSION = "select chain from versions where document = ? and number = ?";
const PRUNED = `
  select coalesce(statement ->> '$.positions', '') as positions from links
  where document = ? and kind = 'pruned' and json_valid(statement)`;
const LOOSE_CAPTURES = `
  select id from captures where document = @document and not exists (
    select 1 from links where kind = 'capture' and record = captures.id and document = @document)`;
const LOOSE_VERSIONS = `
  select number from versions where document = @document and not exists (
    select 1 from links where kind = 'version' and record = versions.number and document = @document)`;
const TOTAL = `
  select (select links from chain_total) as told, (select coalesce(sum(links), 0) from documents) as found`;

/** A row that is not what was recorded. */
export interface Flaw {
  /** Which: "capture 12 of acme/terms (2026-01-02T12:00:00.000Z, https://acme.example/terms)". */
  readonly row: string;
  readonly problem: string;
}

/**
 * Recomputes the chain of a document from its rows; yields, in their order, those that do not fit. `visit` is called with
 * each link, and whether it fits so far; it may say what else is wrong with it.
 */
export function* chainFlaws(
  archive: Archive,
  document: string,
  visit: (link: Link, fits: boolean) => string | null = () => null,
): Generator<Flaw> {
  const pruned = prunedPositions(archive, document);
  const walk: Walk = { document, pruned, before: BEFORE_FIRST, at: 0, version: 0 };
  for (const stated of statedLinks(archive, document)) {
    const { link } = stated;
    let fits = true;
    for (const flaw of linkFlaws(archive, walk, stated)) {
      fits = false;
      yield flaw;
    }
    const problem = visit(link, fits);
    if (problem !== null) yield { row: describe(archive, link), problem };
  }
  yield* endFlaws(archive, walk);
  for (const { id } of archive.statement<{ id: number }>(LOOSE_CAPTURES).iterate({ document }))
    yield { row: describeCapture(archive, document, id), problem: "was never linked to the chain" };
  for (const { number } of archive.statement<{ number: number }>(LOOSE_VERSIONS).iterate({ document }))
    yield { row: `version ${number} of ${document}`, problem: "was never linked to the chain" };
}

/** That whole documents are missing, with their chains. */
export function totalFlaws(archive: Archive): readonly Flaw[] {
  const { told = null, found } = archive.statement<{ told: number | null; found: number }>(TOTAL).get() ?? {};
  if (told === found) return [];
  const problem = `its chains have ${found} links, ${told} were made: a document is missing, or was put in`;
  return [{ row: "the list of documents", problem }];
}

interface Walk {
  readonly document: string;
  /** Positions of the captures that were taken out on purpose. */
  readonly pruned: ReadonlySet<number>;
  before: string;
  at: number;
  version: number;
}

function prunedPositions(archive: Archive, document: string): ReadonlySet<number> {
  const rows = archive.statement<{ positions: string }>(PRUNED).all(document);
  return new Set(rows.flatMap(({ positions }) => positions.split(" ").map(Number)));
}

function* linkFlaws(archive: Archive, walk: Walk, stated: StatedLink): Generator<Flaw> {
  const { document } = walk;
  const { link } = stated;
  const row = describe(archive, link);
  if (link.position !== walk.at + 1)
    yield {
      row: `link ${walk.at + 1} of ${document}`,
      problem: `is missing: the next one is ${link.position}`,
    };
  if (link.kind === "version" && link.record !== ++walk.version) {
    yield { row, problem: `stands where version ${walk.version} should` };
    walk.version = link.record ?? walk.version;
  }
  const problem = problemOf(archive, walk, stated);
  const chain = chainAfter(walk.before, link.digest);
  if (problem !== null) yield { row, problem };
  else if (link.chain !== chain)
    yield {
      row: `link ${link.position} of ${document} (${row})`,
      problem: "does not follow from the one before",
    };
  else if (!bearsChain(archive, link)) yield { row, problem: "bears another chain than its link" };
  walk.at = link.position;
  walk.before = problem === null ? chain : link.chain;
}

function bearsChain(archive: Archive, { document, kind, record, chain }: Link): boolean {
  if (kind !== "version") return true;
  const row = archive.statement<{ chain: string }>(CHAIN_OF_VERSION).get(document, record);
  return row?.chain === chain;
}

function problemOf(archive: Archive, walk: Walk, { link, statement }: StatedLink): string | null {
  if (statement === undefined) return "cannot be unpacked";
  if (statement === null) return walk.pruned.has(link.position) ? null : "is missing";
  if (sha256(statement) !== link.digest) return "was changed: it is not what the chain states";
  const isLost = link.kind === "capture" && archive.statement(LOST_BODY).get(link.record) !== undefined;
  return isLost ? "has lost its body" : null;
}

function* endFlaws(archive: Archive, walk: Walk): Generator<Flaw> {
  const end = archive.statement<{ links: number; head: string }>(END).get(walk.document);
  if (end === undefined) return;
  const row = `the end of the chain of ${walk.document}`;
  if (end.links !== walk.at)
    yield { row, problem: `link ${walk.at + 1} is missing: ${end.links} were made, ${walk.at} are there` };
  else if (end.head !== walk.before) yield { row, problem: "is not the one that was recorded" };
}

function describe(archive: Archive, { document, position, kind, record }: Link): string {
  if (record === null) return `link ${position} of ${document} (${kind})`;
  return kind === "capture" ? describeCapture(archive, document, record) : `version ${record} of ${document}`;
}

export function describeCapture(archive: Archive, document: string, id: number): string {
  const row = archive.statement<{ at: string; url: string }>(CAPTURE).get(id);
  return `capture ${id} of ${document}${row === undefined ? "" : ` (${row.at}, ${row.url})`}`;
}
