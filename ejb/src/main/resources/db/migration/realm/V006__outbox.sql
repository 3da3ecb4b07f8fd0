-- Mail that must leave: written by the commit of its cause, once for each cause and recipient. The bodies may hold a secret such as the
-- token of an invitation and go when the message has left. A demo's messages are withheld: they are kept and never leave.
create table outbox_message (
    id uuid primary key,
    kind text not null,
    cause text not null,
    recipient text not null,
    language text not null,
    subject text not null,
    text_body text,
    html_body text,
    withheld boolean not null,
    attempts integer not null,
    created_at timestamptz not null,
    next_attempt_at timestamptz not null,
    sent_at timestamptz,
    failed_at timestamptz,
    last_error text,
    unique (cause, recipient)
);
create index outbox_message_due on outbox_message (next_attempt_at)
    where sent_at is null and failed_at is null and not withheld;
create index outbox_message_created_at on outbox_message (created_at);
grant select, insert, update, delete on outbox_message to ${appRole};
