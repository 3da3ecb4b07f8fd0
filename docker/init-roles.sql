-- The two roles that Tollgate wants of a PostgreSQL it does not run itself; run once, as a superuser, in the database "tollgate":
-- psql -v owner_password=… -v app_password=… -f init-roles.sql tollgate
create role tollgate_owner login password :'owner_password';
create role tollgate_app login password :'app_password';

-- Forgetting the tenant must be an error, never another tenant's rows.
alter role tollgate_app set search_path = '';

revoke all on database tollgate from public;
grant connect, create, temporary on database tollgate to tollgate_owner;
grant connect on database tollgate to tollgate_app;
revoke all on schema public from public;
