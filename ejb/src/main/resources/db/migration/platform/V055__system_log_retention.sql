-- For how many months a tenant's log is kept, where it is not the default.
create table platform.system_log_retention (
    tenant text primary key,
    months integer not null check (months between 1 and 120)
);
grant select, insert, update on platform.system_log_retention to ${appRole};
