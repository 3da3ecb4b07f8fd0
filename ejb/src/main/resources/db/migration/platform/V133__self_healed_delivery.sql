-- Tenants whose migration plans a delivery that they had asked for before are looked at once; those that are not migrated yet, when they are.
insert into platform.tenant_work (kind, tenant, due_at, version) select 'schedule', slug, now(), 1 from platform.tenant
    on conflict (kind, tenant) do nothing;
