import type { Archive } from "../../store/archive.ts";
import { type Cell, COLUMNS, type Row } from "./columns.ts";
import { type ExportFilter, exportedVersions } from "./versions.ts";

/**
 * The table of clauses, a record at a time, the names of the columns first: RFC 4180, in UTF-8 when written. A version
 * without a clause has one record, so that silence is told from absence.
 */
export function* csvRecords(archive: Archive, { documents, since }: ExportFilter): Generator<string> {
  yield recordOf(COLUMNS.map(({ name }) => name));
  for (const document of documents)
    for (const version of exportedVersions(archive, document, since)) {
      const clauses = version.clauses.length === 0 ? [null] : version.clauses;
      for (const clause of clauses) yield rowOf({ version, clause });
    }
}

function rowOf(row: Row): string {
  return recordOf(COLUMNS.map(({ value }) => value(row)));
}

function recordOf(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

function cellOf(cell: Cell): string {
  const text = String(cell ?? "");
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/**
 * How a cell begins that a spreadsheet would run; some read the wide forms of East Asian type as well. Apostrophes that
 * stand before it count in, so that taking one off gives the words again.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
