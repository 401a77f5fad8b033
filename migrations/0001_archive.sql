-- The archive: what was fetched, what it was worth, which versions it made, what was said about them.
-- Times are ISO 8601 in UTC with milliseconds, so that they sort as text. Hashes are SHA-256 in lower-case hex.
-- Columns named *_br hold brotli-compressed JSON.

create table documents (
  id text primary key,                    -- service-id/document-id, stable, independent of the URL
  service text not null,
  name text not null,
  first_seen_at text not null
) strict;

-- Bodies as they came, each once. `base` is there for delta encodings: the body that a delta is against.
create table bodies (
  sha256 text primary key,
  size_bytes integer not null,
  encoding text not null check (encoding in ('identity', 'brotli')),
  base text references bodies (sha256),
  content blob not null
) strict;

-- One row per check of a document, whatever came of it.
create table checks (
  id integer primary key,
  document text not null references documents (id),
  started_at text not null,               -- of an imported capture: its own time
  kind text not null check (kind in ('ok', 'unchanged', 'broken', 'failed')),
  reason text,                            -- of a broken or failed check
  evidence text,
  hash text,                              -- canonical text that was seen; null where none was
  version integer,                        -- the version whose text was seen
  turn integer not null check (turn in (0, 1)), -- 1: begins a spell of not-good checks, or ends one
  origin text not null check (origin in ('fetched', 'imported'))
) strict;
create index checks_by_document on checks (document, started_at, id);
create index checks_by_hash on checks (document, hash) where hash is not null;
create index checks_turning on checks (document, started_at) where turn = 1;
create index checks_good on checks (document, started_at, id) where kind in ('ok', 'unchanged');

-- Every page that came, good or not: the evidence.
create table captures (
  id integer primary key,
  check_id integer not null references checks (id),
  document text not null references documents (id),
  url text not null,
  final_url text not null,
  captured_at text not null,
  status integer not null,
  headers text not null,
  body text not null references bodies (sha256),
  rendered text not null check (rendered in ('http', 'browser', 'imported')),
  provenance text                         -- of an imported capture: the file it came from
) strict;
create index captures_by_document on captures (document, url, captured_at, id);
create index captures_by_check on captures (check_id);

create table versions (
  document text not null references documents (id),
  number integer not null check (number >= 1),
  check_id integer not null references checks (id),
  captured_at text not null,
  hash text not null,
  title text not null,
  language text,
  words integer not null,
  extraction text not null,               -- JSON of extractor version and selectors: what the text was made with
  blocks_br blob not null,
  chain text not null,                    -- hash over the chain of the version before and what this one states
  primary key (document, number)
) strict;

-- The captures that a version's text was made of, in the order of the document's URLs.
create table version_captures (
  document text not null,
  version integer not null,
  position integer not null,
  capture integer not null references captures (id),
  primary key (document, version, position),
  foreign key (document, version) references versions (document, number)
) strict, without rowid;

-- Clauses of a version, once per rule set that was run over it.
create table findings (
  document text not null,
  version integer not null,
  rules_version integer not null,
  findings_br blob not null,
  primary key (document, version, rules_version),
  foreign key (document, version) references versions (document, number)
) strict;

-- What a version changed, and what a person was told of it. Version 1 changes nothing: its blocks count as added.
create table changes (
  document text not null,
  version integer not null,
  before integer,                         -- the version it was compared with; null for version 1
  level text not null check (level in ('high', 'info', 'any', 'none')),
  events text not null,
  added integer not null,
  removed integer not null,
  moved integer not null,
  reworded integer not null,
  primary key (document, version),
  foreign key (document, version) references versions (document, number)
) strict;

-- Mail that is owed. A row is written with what it tells of, in one transaction, and sent later.
create table outbox (
  id integer primary key,
  key text not null unique,               -- the same key is never queued twice
  kind text not null check (kind in ('alert', 'digest', 'operator')),
  document text,
  level text not null check (level in ('high', 'info', 'any')),
  message text not null,
  created_at text not null,
  due_at text not null,
  attempts integer not null default 0,
  claimed_at text,
  next_attempt_at text,
  sent_at text,
  dead_at text,
  last_error text,
  detail text
) strict;
create index outbox_pending on outbox (due_at) where sent_at is null and dead_at is null;

-- Every attempt to hand a message over.
create table deliveries (
  outbox integer not null references outbox (id),
  attempt integer not null,               -- counted over the whole life of the message
  at text not null,
  outcome text not null check (outcome in ('sent', 'retry', 'dead')),
  detail text not null,
  primary key (outbox, attempt)
) strict, without rowid;

-- Hosts that asked to be left alone until a time.
create table host_backoff (
  host text primary key,
  retry_at text not null
) strict, without rowid;
