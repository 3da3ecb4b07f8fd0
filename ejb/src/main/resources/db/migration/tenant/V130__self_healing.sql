-- Facts: who found which number, and who flagged one. They go only with their contact.
create table enrichment (
    id uuid primary key,
    contact_id uuid not null references contact (id),
    old_number text not null,
    new_number text not null,
    source text not null,
    enriched_at timestamptz not null,
    created_at timestamptz not null
);
create index enrichment_contact on enrichment (contact_id, id);
create table phone_flag (
    id uuid primary key,
    contact_id uuid not null references contact (id),
    number text not null,
    flag text not null,
    flagged_at timestamptz not null,
    unique (contact_id, number, flag)
);

-- What became of it: one row for each number that was to take another's place, however often and by whom it was found. Intakes and
-- people who write about the same one lock it, so that each sees what the other found out.
create table number_change (
    contact_id uuid not null references contact (id),
    new_number text not null,
    old_number text not null,
    -- The earliest that was told.
    enriched_at timestamptz not null,
    -- The first call that was heard of, and in which order changes were confirmed.
    confirmed_at timestamptz,
    confirmed_by uuid,
    healed_id uuid unique,
    wrong_at timestamptz,
    primary key (contact_id, new_number, old_number),
    check ((confirmed_at is null) = (healed_id is null) and (confirmed_at is null) = (confirmed_by is null))
);
-- What a call can still change: nearly nothing of all that there ever was.
create index number_change_open on number_change (contact_id, new_number) where wrong_at is null;
grant select, insert, update, delete on enrichment, phone_flag, number_change to ${appRole};

-- The calls that speak for or against a number; events without a contact are not in it and do not pay for it.
create index usage_event_call_to_contact on usage_event (contact_id, to_number, status, occurred_at)
    where kind = 'VOICE' and contact_id is not null and status in ('CONNECTED', 'WRONG_NUMBER');
