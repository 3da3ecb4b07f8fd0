-- What wallets ask the operators for. A tenant's balance and wishes are those of the moment it asked.
create table platform.refill_request (
    id uuid primary key,
    tenant text not null,
    status text not null check (status in ('OPEN', 'CLOSED')),
    opened_at timestamptz not null,
    balance_micros bigint not null,
    refill_threshold_micros bigint not null,
    refill_amount_micros bigint not null,
    outcome text check (outcome in ('COMPLETED', 'REFILLED', 'FAILED')),
    closed_at timestamptz,
    closed_by text,
    amount_micros bigint,
    reference text,
    reason text,
    check ((status = 'CLOSED') = (outcome is not null and closed_at is not null and closed_by is not null))
);
-- At most one that is open for each tenant, whoever comes first.
create unique index refill_request_open on platform.refill_request (tenant) where status = 'OPEN';
create index refill_request_status on platform.refill_request (status, id);
grant select, insert, update on platform.refill_request to ${appRole};
