-- What usage may name. Later features add to these tables.
create table campaign (
    id uuid primary key,
    name text not null,
    created_at timestamptz not null
);
create table legal_case (
    id uuid primary key,
    title text not null,
    created_at timestamptz not null
);
create table contact (
    id uuid primary key,
    name text not null,
    created_at timestamptz not null
);
grant select, insert, update, delete on campaign, legal_case, contact to ${appRole};

-- Facts: the app's role inserts and reads, and can do nothing else. Seconds, quantity, bytes and amount of an adjustment are the
-- difference it makes; what it states stands in stated_quantity. No foreign keys: the intake checks all ids of a batch at once.
create table usage_event (
    receipt bigint generated always as identity primary key,
    event_id uuid not null unique,
    source text not null,
    sender_id text not null,
    kind text not null,
    occurred_at timestamptz not null,
    day date not null,
    campaign_id uuid,
    case_id uuid,
    case_type text,
    contact_id uuid,
    direction text,
    from_number text,
    to_number text,
    status text,
    raw_seconds integer not null,
    billed_quantity bigint not null,
    bytes_delta bigint not null,
    unit_price_micros bigint not null,
    amount_micros bigint not null,
    -- Set where the price had tiers: which price, and the month's quantity before this event.
    price_id uuid,
    rated_from bigint,
    -- Set on adjustments.
    adjusts uuid,
    stated_quantity bigint,
    received_at timestamptz not null,
    received_by uuid not null,
    unique (source, sender_id)
);
create index usage_event_period on usage_event (kind, day, receipt);
create index usage_event_adjusts on usage_event (adjusts) where adjusts is not null;
grant select, insert on usage_event to ${appRole};

-- Sums for every screen, kept by the commit that stores the events. Room in the pages keeps their updates in place.
create table usage_rollup (
    day date not null,
    kind text not null,
    case_type text,
    campaign_id uuid,
    events bigint not null,
    raw_seconds bigint not null,
    billed_quantity bigint not null,
    bytes_delta bigint not null,
    amount_micros bigint not null,
    unique nulls not distinct (day, kind, case_type, campaign_id)
) with (fillfactor = 50);
grant select, insert, update on usage_rollup to ${appRole};

-- One row a month: what the cap is held against, and the quantities that tiers are cut by.
create table usage_month (
    month date primary key,
    spent_micros bigint not null,
    voice_seconds bigint not null,
    sms_segments bigint not null,
    emails bigint not null
) with (fillfactor = 20);
grant select, insert, update on usage_month to ${appRole};

-- What each day's sample of the stored bytes was charged: the step that the month's rounded sum took on that day.
create table usage_storage_day (
    day date primary key,
    bytes bigint not null,
    amount_micros bigint not null
);
grant select, insert, update on usage_storage_day to ${appRole};
