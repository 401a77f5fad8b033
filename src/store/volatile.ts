import type { Archive } from "./archive.ts";

const READ = "select pattern from volatile_spans where document = ? order by pattern";
const ADD = `
  insert into volatile_spans (document, pattern, learned_at) values (?, ?, ?)
  on conflict (document, pattern) do nothing`;

/** As `maskVolatile` takes it. */
type Pattern = readonly string[];

/** What has been learned of a document; empty for most. */
export function volatilePatterns(archive: Archive, document: string): readonly Pattern[] {
  const rows = archive.statement<{ pattern: string }>(READ).all(document);
  return rows.map(({ pattern }) => JSON.parse(pattern) as Pattern);
}

export function addVolatilePatterns(
  archive: Archive,
  document: string,
  patterns: readonly Pattern[],
  at: string,
): void {
  for (const pattern of patterns) archive.statement(ADD).run(document, JSON.stringify(pattern), at);
}
