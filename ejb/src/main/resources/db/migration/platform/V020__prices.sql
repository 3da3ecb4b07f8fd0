-- The price book: rows are only added; of two with the same tenant, kind and first day the later one holds.
create table platform.price (
    id uuid primary key,
    number bigint generated always as identity unique,
    tenant text,
    kind text not null check (kind in ('VOICE', 'SMS', 'EMAIL', 'STORAGE')),
    unit_price_micros bigint not null check (unit_price_micros >= 0),
    from_day date not null,
    tier_above bigint[] not null default '{}',
    tier_price_micros bigint[] not null default '{}',
    created_at timestamptz not null,
    created_by text not null,
    check (cardinality(tier_above) = cardinality(tier_price_micros))
);
grant select, insert on platform.price to ${appRole};

insert into platform.price (id, kind, unit_price_micros, from_day, created_at, created_by)
values
    ('019a0000-0000-7000-8000-000000000001', 'VOICE', 120000, '2000-01-01', '2000-01-01T00:00:00Z', 'default'),
    ('019a0000-0000-7000-8000-000000000002', 'SMS', 15000, '2000-01-01', '2000-01-01T00:00:00Z', 'default'),
    ('019a0000-0000-7000-8000-000000000003', 'EMAIL', 1000, '2000-01-01', '2000-01-01T00:00:00Z', 'default'),
    ('019a0000-0000-7000-8000-000000000004', 'STORAGE', 100000, '2000-01-01', '2000-01-01T00:00:00Z', 'default');
