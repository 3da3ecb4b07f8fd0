-- A file of contacts. after_line is the checkpoint of the job: it changes in the commit that takes the rows, under the claim's token.
create table contact_import (
    id uuid primary key,
    status text not null check (status in ('READING', 'PREVIEWED', 'QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    header text not null,
    list_id uuid references contact_list (id),
    row_count bigint not null,
    valid_count bigint not null,
    error_count integer not null,
    after_line bigint not null,
    done_count bigint not null,
    created_count bigint not null,
    updated_count bigint not null,
    claim_token bigint not null,
    node text,
    heartbeat_at timestamptz,
    attempts integer not null,
    asked_by uuid not null,
    asked_by_kind text not null,
    asked_by_name text not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    expires_at timestamptz not null,
    error text
) with (fillfactor = 50);
create unique index contact_import_one_running on contact_import (status) where status = 'RUNNING';
create index contact_import_expires_at on contact_import (expires_at);

-- The good rows wait here between preview and import, written as a contact keeps them.
create table contact_import_row (
    import_id uuid not null,
    line bigint not null,
    external_id text,
    name text not null,
    phones text not null,
    emails text not null,
    opt_outs text not null,
    primary key (import_id, line)
);
create unique index contact_import_row_external_id on contact_import_row (import_id, external_id) where external_id is not null;

-- What is wrong with the others, as far as it is kept.
create table contact_import_error (
    import_id uuid not null,
    number integer not null,
    line bigint not null,
    column_name text,
    code text not null,
    detail text not null,
    primary key (import_id, number)
);
grant select, insert, update, delete on contact_import, contact_import_row, contact_import_error to ${appRole};
