-- Found by their keys alone and pruned in place: statistics of them serve nobody, and each time the database gathers some, every
-- connection plans the intake's statements anew.
alter table usage_rollup set (autovacuum_analyze_threshold = 100000);
alter table usage_month set (autovacuum_analyze_threshold = 100000);
alter table spending_month set (autovacuum_analyze_threshold = 100000);
alter table campaign_month set (autovacuum_analyze_threshold = 100000);

-- The same while they are small; later a tenth more rows is what counts, as everywhere.
alter table usage_event set (autovacuum_analyze_threshold = 10000, autovacuum_vacuum_insert_threshold = 10000);
alter table ledger_posting set (autovacuum_analyze_threshold = 10000, autovacuum_vacuum_insert_threshold = 10000);
alter table ledger_entry set (autovacuum_analyze_threshold = 10000, autovacuum_vacuum_insert_threshold = 10000);
