-- Documents of closed months and the credit notes on them. The app's role inserts and reads, and can do nothing else: what was issued
-- is corrected by a further document. Numbers have no gap: each but the first needs the one before it.
create table invoice (
    id uuid primary key,
    sequence bigint not null unique check (sequence > 0),
    sequence_before bigint generated always as (nullif(sequence - 1, 0)) stored references invoice (sequence),
    number text not null unique,
    kind text not null check (kind in ('INVOICE', 'STATEMENT', 'CREDIT_NOTE')),
    month date not null,
    company text not null,
    locale text not null,
    time_zone text not null,
    issued_at timestamptz not null,
    exact_micros bigint not null,
    total_micros bigint not null check (total_micros % 10000 = 0),
    corrects uuid references invoice (id),
    reason text,
    reference text unique,
    check ((kind = 'CREDIT_NOTE') = (corrects is not null and reason is not null and reference is not null))
);
-- A month gives one document of a kind, whoever closes it and however often.
create unique index invoice_month on invoice (month, kind) where corrects is null;
create index invoice_corrects on invoice (corrects) where corrects is not null;
grant select, insert on invoice to ${appRole};

create table invoice_line (
    invoice_id uuid not null references invoice (id),
    position integer not null,
    kind text not null,
    case_type text,
    late_of date,
    quantity_units bigint,
    unit_price_micros bigint,
    amount_micros bigint not null,
    primary key (invoice_id, position)
);
grant select, insert on invoice_line to ${appRole};

-- The printed document: made once, in pieces that a download reads one by one.
create table invoice_file (
    invoice_id uuid primary key references invoice (id),
    byte_count bigint not null,
    sha256 text not null,
    printed_at timestamptz not null
);
grant select, insert on invoice_file to ${appRole};
create table invoice_chunk (
    invoice_id uuid not null references invoice_file (invoice_id),
    start_byte bigint not null,
    bytes bytea not null,
    primary key (invoice_id, start_byte)
);
alter table invoice_chunk alter column bytes set storage external;
grant select, insert on invoice_chunk to ${appRole};
