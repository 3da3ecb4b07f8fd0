-- Double entry. The app's role inserts and reads, and can do nothing else: a correction is a further posting.
create table ledger_posting (
    id uuid primary key,
    posted_at timestamptz not null,
    kind text not null,
    debit_account text not null,
    credit_account text not null,
    amount_micros bigint not null check (amount_micros > 0),
    reference text,
    check (debit_account <> credit_account)
);
-- A refill's reference is used once, a month is invoiced once.
create unique index ledger_posting_reference on ledger_posting (kind, reference) where reference is not null;
grant select, insert on ledger_posting to ${appRole};

-- Both sides of each posting, chained in their account: the foreign key finds the entry before, whose balance this one begins with.
create table ledger_entry (
    account text not null,
    sequence bigint not null check (sequence > 0),
    posting_id uuid not null references ledger_posting (id),
    kind text not null,
    amount_micros bigint not null check (amount_micros <> 0),
    balance_before_micros bigint not null,
    balance_after_micros bigint not null,
    sequence_before bigint generated always as (nullif(sequence - 1, 0)) stored,
    primary key (account, sequence),
    unique (account, sequence, balance_after_micros),
    foreign key (account, sequence_before, balance_before_micros)
      references ledger_entry (account, sequence, balance_after_micros),
    check (balance_after_micros = balance_before_micros + amount_micros),
    check (sequence > 1 or balance_before_micros = 0)
);
-- The wallet's history: what stands between stretches of usage.
create index ledger_entry_history on ledger_entry (account, sequence) where kind <> 'USAGE';
grant select, insert on ledger_entry to ${appRole};

-- What was used before there was a ledger was used in invoice mode.
insert into ledger_posting (id, posted_at, kind, debit_account, credit_account, amount_micros)
select gen_random_uuid(), now(), 'USAGE', 'UNBILLED', 'USAGE', spent from (select sum(spent_micros)::bigint as spent from usage_month) as before
where spent > 0;
insert into ledger_entry (account, sequence, posting_id, kind, amount_micros, balance_before_micros, balance_after_micros)
select side.account, 1, id, kind, side.sign * amount_micros, 0, side.sign * amount_micros
from ledger_posting cross join (values ('UNBILLED', -1), ('USAGE', 1)) as side (account, sign);
