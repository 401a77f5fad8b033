import type { Category, Verdict } from "../model.ts";
import type { Archive } from "./archive.ts";
import type { ChangeLevel } from "./changes.ts";
import { toVerdict } from "./checks.ts";

const STATUS = `
  select documents.id, documents.service, documents.name,
    last.started_at, last.kind, last.reason, last.evidence, last.hash,
    good.started_at as good_at,
    (select count(*) from checks where document = documents.id and kind in ('broken', 'failed')
      and started_at > coalesce(good.started_at, '')) as not_good,
    coalesce(latest.number, 0) as versions, latest.language,
    coalesce((
      select categories from findings where document = documents.id and version = latest.number
      order by rules_version desc limit 1), '[]') as categories,
    case when latest.number > 1 then latest.captured_at end as changed_at,
    alerting.level as alert_level, versions.captured_at as alert_at
  from documents
  left join checks as last on last.id = (
    select id from checks where document = documents.id order by started_at desc, id desc limit 1)
  left join checks as good on good.id = (
    select id from checks where document = documents.id and kind in ('ok', 'unchanged')
    order by started_at desc, id desc limit 1)
  left join versions as latest on latest.document = documents.id and latest.number = (
    select max(number) from versions where document = documents.id)
  left join changes as alerting on alerting.document = documents.id and alerting.version = (
    select max(version) from changes where document = documents.id and level in ('high', 'info'))
  left join versions on versions.document = documents.id and versions.number = alerting.version
  where @place is null or documents.id = @place or documents.id like @place || '/%'
  order by documents.id`;

export interface DocumentStatus {
  readonly document: string;
  /** Names, as the watchlist or the imported folder had them last. */
  readonly service: string;
  readonly name: string;
  /** Of the last check; null for a document never checked. */
  readonly lastCheck: { readonly at: string; readonly verdict: Verdict } | null;
  /** The last check that saw the document. */
  readonly lastGoodAt: string | null;
  /** Checks since then that did not see it. */
  readonly checksNotGood: number;
  readonly versions: number;
  /** ISO 639-1 code of the latest version's language; null where there is too little text to tell, or no version. */
  readonly language: string | null;
  /** What the latest version speaks of, by the newest rules that were run over it. */
  readonly categories: readonly Category[];
  /** Of the newest version that is not the first. */
  readonly lastChangeAt: string | null;
  /** The newest change of a clause. */
  readonly lastAlert: { readonly level: ChangeLevel; readonly at: string } | null;
}

/** Every document that was ever checked or imported, by id. `place`: only this document, or those of this service. */
export function documentStatuses(archive: Archive, place: string | null = null): readonly DocumentStatus[] {
  return archive.statement<Row>(STATUS).all({ place }).map(toStatus);
}

interface Row {
  readonly id: string;
  readonly service: string;
  readonly name: string;
  readonly started_at: string | null;
  readonly kind: Verdict["kind"] | null;
  readonly reason: string | null;
  readonly evidence: string | null;
  readonly hash: string | null;
  readonly good_at: string | null;
  readonly not_good: number;
  readonly versions: number;
  readonly language: string | null;
  /** JSON. */
  readonly categories: string;
  readonly changed_at: string | null;
  readonly alert_level: ChangeLevel | null;
  readonly alert_at: string | null;
}

function toStatus(row: Row): DocumentStatus {
  const { kind, started_at: at, alert_level: level, alert_at: alertAt } = row;
  return {
    document: row.id,
    service: row.service,
    name: row.name,
    lastCheck: kind === null || at === null ? null : { at, verdict: toVerdict({ ...row, kind }) },
    lastGoodAt: row.good_at,
    checksNotGood: row.not_good,
    versions: row.versions,
    language: row.language,
    categories: JSON.parse(row.categories) as Category[],
    lastChangeAt: row.changed_at,
    lastAlert: level === null || alertAt === null ? null : { level, at: alertAt },
  };
}
