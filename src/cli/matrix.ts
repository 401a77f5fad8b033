import { lookedFor, unsupportedAmong } from "../clauses/coverage.ts";
import { CATEGORIES } from "../clauses/describe.ts";
import type { Position } from "../history/positions.ts";
import type { Category } from "../model.ts";
import { type Column, fits, table } from "./table.ts";
import { type Palette, safe } from "./terminal.ts";

/** What a document says today. */
export interface Standing {
  /** `service-id/document-id` */
  readonly document: string;
  readonly language: string | null;
  readonly positions: readonly Position[];
}

/** What the documents of a service, or one document, say together. */
export interface MatrixRow {
  readonly name: string;
  readonly languages: readonly (string | null)[];
  readonly categories: ReadonlyMap<Category, Saying>;
}

interface Saying {
  /** The earliest time since which one of the documents says it without a break. */
  readonly since: string;
  /** Those that say it. */
  readonly documents: readonly string[];
}

/** One row for all standings that `nameOf` gives the same name, in the order of the standings. */
export function matrixRows(
  standings: readonly Standing[],
  nameOf: (standing: Standing) => string,
): readonly MatrixRow[] {
  const names = [...new Set(standings.map(nameOf))];
  return names.map((name) => {
    const own = standings.filter((standing) => nameOf(standing) === name);
    const said = CATEGORIES.flatMap((category) => {
      const saying = sayingOf(category, own);
      return saying === null ? [] : [[category, saying] as const];
    });
    return { name, languages: own.map(({ language }) => language), categories: new Map(said) };
  });
}

function sayingOf(category: Category, standings: readonly Standing[]): Saying | null {
  const found = standings.flatMap(({ document, positions }) => {
    const position = positions.find((one) => one.category === category);
    return position === undefined ? [] : [{ document, since: position.since.capturedAt }];
  });
  const [since] = found.map((one) => one.since).sort();
  return since === undefined ? null : { since, documents: found.map(({ document }) => document) };
}

/** The row as JSON, with the languages that there are no rules for where there are any. */
export function matrixContract({ name, languages, categories }: MatrixRow): object {
  const unsupported = unsupportedAmong(languages);
  return {
    service: name,
    categories: Object.fromEntries(categories),
    ...(unsupported.length > 0 && { unsupported }),
  };
}

/**
 * A column for each category that any row speaks of; a cell says since when, and in how many documents if more than one.
 * Where that is too wide, a list of the categories below each name.
 */
export function renderMatrix(
  rows: readonly MatrixRow[],
  title: string,
  width: number,
  colours: Palette,
): string {
  const spoken = CATEGORIES.filter((category) => rows.some(({ categories }) => categories.has(category)));
  const cells = rows.map((row) => [row.name, ...spoken.map((category) => cellOf(row, category))]);
  const columnsWith = (wrapsTitle: boolean): readonly Column[] => [
    { title, paint: colours.bold },
    ...spoken.map((category): Column => ({ title: category.replaceAll("_", " "), wrapsTitle })),
  ];
  const columns = [false, true].map(columnsWith).find((some) => fits(cells, some, width));
  if (columns !== undefined) return table(cells, columns, width);
  return rows.map((row) => listOf(row, spoken, width, colours)).join("\n");
}

function listOf(row: MatrixRow, spoken: readonly Category[], width: number, colours: Palette): string {
  const said = spoken.map((category) => [category.replaceAll("_", " "), cellOf(row, category)]);
  const list = table(said, [{ title: "" }, { title: "" }], width - 2)
    .split("\n")
    .slice(1);
  return [colours.bold(safe(row.name)), ...list.map((line) => `  ${line}`)].join("\n");
}

/** Of documents whose language has no rules for the category, that they do not say it is not known. */
function cellOf({ languages, categories }: MatrixRow, category: Category): string {
  const saying = categories.get(category);
  if (saying !== undefined) {
    const { since, documents } = saying;
    return since.slice(0, 10) + (documents.length > 1 ? ` (${documents.length})` : "");
  }
  const silent = languages.some((language) => lookedFor(language).includes(category)) ? ["–"] : [];
  const unread = languages.filter((language) => !lookedFor(language).includes(category));
  return [...silent, ...new Set(unread.map((language) => `(${language})`))].join(" ");
}
