-- The modes that were in force before the present one, in their order, each with the moment it was given up.
create table past_billing_mode (
    place bigint generated always as identity primary key,
    mode text not null,
    ended_at timestamptz not null
);
grant select, insert on past_billing_mode to ${appRole};

-- What a day's stored bytes are billed in: what changes that day later is billed in the same. Days from before this was noted stand in
-- the mode that their charge was booked in.
alter table usage_storage_day add column billing_mode text;
update usage_storage_day as sample set billing_mode = coalesce(
  (select booked.billing_mode from usage_rollup as booked
   where booked.kind = 'STORAGE' and booked.day = sample.day and booked.late_of is null and booked.amount_micros <> 0
   order by booked.amount_micros desc limit 1),
  (select mode from billing_preferences));
alter table usage_storage_day alter column billing_mode set not null;
