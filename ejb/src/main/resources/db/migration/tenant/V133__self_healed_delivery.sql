-- The delivery whose file named a confirmation, and the one whose file took it back. A file is read by these marks and nothing else: they
-- are set in the commit that asks for it, and what is confirmed or retracted while it is made belongs to the next one.
alter table number_change add column reported_in uuid;
alter table number_change add column retraction_reported_in uuid;
create index number_change_unreported on number_change (healed_id)
    where healed_id is not null and wrong_at is null and reported_in is null;
create index number_change_retraction_unreported on number_change (healed_id)
    where wrong_at is not null and reported_in is not null and retraction_reported_in is null;
create index number_change_reported on number_change (reported_in, healed_id) where reported_in is not null;
create index number_change_retraction_reported on number_change (retraction_reported_in, healed_id)
    where retraction_reported_in is not null;

-- Whoever had switched the report on before it was sent gets it from now on; the platform's V133 has every tenant looked at.
insert into schedule_plan (owner_id, owner_kind, frequency, day_of_week, day_of_month, delivery_time, counts_from)
    select '00000000-0000-0000-0000-000000000001', 'SELF_HEALED_REPORT', frequency, day_of_week, day_of_month, delivery_time, now()
    from self_healed_report where enabled;
