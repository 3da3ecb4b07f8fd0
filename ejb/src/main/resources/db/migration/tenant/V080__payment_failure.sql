-- Payments that did not go through, each told once by its reference.
create table payment_failure (
    id uuid primary key,
    reported_at timestamptz not null,
    reference text not null unique,
    reason text not null
);
grant select, insert on payment_failure to ${appRole};
