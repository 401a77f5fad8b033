import type { Category } from "../model.ts";
import type { Archive } from "./archive.ts";

/** Of every version, newest first, the categories that the newest rule set run over it found; a row for each document. */
const said = (where: string): string => `
  select document, json_group_array(json_array(version, rules_version, json(categories)) order by version desc) as said
  from (
    select document, version, max(rules_version) as rules_version, categories
    from findings indexed by findings_overview ${where}
    group by document, version)
  group by document`;
const SAID = said("");
const SAID_BY_DOCUMENT = said("where document = @document");
const CAPTURED_AT = "select captured_at from versions where document = ? and number = ?";

/** What is on record of a version. */
export interface Said {
  readonly version: number;
  readonly rulesVersion: number;
  readonly categories: readonly Category[];
}

/** A category of which a document speaks, and the first of the versions that have done so without a break. */
export interface StandingCategory {
  readonly category: Category;
  readonly since: { readonly number: number; readonly capturedAt: string };
}

/** Newest version first; by document where none is named. */
export function saidByVersion(archive: Archive, document?: string): ReadonlyMap<string, readonly Said[]> {
  const rows =
    document === undefined
      ? archive.statement<Row>(SAID).all()
      : archive.statement<Row>(SAID_BY_DOCUMENT).all({ document });
  return new Map(rows.map((row) => [row.document, toSaid(row.said)]));
}

function toSaid(json: string): readonly Said[] {
  const rows = JSON.parse(json) as readonly [number, number, readonly Category[]][];
  return rows.map(([version, rulesVersion, categories]) => ({ version, rulesVersion, categories }));
}

/** By what is on record, be it of today's rules or of earlier ones; of every document that speaks of a category. */
export function recordedPositions(
  archive: Archive,
  document?: string,
): ReadonlyMap<string, readonly StandingCategory[]> {
  const positions = new Map<string, readonly StandingCategory[]>();
  const capturedAt = archive.statement<{ captured_at: string }>(CAPTURED_AT);
  for (const [id, said] of saidByVersion(archive, document)) {
    const since = standingSince(said, ({ categories }) => categories);
    const standing = [...since].map(([category, { version: number }]) => {
      return { category, since: { number, capturedAt: capturedAt.get(id, number)?.captured_at ?? "" } };
    });
    positions.set(id, standing);
  }
  return positions;
}

/** Of each category of the newest version the first of the versions that have had it without a break. */
export function standingSince<V>(
  newestFirst: readonly V[],
  categoriesOf: (version: V) => readonly Category[],
): ReadonlyMap<Category, V> {
  const since = new Map<Category, V>();
  let standing: readonly Category[] | null = null;
  for (const version of newestFirst) {
    if (standing?.length === 0) break;
    const said = categoriesOf(version);
    standing = standing === null ? said : standing.filter((category) => said.includes(category));
    for (const category of standing) since.set(category, version);
  }
  return since;
}

interface Row {
  readonly document: string;
  /** JSON. */
  readonly said: string;
}
