-- Statistics of small logs serve nobody: readers find entries by keys and blocks.
alter table system_log set (autovacuum_analyze_threshold = 10000, autovacuum_vacuum_insert_threshold = 10000);
alter table system_log_seal set (autovacuum_analyze_threshold = 10000, autovacuum_vacuum_insert_threshold = 10000);
alter table system_log_hour set (autovacuum_analyze_threshold = 100000);
