-- What binds the evidence together. For each document one link for every capture and version, in the order in which they were
-- recorded, and for every renaming and pruning. A link states what it stands for as JSON (see src/store/statements.ts).
create table links (
  document text not null references documents (id),
  position integer not null check (position >= 1),
  kind text not null check (kind in ('capture', 'version', 'renamed', 'pruned')),
  record integer,                         -- id of the capture, or number of the version
  statement text,                         -- of a renaming or pruning, which no other row states
  digest text not null,                   -- SHA-256 of what is stated
  chain text not null,                    -- SHA-256 of the chain of the link before and the digest, both as text
  primary key (document, position)
) strict, without rowid;
create unique index links_by_capture on links (record) where kind = 'capture';
create unique index links_by_version on links (document, record) where kind = 'version';
-- Where each chain ends, so that links which are missing at its end are missed.
alter table documents add column links integer not null default 0;
alter table documents add column head text not null
  default '0000000000000000000000000000000000000000000000000000000000000000';
-- One row: links of all documents, so that a document which is missing is missed.
create table chain_total (links integer not null) strict;

insert into links (document, position, kind, record, digest, chain)
  select document, row_number() over (partition by document order by check_id, kind, record), kind, record, '', ''
  from (
    select document, check_id, 'capture' as kind, id as record from captures
    union all
    select document, check_id, 'version', number from versions);
update links set digest = (
  select sha256(statement(
    'kind', 'capture', 'document', document, 'url', url, 'finalUrl', final_url, 'capturedAt', captured_at,
    'status', status, 'rendered', rendered, 'provenance', provenance, 'headers', sha256(headers), 'body', body))
  from captures where id = links.record)
  where kind = 'capture';
update links set digest = (
  select sha256(statement(
    'kind', 'version', 'document', document, 'number', number, 'capturedAt', captured_at, 'title', title,
    'language', language, 'words', words, 'extraction', extraction, 'text', hash, 'blocks', sha256(unbrotli(blocks_br)),
    'captures', (
      select coalesce(group_concat(made_of.digest, ' ' order by version_captures.position), '')
      from version_captures join links as made_of
        on made_of.kind = 'capture' and made_of.record = version_captures.capture
      where version_captures.document = versions.document and version_captures.version = versions.number)))
  from versions where document = links.document and number = links.record)
  where kind = 'version';
create table walked (document text, position integer, chain text, primary key (document, position)) without rowid;
insert into walked
  with recursive walk (document, position, chain) as (
    select id, 0, head from documents
    union all
    select walk.document, links.position, sha256(walk.chain || links.digest)
    from walk join links on links.document = walk.document and links.position = walk.position + 1)
  select document, position, chain from walk where position > 0;
update links set chain = walked.chain from walked
  where walked.document = links.document and walked.position = links.position;
drop table walked;
update documents set links = (select count(*) from links where document = documents.id);
update documents set head = (select chain from links where document = documents.id and position = documents.links)
  where links > 0;
update versions set chain = (
  select chain from links where document = versions.document and kind = 'version' and record = versions.number);
insert into chain_total select count(*) from links;
