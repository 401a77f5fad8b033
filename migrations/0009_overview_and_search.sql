-- Which categories a rule set found in a version (JSON, each once): what an overview asks for, without the findings themselves.
alter table findings add column categories text not null default '[]';
update findings set categories =
  (select json_group_array(distinct value ->> '$.category') from json_each(unbrotli(findings_br)));
-- Holds all that a log tells of a version.
create index versions_by_time on versions (captured_at, document, number, hash, language);
create index findings_overview on findings (document, version, rules_version, categories);
-- The words of every block that a version shows and the one before did not. The text itself stays in the versions:
-- rowid = id of the check that made the version * 1048576 + index of the block.
create virtual table passages using fts5 (
  text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2");
insert into passages (rowid, text)
  select min(versions.check_id * 1048576 + block.key), block.value ->> '$.text'
  from versions, json_each(unbrotli(versions.blocks_br)) as block
  group by versions.document, block.value ->> '$.text'
  order by 1;
