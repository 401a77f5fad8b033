-- How a message leaves: as a mail, or posted to the URL that is its recipient.
alter table outbox add column channel text not null default 'mail' check (channel in ('mail', 'webhook'));
