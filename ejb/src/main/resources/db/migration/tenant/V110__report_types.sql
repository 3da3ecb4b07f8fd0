-- Reports of every type in one queue. Where a file stands is a text of the report's type; what a type of its own needs to know stands in
-- choices. Whoever asked is kept with what they are, since a schedule asks as well.
alter table report add column broken_out boolean not null default false;
alter table report add column choices text;
alter table report add column after_key text not null default '';
alter table report add column created_by_kind text not null default 'USER';
alter table report alter column from_day drop not null;
alter table report alter column to_day drop not null;
update report set after_key = after_day || ' ' || (extract(epoch from after_time) * 1000000)::bigint || ' ' || after_receipt
    where after_day is not null;
update report set created_by_kind = 'API_KEY' where created_by not in (select id from user_account);
alter table report alter column created_by_kind drop default;
alter table report drop column after_day;
alter table report drop column after_time;
alter table report drop column after_receipt;
