-- Shared tables, always named with their schema. The app's role sees a schema only through these grants.
grant usage on schema platform to ${appRole};

create table platform.tenant (
    id uuid primary key,
    slug text not null unique,
    schema_name text not null unique,
    database_id integer not null default 1,
    schema_version integer not null,
    name text not null,
    status text not null check (status in ('ACTIVE', 'SUSPENDED')),
    tier text not null check (tier in ('STANDARD', 'PREMIUM', 'ENTERPRISE')),
    limit_per_minute integer,
    burst integer,
    time_zone text not null,
    locale text not null check (locale in ('en', 'es')),
    demo boolean not null default false,
    demo_reset_hours integer,
    created_at timestamptz not null,
    version bigint not null
);
grant select, insert, update on platform.tenant to ${appRole};

create table platform.change_counter (
    only_row boolean primary key default true check (only_row),
    version bigint not null
);
insert into platform.change_counter (version) values (0);
grant select, update on platform.change_counter to ${appRole};

create table platform.change (
    version bigint primary key,
    topic text not null,
    tenant text,
    subject text not null,
    announced_at timestamptz not null default now()
);
grant select, insert, delete on platform.change to ${appRole};

create table platform.lease (
    name text primary key,
    holder text not null,
    token bigint not null,
    expires_at timestamptz not null
);
grant select, insert, update on platform.lease to ${appRole};

create table platform.tenant_work (
    kind text not null,
    tenant text not null,
    due_at timestamptz not null,
    version bigint not null,
    primary key (kind, tenant)
);
create index tenant_work_due on platform.tenant_work (kind, due_at);
grant select, insert, update, delete on platform.tenant_work to ${appRole};
