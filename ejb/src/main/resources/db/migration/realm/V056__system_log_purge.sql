-- Up to where retention has removed a log, each signed with the log's key: the only beginning but the first entry that a chain may have.
-- The owner's role adds to it in the commit that removes; the app's reads.
create table system_log_purge (
    position bigint primary key,
    seal_hash bytea not null,
    at timestamptz not null,
    key_id text not null,
    signature bytea not null
);
grant select on system_log_purge to ${appRole};
