-- Entries and seals are found by their keys and by blocks: few of them tell the planner enough, and of what entries say it needs nothing.
-- What is gathered is the largest of a table's columns times 300 rows, so each of them has to say so.
alter table system_log
    alter column receipt set statistics 10,
    alter column id set statistics 0,
    alter column at set statistics 10,
    alter column type set statistics 10,
    alter column actor_kind set statistics 0,
    alter column actor_id set statistics 10,
    alter column actor_name set statistics 0,
    alter column address set statistics 0,
    alter column action set statistics 0,
    alter column target_kind set statistics 0,
    alter column target_id set statistics 0,
    alter column target_name set statistics 0,
    alter column request_id set statistics 0,
    alter column details set statistics 0,
    alter column words set statistics 0;
alter table system_log_seal
    alter column position set statistics 10,
    alter column receipt set statistics 10,
    alter column row_hash set statistics 0,
    alter column seal_hash set statistics 0,
    alter column horizon set statistics 0;

-- They never change either: whoever cleans up comes once to each page, and freezes what is on it.
alter table system_log set (autovacuum_vacuum_insert_threshold = 1000000, autovacuum_freeze_min_age = 0);
alter table system_log_seal set (autovacuum_vacuum_insert_threshold = 1000000, autovacuum_freeze_min_age = 0);
