-- Attempts to sign in that failed or are still being checked; the account is a hash, so that no email rests in a shared table.
create table platform.failed_sign_in (
    id uuid primary key,
    account_hash bytea not null,
    address text not null,
    attempted_at timestamptz not null
);
create index failed_sign_in_account on platform.failed_sign_in (account_hash, attempted_at);
create index failed_sign_in_address on platform.failed_sign_in (address, attempted_at);
create index failed_sign_in_attempted_at on platform.failed_sign_in (attempted_at);
grant select, insert, delete on platform.failed_sign_in to ${appRole};

-- Keys that sign our tokens: published before they are used, kept until the last token they signed has ended.
create table platform.signing_key (
    kid text primary key,
    public_jwk text not null,
    private_sealed bytea not null,
    created_at timestamptz not null,
    use_from timestamptz not null
);
grant select, insert, delete on platform.signing_key to ${appRole};

-- Which tenant's schema holds an API key.
create table platform.api_key_index (
    key_id text primary key,
    tenant text not null
);
grant select, insert on platform.api_key_index to ${appRole};
