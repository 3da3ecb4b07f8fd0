-- What usage names stays for good, so that a figure never loses its name: removing is archiving. A removed contact keeps only its name.
alter table contact
    add column external_id text,
    add column phones text not null default '',
    add column primary_phone text,
    add column emails text not null default '',
    add column opt_outs text not null default '',
    add column search_text text not null default '',
    add column archived_at timestamptz,
    add column version bigint not null default 0;
update contact set search_text = lower(name);
create unique index contact_external_id on contact (external_id) where archived_at is null;

create table contact_list (
    id uuid primary key,
    name text not null,
    case_type text,
    created_at timestamptz not null,
    archived_at timestamptz,
    version bigint not null default 0
);
create table contact_list_member (
    list_id uuid not null references contact_list (id),
    contact_id uuid not null references contact (id),
    added_at timestamptz not null,
    primary key (list_id, contact_id)
);
create index contact_list_member_contact on contact_list_member (contact_id);

-- Only campaigns that are older than lists have none.
alter table campaign
    add column list_id uuid references contact_list (id),
    add column status text not null default 'DRAFT',
    add column pause_reason text,
    add column monthly_cap_micros bigint,
    add column archived_at timestamptz,
    add column version bigint not null default 0,
    add constraint campaign_pause_has_its_reason check ((status = 'PAUSED') = (pause_reason is not null)),
    add constraint campaign_cap_is_positive check (monthly_cap_micros > 0);
-- Reaching a cap must find these in the commit that reaches it, however many campaigns there were.
create index campaign_under_way on campaign (status, pause_reason) where status in ('RUNNING', 'PAUSED');
create index campaign_list on campaign (list_id);
grant select, insert, update, delete on contact_list, contact_list_member to ${appRole};
