-- The one row of what is sent by itself about self-healed contacts; off, and nothing chosen, until somebody does.
create table self_healed_report (
    id boolean primary key default true check (id),
    enabled boolean not null default false,
    frequency text,
    day_of_week text,
    day_of_month integer,
    delivery_time text,
    recipients text not null default '',
    columns text not null default 'EXTERNAL_ID,NEW_NUMBER,OLD_NUMBER',
    version bigint not null default 1,
    check (not enabled or (frequency is not null and delivery_time is not null))
);
insert into self_healed_report default values;
grant select, update on self_healed_report to ${appRole};
