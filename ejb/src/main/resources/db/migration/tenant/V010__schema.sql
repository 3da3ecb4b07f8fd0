-- The app's role reaches a tenant's tables only by a path that names this schema.
grant usage on schema ${schema} to ${appRole};
