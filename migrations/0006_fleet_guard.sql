-- A mail is not sent while a pass holds it: one that is under way, or one after which the fleet guard holds its mails.
alter table outbox add column held_by integer references passes (id);
create index outbox_held on outbox (held_by) where held_by is not null;
-- The version that an alert tells of.
alter table outbox add column version integer;
-- 1: so much changed or failed at once that the mails wait for another pass, or a person.
alter table passes add column suspicious integer not null default 0 check (suspicious in (0, 1));
-- The newest check when the pass had ended.
alter table passes add column last_check integer;
