-- Passes over documents, so that a watch which has stopped can be told from one where nothing happens.
create table passes (
  id integer primary key,
  started_at text not null,
  ended_at text,                          -- null: under way, or its process died
  complete integer check (complete in (0, 1)),  -- 0: cut short, or the check of a document could not be stored
  documents integer not null,
  changed integer not null default 0,
  not_good integer not null default 0
) strict;
