-- One index for what two did: pages of reports begin where the last one ended, and a kind's days are found by it as well.
create index usage_event_time on usage_event (kind, day, occurred_at, receipt);
drop index usage_event_period;
drop index usage_event_voice_report;
