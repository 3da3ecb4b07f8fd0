-- Keys of programs. Secrets are kept as SHA-256 only: they are random, so that a slow hash would add nothing.
create table api_key (
    id uuid primary key,
    key_id text not null unique,
    name text not null,
    permissions text not null,
    expires_at timestamptz,
    allowed_addresses text not null,
    limit_per_minute integer check (limit_per_minute > 0),
    secret_hash bytea not null,
    secret_version integer not null,
    previous_hash bytea,
    previous_until timestamptz,
    created_at timestamptz not null,
    created_by_kind text not null,
    created_by_id uuid not null,
    created_by_name text not null,
    revoked_at timestamptz,
    last_used_at timestamptz,
    last_used_from text,
    version bigint not null
);
create unique index api_key_name on api_key (lower(name)) where revoked_at is null;
grant select, insert, update on api_key to ${appRole};
