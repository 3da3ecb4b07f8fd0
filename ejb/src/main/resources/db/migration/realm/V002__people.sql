-- People of one realm, their invitations and sessions. Nobody is ever deleted: people are deactivated.
create table user_account (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    name text not null,
    roles text not null,
    active boolean not null,
    password_hash text,
    created_at timestamptz not null,
    last_sign_in_at timestamptz,
    version bigint not null
);
grant select, insert, update on user_account to ${appRole};

create table invitation (
    user_id uuid primary key references user_account,
    token_hash bytea not null unique,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    withdrawn_at timestamptz,
    version bigint not null
);
grant select, insert, update on invitation to ${appRole};

create table user_session (
    id uuid primary key,
    user_id uuid not null references user_account,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    address text not null,
    user_agent text not null
);
create index user_session_user_id on user_session (user_id, created_at);
grant select, insert, update, delete on user_session to ${appRole};
