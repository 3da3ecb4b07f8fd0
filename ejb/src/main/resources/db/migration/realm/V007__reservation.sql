-- A reservation belongs to one run of one request, for as long as that run is heard of. What a node of the release before inserts has no
-- holder and is kept for the two minutes that it counts on.
alter table idempotency add column holder text not null default '';
alter table idempotency add column held_until timestamptz not null default now() + interval '2 minutes';
