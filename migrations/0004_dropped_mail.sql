-- When a person took a mail off the outbox: it stays on record and is never sent.
alter table outbox add column dropped_at text;
