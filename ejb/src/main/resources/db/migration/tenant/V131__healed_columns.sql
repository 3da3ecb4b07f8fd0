-- Which columns a person takes along in files of self-healed contacts, in this order. Who has not chosen has no row.
create table healed_columns (
    user_id uuid primary key references user_account (id),
    columns text not null
);
grant select, insert, update on healed_columns to ${appRole};
