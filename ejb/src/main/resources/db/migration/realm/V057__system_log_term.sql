-- Which entries hold a word: for every 2,048 receipts that nothing can be added to any more, the words' beginnings and the entries
-- behind them. In the order of the log, so that a page is found from its newer end, and no evidence. What a term has in all blocks lies
-- side by side in its key and is read from there, once the table's pages are known to be visible to everybody: vacuumed often for that.
create table system_log_block (
    block bigint primary key
);
grant select, insert on system_log_block to ${appRole};

create table system_log_term (
    term text collate "C" not null,
    block bigint not null,
    entries bytea not null,
    primary key (term, block) include (entries)
) with (autovacuum_vacuum_insert_scale_factor = 0.02);
create index system_log_term_block on system_log_term (block);
grant select, insert on system_log_term to ${appRole};

-- It gave all finds of a word at once and in no order.
drop index system_log_words;
