-- 1: the version differs from the one before in the dates it bears only ("Last updated …"). Nobody is told.
alter table changes add column dates_only integer not null default 0 check (dates_only in (0, 1));
