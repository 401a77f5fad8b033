import type { Finding } from "../model.ts";
import type { Archive } from "./archive.ts";
import { packJson, unpackJson } from "./packed.ts";

const SAVE = `
  insert into findings (document, version, rules_version, findings_br, categories) values (?, ?, ?, ?, ?)
  on conflict (document, version, rules_version) do update
  set findings_br = excluded.findings_br, categories = excluded.categories`;
const READ = `
  select rules_version, findings_br from findings
  where document = ? and version = ? order by rules_version desc limit 1`;

/** The clauses of a version; those found by an earlier rule set stay beside them. */
export function saveFindings(
  archive: Archive,
  document: string,
  version: number,
  rulesVersion: number,
  findings: readonly Finding[],
): void {
  const categories = JSON.stringify([...new Set(findings.map(({ category }) => category))]);
  archive.statement(SAVE).run(document, version, rulesVersion, packJson(findings), categories);
}

/** What the newest rule set that was run over the version found; null when none was. */
export function findingsOf(
  archive: Archive,
  document: string,
  version: number,
): { readonly rulesVersion: number; readonly findings: readonly Finding[] } | null {
  const row = archive.statement<{ rules_version: number; findings_br: Buffer }>(READ).get(document, version);
  if (row === undefined) return null;
  return { rulesVersion: row.rules_version, findings: unpackJson<readonly Finding[]>(row.findings_br) };
}
