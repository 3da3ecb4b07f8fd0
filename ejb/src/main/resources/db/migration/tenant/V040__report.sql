-- A report and how far it has come. The columns after_… are the checkpoint: the key of the last row that is in the file. They change in
-- the commit that stores the rows, under the claim's token, so that a former owner of the claim cannot add anything.
create table report (
    id uuid primary key,
    type text not null,
    content text not null,
    from_day date not null,
    to_day date not null,
    campaign_id uuid,
    case_type text,
    time_zone text not null,
    cut_receipt bigint not null,
    status text not null check (status in ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'CANCELLED')),
    expected_rows bigint not null,
    row_count bigint not null,
    byte_count bigint not null,
    chunk_count integer not null,
    after_day date,
    after_time timestamptz,
    after_receipt bigint,
    sha256 text,
    claim_token bigint not null,
    node text,
    heartbeat_at timestamptz,
    attempts integer not null,
    created_by uuid not null,
    created_by_name text not null,
    created_at timestamptz not null,
    finished_at timestamptz,
    expires_at timestamptz not null,
    error text
) with (fillfactor = 50);
-- One report of a tenant runs at a time, whatever the nodes believe.
create unique index report_one_running on report (status) where status = 'RUNNING';
create index report_waiting on report (id) where status = 'QUEUED';
create index report_expires_at on report (expires_at);
grant select, insert, update, delete on report to ${appRole};

-- The file in pieces. Bytes are kept as they are: compressing them costs more time than their space is worth for a month.
create table report_chunk (
    report_id uuid not null,
    seq integer not null,
    start_byte bigint not null,
    bytes bytea not null,
    primary key (report_id, seq)
);
alter table report_chunk alter column bytes set storage external;
create unique index report_chunk_start on report_chunk (report_id, start_byte);
grant select, insert, delete on report_chunk to ${appRole};

-- The order of the voice report's rows: its pages are read by this key.
create index usage_event_voice_report on usage_event (day, occurred_at, receipt) where kind = 'VOICE';
