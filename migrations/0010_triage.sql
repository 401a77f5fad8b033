-- What a person made of a change. Rows are only added: the newest of a version says how it stands.
create table triage (
  id integer primary key,
  document text not null,
  version integer not null,
  at text not null,
  state text not null check (state in ('new', 'acknowledged', 'dismissed')),
  note text not null,                     -- '' where nothing was noted
  foreign key (document, version) references versions (document, number)
) strict;
create index triage_by_version on triage (document, version, id);
