-- Every schema that people sign in to, the platform's and each tenant's, has these.
create table idempotency (
    key text primary key,
    request_hash bytea not null,
    state text not null check (state in ('RUNNING', 'DONE', 'ANSWERED')),
    node text not null,
    created_at timestamptz not null,
    subject text,
    status integer,
    headers text,
    body bytea
);
create index idempotency_created_at on idempotency (created_at);
grant select, insert, update, delete on idempotency to ${appRole};
