-- One row: what the admins chose, through which month usage is closed, and which month's turn was seen last. terms_version counts
-- what the intake rates under.
create table billing_preferences (
    id boolean primary key default true check (id),
    primary_contact_id uuid,
    mode text not null,
    cap_enabled boolean not null,
    cap_micros bigint,
    cap_version bigint not null,
    alert_at_80_percent boolean not null,
    resume_on_new_month boolean not null,
    refill_amount_micros bigint not null,
    refill_threshold_micros bigint not null,
    low_balance_warning boolean not null,
    refill_confirmation boolean not null,
    hold_against_balance boolean not null,
    alert_recipients text not null,
    low_balance_armed boolean not null,
    closed_through date,
    turned_to date,
    terms_version bigint not null,
    version bigint not null
) with (fillfactor = 20);
grant select, update on billing_preferences to ${appRole};
insert into billing_preferences (mode, cap_enabled, cap_micros, cap_version, alert_at_80_percent, resume_on_new_month,
  refill_amount_micros, refill_threshold_micros, low_balance_warning, refill_confirmation, hold_against_balance, alert_recipients,
  low_balance_armed, terms_version, version)
values ('MONTHLY_INVOICE', false, null, 1, true, false, 100000000, 20000000, true, true, false, '', true, 1, 1);

-- The cap row: whoever changes what is spent, the cap, holds or whether campaigns run holds it until the commit.
create table spending_month (
    month date primary key,
    spent_micros bigint not null
) with (fillfactor = 20);
grant select, insert, update on spending_month to ${appRole};
insert into spending_month (month, spent_micros) select month, spent_micros from usage_month;
alter table usage_month drop column spent_micros;

create table campaign_month (
    campaign_id uuid not null,
    month date not null,
    spent_micros bigint not null,
    primary key (campaign_id, month)
) with (fillfactor = 50);
grant select, insert, update on campaign_month to ${appRole};
insert into campaign_month (campaign_id, month, spent_micros)
select campaign_id, date_trunc('month', day::timestamp)::date, sum(amount_micros) from usage_rollup
where campaign_id is not null group by 1, 2;

-- What callers reserved before they spend it.
create table usage_hold (
    id uuid primary key,
    kind text not null,
    quantity_units bigint not null,
    amount_micros bigint not null,
    campaign_id uuid,
    status text not null check (status in ('HELD', 'SETTLED', 'RELEASED')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz
);
create index usage_hold_open on usage_hold (expires_at) include (amount_micros, campaign_id) where status = 'HELD';
grant select, insert, update, delete on usage_hold to ${appRole};

-- One alert a cause.
create table billing_alert (
    id uuid primary key,
    kind text not null,
    cause text not null,
    raised_at timestamptz not null,
    details jsonb not null,
    recipients text not null,
    unique (kind, cause)
);
grant select, insert on billing_alert to ${appRole};

-- The mode that an event was received in, the closed month that a late one belongs to, and the posting that charged it.
alter table usage_event add column billing_mode text not null default 'MONTHLY_INVOICE', add column late_of date, add column posting_id uuid;
alter table usage_event alter column billing_mode drop default;
alter table usage_rollup add column billing_mode text not null default 'MONTHLY_INVOICE', add column late_of date;
alter table usage_rollup alter column billing_mode drop default;
alter table usage_rollup drop constraint usage_rollup_day_kind_case_type_campaign_id_key;
alter table usage_rollup add unique nulls not distinct (day, kind, case_type, campaign_id, billing_mode, late_of);
