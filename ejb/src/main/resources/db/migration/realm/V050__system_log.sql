-- What happened in a realm, and nothing can be done to it: the app's role inserts and reads. Identity gives the order of writing, the
-- seal the order of the chain. Details are text, not jsonb: their very bytes are hashed. The words are for finding and no evidence.
create table system_log (
    receipt bigint generated always as identity primary key,
    id uuid not null unique,
    at timestamptz not null,
    type text not null check (type in ('LOGIN', 'DATA_CHANGE', 'API_CALL', 'INTEGRATION', 'EXPORT')),
    actor_kind text not null,
    actor_id uuid,
    actor_name text not null,
    address text,
    action text not null,
    target_kind text,
    target_id text,
    target_name text,
    request_id text not null,
    details text not null,
    words tsvector not null
);
create index system_log_type on system_log (type, receipt);
create index system_log_actor on system_log (actor_id, type, receipt) where actor_id is not null;
-- Readers walk through what waits for its place in the index: little may wait.
create index system_log_words on system_log using gin (words) with (gin_pending_list_limit = 128);
grant select, insert on system_log to ${appRole};

-- The chain. Horizon: no entry up to this receipt was still on its way when the position was sealed, so that nobody looks for unsealed
-- entries below it, and what turns up there later was put in by somebody else.
create table system_log_seal (
    position bigint primary key,
    receipt bigint not null unique,
    row_hash bytea not null,
    seal_hash bytea not null,
    horizon bigint not null
);
grant select, insert on system_log_seal to ${appRole};

create table system_log_checkpoint (
    position bigint primary key,
    seal_hash bytea not null,
    at timestamptz not null,
    key_id text not null,
    signature bytea not null
);
grant select, insert on system_log_checkpoint to ${appRole};

-- Between which receipts the sealed entries of an hour stand: a map for readers who ask for days, and no evidence.
create table system_log_hour (
    hour timestamptz primary key,
    first_receipt bigint not null,
    last_receipt bigint not null
);
grant select, insert, update on system_log_hour to ${appRole};
