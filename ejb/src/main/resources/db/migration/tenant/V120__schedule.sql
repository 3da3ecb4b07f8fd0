-- What is delivered by itself, again and again, and how far each delivery has come. Who owns a plan is told apart by its kind.
-- A plan stands here while it is active only; nothing is due before counts_from.
create table schedule_plan (
    owner_id uuid primary key,
    owner_kind text not null,
    frequency text not null check (frequency in ('DAILY', 'WEEKLY', 'MONTHLY')),
    day_of_week text check ((frequency = 'WEEKLY') = (day_of_week is not null)),
    day_of_month integer check ((frequency = 'MONTHLY') = (day_of_month is not null)),
    delivery_time text not null,
    counts_from timestamptz not null
);
grant select, insert, update, delete on schedule_plan to ${appRole};

create table schedule_delivery (
    id uuid primary key,
    owner_id uuid not null,
    owner_kind text not null,
    from_day date not null,
    to_day date not null,
    cause text not null check (cause in ('SCHEDULE', 'RUN_NOW')),
    status text not null check (status in ('PENDING', 'MAKING', 'MAILED', 'FAILED', 'SKIPPED')),
    reason text check ((status in ('FAILED', 'SKIPPED')) = (reason is not null)),
    due_at timestamptz not null,
    next_attempt_at timestamptz not null,
    title text,
    recipients text,
    skip_if_empty boolean,
    report_id uuid,
    row_count bigint,
    byte_count bigint,
    attached boolean,
    ended_at timestamptz
);
-- What makes a delivery happen once, whichever nodes are at it.
create unique index schedule_delivery_once on schedule_delivery (owner_id, from_day, to_day) where cause = 'SCHEDULE';
create unique index schedule_delivery_run_now on schedule_delivery (owner_id)
    where cause = 'RUN_NOW' and status in ('PENDING', 'MAKING');
create index schedule_delivery_history on schedule_delivery (owner_id, id);
create index schedule_delivery_pending on schedule_delivery (next_attempt_at) where status = 'PENDING';
create unique index schedule_delivery_report on schedule_delivery (report_id) where status = 'MAKING';
grant select, insert, update, delete on schedule_delivery to ${appRole};

-- Links in mails whose report was too large to be attached. The token itself is in the mail only.
create table schedule_link (
    token_hash bytea primary key,
    delivery_id uuid not null references schedule_delivery (id) on delete cascade,
    recipient text not null,
    expires_at timestamptz not null
);
create index schedule_link_delivery on schedule_link (delivery_id);
grant select, insert, delete on schedule_link to ${appRole};

create table report_schedule (
    id uuid primary key,
    name text not null,
    type text not null,
    content text not null,
    frequency text not null,
    day_of_week text,
    day_of_month integer,
    delivery_time text not null,
    recipients text not null,
    campaign_id text,
    case_type text,
    broken_out boolean not null,
    skip_if_empty boolean not null,
    active boolean not null,
    created_at timestamptz not null,
    created_by_name text not null,
    version bigint not null
);
grant select, insert, update, delete on report_schedule to ${appRole};
