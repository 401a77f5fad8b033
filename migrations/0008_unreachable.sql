-- 1: at the last attempt nobody was there to take it (server down, login refused). It waits for its turn among the others,
-- and all go as soon as one gets through.
alter table outbox add column unreachable integer not null default 0 check (unreachable in (0, 1));
