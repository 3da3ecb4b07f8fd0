-- schema_version says how many migrations a tenant has, no longer the number of the newest: a migration that comes later with a lower
-- number would never have reached the tenants that exist. Nobody knows yet how many they have, so each is looked at once.
update platform.tenant set schema_version = 0;
