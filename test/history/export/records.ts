/**
 * The records of a CSV file as RFC 4180 lays it down; throws for anything else: a bare line feed, a quote inside a bare
 * cell, words after a closing quote, a last record without its end, records of different lengths.
 */
export function parseRecords(text: string): readonly (readonly string[])[] {
  const records: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/uy;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (match === null) throw new Error(`no RFC 4180 at ${at}: ${JSON.stringify(text.slice(at, at + 60))}`);
    records.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "\r\n") records.push([]);
  }
  if (records.pop()?.length !== 0) throw new Error("the last record has no end");
  if (new Set(records.map(({ length }) => length)).size > 1) throw new Error("records of different lengths");
  return records;
}

/** By the names in the first record. */
export function parseTable(text: string): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...records] = parseRecords(text);
  return records.map((record) => Object.fromEntries(names.map((name, index) => [name, record[index] ?? ""])));
}
