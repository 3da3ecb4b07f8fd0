create table case_type (
    id uuid primary key,
    name text not null,
    created_at timestamptz not null,
    archived_at timestamptz,
    version bigint not null default 0
);
create unique index case_type_name on case_type (lower(name)) where archived_at is null;
grant select, insert, update, delete on case_type to ${appRole};

-- Who is on a case stands in its row, ids with spaces between: a case is read, changed and logged as one. Usage names cases for good, so
-- removing is archiving.
alter table legal_case
    add column external_id text,
    add column case_type_id uuid references case_type (id),
    add column status text not null default 'OPEN',
    add column contact_ids text not null default '',
    add column assigned_user_ids text not null default '',
    add column next_steps text,
    add column search_text text not null default '',
    add column archived_at timestamptz,
    add column version bigint not null default 0;
update legal_case set search_text = lower(title);
create unique index legal_case_external_id on legal_case (external_id) where archived_at is null;
create index legal_case_case_type on legal_case (case_type_id) where archived_at is null;
create index legal_case_contacts on legal_case using gin (string_to_array(contact_ids, ' '));
create index legal_case_assigned on legal_case using gin (string_to_array(assigned_user_ids, ' '));
